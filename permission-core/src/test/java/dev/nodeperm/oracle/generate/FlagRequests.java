package dev.nodeperm.oracle.generate;

import java.util.Collections;

/** Flags in every form in which they are written. */
final class FlagRequests {
  private FlagRequests() {}

  static void make(Draft d) {
    if (!d.once(8)) {
      d.argv.add(d.enable());
    }
    for (int n = d.pick(0, 1, 1, 2, 2, 3, 4, 6); n > 0; n--) {
      d.argv.add(word(d));
    }
    if (!d.once(4)) {
      Collections.shuffle(d.argv, d.random);
    }
    if (d.once(5)) {
      d.argv.add(
          d.pick(
              "--allow-fs-read",
              "--allow_fs_write",
              "--title",
              "-r",
              "--require",
              "--allow-worker",
              "-C",
              "--stack-trace-limit",
              "--experimental-config-file",
              "--no-permission"));
    }
    d.askScopes();
  }

  private static String word(Draft d) {
    return switch (d.between(0, 11)) {
      case 0, 1, 2 -> Flags.form(d, d.booleanGrant());
      case 3 -> Flags.form(d, d.pick(Flags.GRANTS));
      case 4, 5 -> fileSystem(d);
      case 6 -> Flags.form(d, d.pick(Flags.ENABLERS));
      case 7, 8, 9 -> d.pick(Flags.OTHERS);
      case 10 -> d.once(3) ? d.pick(Flags.REFUSED) : d.booleanGrant();
      default -> Flags.form(d, d.enable());
    };
  }

  private static String fileSystem(Draft d) {
    String flag =
        d.pick("--allow-fs-read", "--allow-fs-write", "--allow_fs_read", "--allow-fs_write");
    return flag
        + d.pick(
            "=*", "=/q", "=/q", "=/q/*", "=/q,/z", "=", "=-x", "=,", "=/q,", "=*,/q", "=/q,*", "==",
            "= ", "=\u00e9", "=\\-x", "=\"/q\"");
  }
}
