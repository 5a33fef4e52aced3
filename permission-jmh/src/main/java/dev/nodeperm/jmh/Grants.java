package dev.nodeperm.jmh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Grants of a launch and references to ask about, with an answer of their own.
 *
 * <p>Even grants are directories with everything below them, odd ones single files; no grant is the prefix of another,
 * so that "is the file, or lies below the directory" is the whole truth and can be checked without a tree.
 */
final class Grants {
  private static final String WILDCARD = "/*";

  private final List<String> values = new ArrayList<>();

  Grants(int count) {
    for (int i = 0; i < count; i++) {
      values.add(i % 2 == 0 ? directory(i) + WILDCARD : file(i));
    }
  }

  private static String directory(int i) {
    return String.format("/srv/team%02d/service%05d/public", i % 37, i);
  }

  private static String file(int i) {
    return String.format("/srv/team%02d/service%05d/settings.json", i % 37, i);
  }

  List<String> values() {
    return values;
  }

  /** Distinct paths that are granted, in no order: files and paths below directories, all grants in turn. */
  List<String> hits(int count, Random random) {
    Set<String> paths = new HashSet<>();
    for (int i = 0; paths.size() < count; i++) {
      String grant = values.get(i % values.size());
      paths.add(
          grant.endsWith(WILDCARD)
              ? grant.substring(0, grant.length() - 1) + name(random) + "/" + name(random)
              : grant);
    }
    return shuffled(paths, random);
  }

  /** Distinct paths that are not granted: half of them leave a grant only near its end. */
  List<String> misses(int count, Random random) {
    Set<String> paths = new HashSet<>();
    for (int i = 0; paths.size() < count; i++) {
      String grant = values.get(i % values.size());
      String near = grant.substring(0, grant.lastIndexOf('/')) + "-" + name(random);
      paths.add(i % 2 == 0 ? near : "/var/" + name(random) + "/" + name(random));
    }
    return shuffled(paths, random);
  }

  /** Whether a path is granted, from the definition alone. */
  boolean grantsByDefinition(String path) {
    for (String grant : values) {
      boolean directory = grant.endsWith(WILDCARD);
      if (directory ? path.startsWith(grant.substring(0, grant.length() - 1)) : path.equals(grant)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Random random) {
    return Long.toString(random.nextLong() >>> 16, 36);
  }

  private static List<String> shuffled(Set<String> paths, Random random) {
    List<String> list = new ArrayList<>(paths);
    Collections.sort(list);
    Collections.shuffle(list, random);
    return list;
  }
}
