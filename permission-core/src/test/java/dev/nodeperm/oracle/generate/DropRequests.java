package dev.nodeperm.oracle.generate;

import java.util.ArrayList;
import java.util.List;

/** Grants dropped while the process runs. */
final class DropRequests {
  private DropRequests() {}

  static void make(Draft d) {
    d.cwd = MatchRequests.cwd(d);
    d.argv.add(d.enable());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (!d.once(3)) {
        d.argv.add(d.booleanGrant());
      }
    }
    for (String grant : Paths.grants(d, d.pick(1, 2, 3, 4, 6))) {
      MatchRequests.add(d, "--allow-fs-read", grant, all);
    }
    for (String grant : all.subList(0, d.between(0, all.size()))) {
      d.argv.add("--allow-fs-write=" + (grant.isEmpty() ? "/q" : grant));
    }
    for (int i = 0; i < 40; i++) {
      String path = d.once(3) ? d.pick(all) : Paths.near(d, d.pick(all));
      String scope = d.pick("fs.read", "fs.read", "fs.read", "fs.write", "fs", "child", "worker");
      if (d.once(6)) {
        drop(d, path);
      } else if (d.once(12)) {
        d.ask("has", d.pick(Flags.SCOPES));
      } else if (d.once(20)) {
        d.ask("chdir", Paths.near(d, d.pick(all)));
      } else {
        d.ask("has", scope, Paths.reference(d, path));
      }
    }
  }

  private static void drop(Draft d, String path) {
    String scope =
        d.once(3)
            ? d.pick(Flags.SCOPES)
            : d.pick("fs.read", "fs.read", "fs.write", "fs", "child", "worker");
    if (d.once(8)) {
      d.ask("drop", scope);
    } else if (d.once(8)) {
      d.ask("drop", scope, ReferenceRequests.any(d));
    } else {
      d.ask("drop", scope, Paths.reference(d, path));
    }
  }
}
