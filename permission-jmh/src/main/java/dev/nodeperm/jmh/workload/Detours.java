package dev.nodeperm.jmh.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Pieces that lengthen a path without changing where it leads: {@code //}, {@code /.}, {@code
 * /x/..}, a last slash.
 */
final class Detours {
  private final List<String> pieces = new ArrayList<>();
  private final Random random;
  private int length;

  Detours(int count, int room, Random random) {
    this.random = random;
    for (int i = 0; i < count; i++) {
      String piece =
          switch (random.nextInt(4)) {
            case 0 -> "/";
            case 1 -> "/.";
            default -> "/" + Names.name(1 + random.nextInt(8), random) + "/..";
          };
      if (length + piece.length() <= room) {
        pieces.add(piece);
        length += piece.length();
      }
    }
    if (pieces.isEmpty()) {
      pieces.add("/.");
      length = 2;
    }
  }

  /** How much longer a path gets. */
  int length() {
    return length;
  }

  /** The path with each piece in front of one of its slashes, or at its end. */
  String along(String path) {
    String longer = path;
    for (String piece : pieces) {
      int at = longer.indexOf('/', random.nextInt(longer.length()));
      int where = at < 0 ? longer.length() : at;
      longer = longer.substring(0, where) + piece + longer.substring(where);
    }
    return longer;
  }
}
