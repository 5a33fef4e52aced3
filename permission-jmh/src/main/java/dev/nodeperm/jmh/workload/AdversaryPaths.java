package dev.nodeperm.jmh.workload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The grants of an adversary, and references to ask about. All grants are directories with
 * everything below.
 */
final class AdversaryPaths {
  private final Adversary adversary;
  private final Random random;
  private final List<String> directories;

  AdversaryPaths(Adversary adversary, int count, Random random) {
    this.adversary = adversary;
    this.random = random;
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < count) {
      distinct.add(adversary.directory(random));
    }
    directories = new ArrayList<>(distinct);
  }

  List<String> grants() {
    return directories.stream().map(directory -> directory + Policy.BELOW).toList();
  }

  /** A reference that is meant to be granted, or meant not to be. */
  String reference(boolean granted) {
    String known = directories.get(random.nextInt(directories.size()));
    String directory = granted ? known : miss(known);
    int length = adversary.length();
    return switch (adversary) {
      case DEEP -> exact(new StringBuilder(directory), length, "/" + Names.letter(random));
      case EQUAL_HASHES -> exact(new StringBuilder(directory).append("/"), length, "");
      case DOTTED -> exact(new StringBuilder(directory), length, "/.." + Names.letter(random));
      case ALL_DETOURS -> detours(directory, length);
      default -> Names.below(directory, length, random);
    };
  }

  private String miss(String directory) {
    return switch (adversary) {
      case EQUAL_HASHES, PERMUTED_WORDS -> adversary.directory(random);
      default -> {
        int at = directory.length() - 1 - random.nextInt(Math.min(20, directory.length() - 1));
        char letter = directory.charAt(at) == '/' ? '-' : Names.letter(random);
        yield directory.substring(0, at) + letter + directory.substring(at + 1);
      }
    };
  }

  /** Appends pieces until a path has its length; without a piece, names of equal hashes. */
  private String exact(StringBuilder path, int length, String piece) {
    while (path.length() < length) {
      path.append(piece.isEmpty() ? Adversary.equalHashes(1, random) : next(piece));
    }
    path.setLength(length);
    if (path.charAt(length - 1) == '/' || path.charAt(length - 1) == '.') {
      path.setCharAt(length - 1, Names.letter(random));
    }
    return path.toString();
  }

  private String next(String piece) {
    return piece.substring(0, piece.length() - 1) + Names.letter(random);
  }

  private String detours(String directory, int length) {
    StringBuilder path = new StringBuilder();
    String[] pieces = {"/.", "/", "/a/..", "/bc/.././"};
    for (int at = 0; at < directory.length(); at++) {
      if (directory.charAt(at) == '/') {
        for (int i = 0; i < 5 && path.length() + directory.length() - at < length - 20; i++) {
          path.append(pieces[random.nextInt(pieces.length)]);
        }
      }
      path.append(directory.charAt(at));
    }
    return Names.below(path.toString(), length, random);
  }
}
