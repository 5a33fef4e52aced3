package dev.nodeperm.jmh.workload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Grants as a large service would be given them: half of them directories with everything below,
 * half single files, about 25 bytes each, such as {@code /srv/apps/web42/lib/mod7/*}. No grant lies
 * below another. Immutable.
 *
 * @param directories the directories that are granted with everything below them, without their
 *     wildcards
 * @param files the files that are granted
 * @param grants both, as they are written, in the order in which they are given
 */
record Policy(List<String> directories, List<String> files, List<String> grants) {
  /**
   * What relative references start from; the first grant lies below it. It has to exist on real
   * machines.
   */
  static final String CURRENT_DIRECTORY = "/usr/lib";

  static final String BELOW = "/*";

  private static final List<String> ROOTS =
      List.of(
          CURRENT_DIRECTORY,
          "/srv/apps",
          "/opt",
          "/var/lib",
          "/home",
          "/etc",
          "/data/www",
          "/mnt/vol");
  private static final List<String> APPS =
      List.of(
          "web", "api", "auth", "job", "mail", "shop", "blog", "cms", "cdn", "log", "pay", "geo",
          "bot", "crm", "erp", "hub");
  private static final List<String> PARTS =
      List.of("lib", "src", "conf", "data", "tmp", "bin", "www", "logs");
  private static final List<String> UNITS = List.of("mod", "pkg", "set", "page", "env", "unit");
  private static final List<String> ENDINGS = List.of(".js", ".pem", ".json", ".md");

  private static final int GRANTS_PER_APP = 32;

  /** Makes grants; the same ones for the same seed. */
  static Policy of(int count, long seed) {
    Random random = new Random(seed);
    Set<String> grants = new LinkedHashSet<>();
    List<String> directories = new ArrayList<>();
    List<String> files = new ArrayList<>();
    while (grants.size() < count) {
      boolean first = grants.isEmpty();
      boolean directory = grants.size() % 2 == 0;
      String unit = unit(first ? 0 : random.nextInt(2 + count / GRANTS_PER_APP), random);
      String grant = directory ? unit + BELOW : unit + pick(ENDINGS, random);
      if (grants.add(grant)) {
        (directory ? directories : files).add(directory ? unit : grant);
      }
    }
    return new Policy(List.copyOf(directories), List.copyOf(files), List.copyOf(grants));
  }

  private static String unit(int app, Random random) {
    int roots = ROOTS.size();
    String name = APPS.get(app / roots % APPS.size()) + (10 + app / roots / APPS.size());
    String owner = ROOTS.get(app % roots) + '/' + name;
    return owner + '/' + pick(PARTS, random) + '/' + pick(UNITS, random) + random.nextInt(10);
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  /** The granted directories below the current one. */
  List<String> directoriesHere() {
    return directories.stream().filter(d -> d.startsWith(CURRENT_DIRECTORY + "/")).toList();
  }
}
