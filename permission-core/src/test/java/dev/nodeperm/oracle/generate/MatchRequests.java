package dev.nodeperm.oracle.generate;

import dev.nodeperm.oracle.Fixture;
import java.util.ArrayList;
import java.util.List;

/** File-system grants and the paths near them. */
final class MatchRequests {
  private static final int QUERIES = 80;

  private MatchRequests() {}

  static void make(Draft d) {
    d.cwd = cwd(d);
    d.argv.add(d.enable());
    List<String> all = new ArrayList<>();
    for (String grant : Paths.grants(d, d.pick(1, 1, 2, 2, 3, 3, 4, 6, 9))) {
      add(d, "--allow-fs-read", grant, all);
    }
    for (String grant : Paths.grants(d, d.pick(0, 0, 0, 1, 2, 3))) {
      add(d, "--allow-fs-write", grant, all);
    }
    for (int i = 0; i < QUERIES; i++) {
      String scope =
          d.pick("fs.read", "fs.read", "fs.read", "fs.read", "fs.write", "fs.write", "fs");
      d.ask("has", scope, Paths.reference(d, Paths.near(d, d.pick(all))));
    }
    d.ask("has", "fs.read");
    d.ask("has", "fs.read", "");
    d.ask("has", "fs.read", "/");
  }

  static String cwd(Draft d) {
    return d.pick(
        "/",
        "/",
        Fixture.PLACE,
        Fixture.PLACE + "/d1",
        Fixture.PLACE + "/d1/d2",
        Fixture.PLACE + "/link-d1",
        Fixture.PLACE + "/a b",
        Fixture.PLACE + "/d1/../link-out");
  }

  /** Adds a grant to the command line in one of its forms. */
  static void add(Draft d, String flag, String grant, List<String> all) {
    all.add(grant);
    if (d.once(6) && !grant.startsWith("-")) {
      d.argv.add(flag);
      d.argv.add(grant);
    } else if (grant.isEmpty()) {
      d.argv.add(flag + "=/q");
    } else {
      d.argv.add(flag + "=" + grant);
    }
  }
}
