package dev.nodeperm.oracle.generate;

import dev.nodeperm.oracle.Fixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current directory changed while the process runs. */
final class ChdirRequests {
  private static final String[] FOLDERS = {
    "/",
    Fixture.PLACE,
    Fixture.PLACE + "/d1",
    Fixture.PLACE + "/d1/",
    Fixture.PLACE + "/link-d1",
    Fixture.PLACE + "/link-out",
    Fixture.PLACE + "/d1/link-out",
    Fixture.PLACE + "/d1/f.txt",
    Fixture.PLACE + "/none",
    Fixture.PLACE + "/link-none",
    Fixture.PLACE + "/link-loop",
    Fixture.PLACE + "/link-d1/..",
    Fixture.PLACE + "/d1//d2/.",
    ".",
    "..",
    "d1",
    "d2",
    "d1/d2",
    "link-out",
    "../d2",
    "/zz-none",
    "",
    "*",
    "../..",
    "\u00e9\u65e5",
    "a b",
    "./d1/../d2",
    Fixture.PLACE + "/d1\0x",
    "d1\0"
  };
  private static final String[] PATHS = {
    "",
    ".",
    "..",
    "f.txt",
    "./f.txt",
    "d1/f.txt",
    "../d1/f.txt",
    "../../d1",
    "d2/g.txt",
    "x",
    "x/../f.txt",
    "../out/secret",
    Fixture.PLACE + "/d1/f.txt",
    Fixture.PLACE + "/d2",
    Fixture.PLACE + "/d1",
    "secret",
    "/",
    "link-out",
    "d1",
    "d2",
    "out",
    "./",
    "../",
    "f.txt/",
    "q",
    "../q",
    "../../../../../../../../q"
  };

  private ChdirRequests() {}

  static void make(Draft d) {
    d.cwd = MatchRequests.cwd(d);
    if (!d.once(12)) {
      d.argv.add(d.enable());
    }
    List<String> all = new ArrayList<>(List.of(Fixture.PLACE + "/d1"));
    int count = d.pick(1, 1, 2, 3);
    for (int i = 0; i < count; i++) {
      String grant =
          d.pick(
              "*",
              "/",
              Fixture.PLACE,
              Fixture.PLACE + "/d1",
              Fixture.PLACE + "/d1",
              Fixture.PLACE + "/d1/d2",
              Fixture.PLACE + "/link-d1",
              Fixture.PLACE + "/d1*",
              Fixture.PLACE + "/out",
              ".",
              "./*",
              "d1",
              "..",
              "f.txt",
              "q");
      MatchRequests.add(d, d.once(5) ? "--allow-fs-write" : "--allow-fs-read", grant, all);
    }
    for (int i = 0; i < 40; i++) {
      if (d.once(5)) {
        d.ask("chdir", d.pick(FOLDERS));
      } else if (d.once(40)) {
        d.queries.add(
            new ArrayList<>(
                Arrays.asList(
                    "chdir", d.<@Nullable Object>pick(null, 1, true, Map.of(), List.of("/")))));
      } else {
        d.ask(
            "has",
            d.pick("fs.read", "fs.read", "fs.write"),
            d.once(4) ? Paths.near(d, d.pick(all)) : d.pick(PATHS));
      }
    }
    d.ask("has", "fs.read");
  }
}
