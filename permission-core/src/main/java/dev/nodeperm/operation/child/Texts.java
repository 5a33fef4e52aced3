package dev.nodeperm.operation.child;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that are given to a process: the check that they can be, and paths. */
final class Texts {
  private Texts() {}

  static void check(@Nullable String... texts) {
    Arrays.stream(texts).forEach(Texts::one);
  }

  static void check(@Nullable Collection<String> texts) {
    if (texts != null) {
      texts.forEach(Texts::one);
    }
  }

  static void check(@Nullable Map<String, String> texts) {
    if (texts != null) {
      texts.forEach(Texts::check);
    }
  }

  /** A path from a directory on. */
  static String resolved(String directory, String path) {
    return Utf8.text(PathRules.POSIX.resolve(Utf8.bytes(directory), Utf8.bytes(path)));
  }

  private static void one(@Nullable String text) {
    int nul = text == null ? -1 : text.indexOf('\0');
    if (text != null && nul >= 0) {
      throw new InputException(
          ErrorCode.BAD_ARGUMENT,
          text,
          nul,
          "NUL",
          "No process can be given an argument or variable with a NUL.");
    }
  }
}
