package dev.nodeperm.jmh.workload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Ways to make a matcher slow that is made for ordinary paths. References have 120 units if nothing
 * else is said.
 */
public enum Adversary {
  /** Sixty names of one letter. */
  DEEP,
  /** One name of a hundred letters, and misses that differ in one of them. */
  LONG_NAMES,
  /** References of 40 units; every miss differs from a grant in one letter of the grant. */
  NEAR_MISSES,
  /** All grants begin with the same 200 bytes; references have 240. */
  SHARED_PREFIX,
  /**
   * Granted names of which all have the same {@link String#hashCode}, and so have those that are
   * not granted.
   */
  EQUAL_HASHES,
  /** Names that are made of the same eight-byte words, each in another order. */
  PERMUTED_WORDS,
  /** Names that begin or end with dots, and need no normalisation. */
  DOTTED,
  /** As many detours as there is room for. */
  ALL_DETOURS;

  /** The name as parameters have it, such as {@code long_names}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The adversary of a label. */
  public static Adversary of(String label) {
    return Arrays.stream(values())
        .filter(adversary -> adversary.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  AdversaryPaths paths(int grants, Random random) {
    return new AdversaryPaths(this, grants, random);
  }

  /** The length of every reference. */
  public int length() {
    return switch (this) {
      case NEAR_MISSES -> 40;
      case SHARED_PREFIX -> 240;
      default -> 120;
    };
  }

  /** A directory to grant; seldom the same one twice. */
  String directory(Random random) {
    return switch (this) {
      case DEEP -> "/" + joined("/", 9 + random.nextInt(4), 1, random);
      case LONG_NAMES -> "/" + Names.name(100, random);
      case NEAR_MISSES, ALL_DETOURS -> "/srv/" + joined("/", 3, 5, random);
      case SHARED_PREFIX -> "/" + "shared/".repeat(28) + "ab/" + joined("/", 3, 5, random);
      case EQUAL_HASHES -> "/" + equalHashes(20, random);
      case PERMUTED_WORDS -> "/" + permutedWords(random);
      case DOTTED -> "/" + dotted(4, random);
    };
  }

  private static String joined(String separator, int names, int length, Random random) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < names; i++) {
      path.append(i == 0 ? "" : separator);
      for (int j = 0; j < length; j++) {
        path.append(Names.letter(random));
      }
    }
    return path.toString();
  }

  static String equalHashes(int blocks, Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < blocks; i++) {
      name.append(random.nextBoolean() ? "Aa" : "BB");
    }
    return name.toString();
  }

  /** Nine words of eight letters in any order. */
  private static String permutedWords(Random random) {
    String[] words = new String[9];
    Arrays.setAll(words, i -> "word-" + (char) ('a' + i) + "--");
    for (int i = words.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      String word = words[i];
      words[i] = words[other];
      words[other] = word;
    }
    return String.join("", words);
  }

  static String dotted(int names, Random random) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < names; i++) {
      String letters = joined("", 1, 3, random);
      path.append(i == 0 ? "" : "/")
          .append(random.nextBoolean() ? "..." + letters : ".." + letters + "..");
    }
    return path.toString();
  }
}
