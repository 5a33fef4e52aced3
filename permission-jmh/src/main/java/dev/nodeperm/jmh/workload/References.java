package dev.nodeperm.jmh.workload;

import java.util.List;
import java.util.Random;

/**
 * Makes one reference of a shape after the other. Whether it gets the answer it should is for the
 * model to say.
 */
final class References {
  private static final int MISTAKES = 6;

  private final Policy policy;
  private final List<String> here;
  private final Random random;

  References(Policy policy, Random random) {
    this.policy = policy;
    this.here = policy.directoriesHere();
    this.random = random;
  }

  /** A reference that is meant to be granted, or meant not to be. */
  String next(Shape shape, boolean granted) {
    return switch (shape) {
      case HIT40, HIT120, MISS40, MISS120 -> plain(policy.directories(), shape.length(), granted);
      case NORM40, NORM120 -> roundabout(shape.length(), granted);
      case UTF16 -> wide(shape.length(), granted);
      case RELATIVE -> relative(shape.length(), granted);
    };
  }

  private String pick(List<String> paths) {
    return paths.get(random.nextInt(paths.size()));
  }

  private String plain(List<String> directories, int length, boolean granted) {
    String directory = pick(directories);
    return Names.below(granted ? directory : nearMiss(directory), length, random);
  }

  /** Where a path leaves a grant: late, early, or only behind a file's name. */
  private String nearMiss(String directory) {
    int slash = directory.lastIndexOf('/');
    boolean noFiles = policy.files().isEmpty();
    return switch (random.nextInt(MISTAKES)) {
      case 0 -> directory + Names.letter(random);
      case 1 -> directory.substring(0, slash);
      case 2 -> "/proc/" + Names.name(6, random);
      case 3 -> withOtherLetter(directory);
      case 4 -> noFiles ? withOtherLetter(directory) : pick(policy.files());
      default ->
          noFiles ? directory.substring(0, slash + 2) : pick(policy.files()) + Names.letter(random);
    };
  }

  private String withOtherLetter(String path) {
    int at = 1 + random.nextInt(path.length() - 1);
    char letter = path.charAt(at) == '/' ? '-' : Names.letter(random);
    return path.substring(0, at) + letter + path.substring(at + 1);
  }

  private String roundabout(int length, boolean granted) {
    int room = length <= 40 ? 12 : 40;
    if (!granted && random.nextInt(4) == 0) {
      // Into a granted directory and out of it again.
      return Names.below(
          pick(policy.directories()) + "/" + Names.name(2, random) + "/../..", length, random);
    }
    Detours detours = new Detours(1 + random.nextInt(3), room, random);
    return detours.along(plain(policy.directories(), length - detours.length(), granted));
  }

  private String wide(int length, boolean granted) {
    String directory = pick(policy.directories());
    boolean inGrant = !granted && random.nextBoolean();
    String path = Names.below(granted || inGrant ? directory : nearMiss(directory), length, random);
    return inGrant
        ? WideLetters.sameLowByte(path, 1 + random.nextInt(directory.length() - 1))
        : WideLetters.replaceSome(path, directory.length() + 2, random);
  }

  private String relative(int length, boolean granted) {
    int root = Policy.CURRENT_DIRECTORY.length() + 1;
    if (random.nextInt(4) != 0) {
      String prefix = random.nextInt(4) == 0 ? "./" : "";
      String path = plain(here, length - prefix.length() + root, granted);
      return path.startsWith(Policy.CURRENT_DIRECTORY + "/") ? prefix + path.substring(root) : "";
    }
    String up = "../..";
    return up + plain(policy.directories(), length - up.length(), granted);
  }
}
