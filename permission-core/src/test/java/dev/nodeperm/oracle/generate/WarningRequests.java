package dev.nodeperm.oracle.generate;

import java.util.Collections;

/** The start-up warnings and what silences them. */
final class WarningRequests {
  private static final String[] SILENCERS = {
    "--no-warnings",
    "--warnings",
    "--no-warnings=x",
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    "--disable-warning=PERM0002",
    "--disable-warning=PERM0006",
    "--disable-warning=experimentalwarning",
    "--disable-warning=",
    "--trace-warnings",
    "--no-deprecation",
    "--pending-deprecation",
    "--no-trace-warnings",
    "--disable-warning=DEP0001"
  };

  private WarningRequests() {}

  static void make(Draft d) {
    d.argv.add(d.enable());
    for (int n = d.between(0, 7); n > 0; n--) {
      d.argv.add(d.booleanGrant());
    }
    if (d.once(4)) {
      d.argv.add("--allow-fs-read=*");
    }
    for (int n = d.pick(0, 0, 1, 1, 2); n > 0; n--) {
      String silencer = d.pick(SILENCERS);
      if (d.once(4)) {
        d.env.merge("NODE_OPTIONS", silencer, (old, more) -> old + " " + more);
      } else {
        d.argv.add(silencer);
      }
    }
    if (d.once(5)) {
      d.env.put("NODE_NO_WARNINGS", d.pick("1", "0", "", "11"));
    }
    Collections.shuffle(d.argv, d.random);
    d.askScopes();
  }
}
