package dev.nodeperm.oracle.generate;

import dev.nodeperm.oracle.Fixture;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Entry points and preloaded modules, which are granted implicitly. */
final class EntryRequests {
  private static final String[] ENTRIES = {
    Fixture.PLACE + "/app/main.js",
    Fixture.PLACE + "/app/main.js",
    Fixture.PLACE + "/app/main",
    Fixture.PLACE + "/app",
    Fixture.PLACE + "/app/",
    Fixture.PLACE + "/pkg",
    Fixture.PLACE,
    Fixture.PLACE + "/link-main.js",
    Fixture.PLACE + "/link-d1",
    Fixture.PLACE + "/none.js",
    "main.js",
    "app/main.js",
    "./app/main.js",
    "app",
    ".",
    "..",
    "-",
    "server.js",
    "/q/server.js",
    "/q",
    "/q/*",
    "app/../app/main.js",
    "app//main.js",
    "app/main.js/",
    "inspect2",
    "d1",
    "\u00e9.js",
    "a b.js",
    "*",
    "q,z",
    "/qa/b*",
    "/zp/main.mjs"
  };

  private EntryRequests() {}

  static void make(Draft d) {
    d.cwd = MatchRequests.cwd(d);
    d.argv.add(d.enable());
    d.argv.add(Fixture.PRELOAD);
    List<String> all = new ArrayList<>();
    for (String grant : Paths.grants(d, d.pick(0, 0, 1, 1, 2, 3))) {
      if (!grant.isEmpty() && !grant.contains(",")) {
        all.add(grant);
        d.argv.add(d.pick("--allow-fs-read=", "--allow-fs-read=", "--allow-fs-write=") + grant);
      }
    }
    for (int n = d.pick(0, 0, 0, 1, 2); n > 0; n--) {
      d.argv.add(d.pick(Flags.OTHERS));
    }
    preloads(d);
    boolean implicit = NodeRelease.parse(d.release).has(Behavior.ENTRY_POINT_GRANTED);
    String entry = d.once(4) ? Paths.grant(d) : d.pick(ENTRIES);
    String grant = d.pick(entry, Fixture.PLACE + "/*", Fixture.PLACE + "/app*", "/q*", "/*");
    if (!d.once(4) && !implicit) {
      // These look for the entry before they run anything, and end where they may not.
      d.argv.add("--allow-fs-read=" + grant);
    }
    Collections.shuffle(d.argv, d.random);
    if (d.once(8)) {
      d.argv.add("--");
    }
    if (!d.once(10)) {
      all.add(entry.startsWith("-") && entry.length() > 1 || entry.isEmpty() ? "x.js" : entry);
      d.argv.add(all.get(all.size() - 1));
      for (int n = d.pick(0, 0, 1, 2); n > 0; n--) {
        d.argv.add(
            d.pick(
                "--allow-net",
                "--allow-worker",
                "x",
                "--",
                "--bogus",
                "--allow-fs-read=/z",
                "--no-permission"));
      }
    }
    all.add(Fixture.PLACE + "/pre.js");
    all.add(Fixture.PLACE + "/app/main.js");
    for (int i = 0; i < 40; i++) {
      d.ask("has", d.pick("fs.read", "fs.read", "fs.read", "fs.write"), Paths.near(d, d.pick(all)));
    }
    d.askScopes();
  }

  private static void preloads(Draft d) {
    if (!d.once(4)) {
      return;
    }
    String module =
        Fixture.PLACE
            + d.pick("/pre.js", "/pre.js", "/link-main.js", "/pkg/index.js", "/app/lib/dep.js");
    switch (d.between(0, 3)) {
      case 0 -> d.env.put("NODE_OPTIONS", d.pick("-r ", "--require=", "--require ") + module);
      default -> d.argv.add("--require=" + module);
    }
    if (d.once(2)) {
      d.argv.add("--allow-fs-read=" + Fixture.PLACE + d.pick("/*", "/p*", "/pre.js"));
    }
  }
}
