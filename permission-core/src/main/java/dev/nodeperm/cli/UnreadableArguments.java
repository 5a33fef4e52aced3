package dev.nodeperm.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments whose bytes the Java runtime could not turn to text: an answer about them would be
 * about another path.
 */
final class UnreadableArguments {
  private static final char REPLACEMENT = '\uFFFD';

  private UnreadableArguments() {}

  /** What is wrong with the first such argument, or null if there is none. */
  static @Nullable String find(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      int at = args.get(i).indexOf(REPLACEMENT);
      if (at >= 0) {
        return "argument "
            + i
            + " of the tool cannot be read at offset "
            + at
            + ": in this locale ("
            + System.getProperty("sun.jnu.encoding")
            + ") its bytes are no text. Set LC_ALL=C.UTF-8, or use batch.";
      }
    }
    return null;
  }
}
