package dev.nodeperm;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.options.UncaughtErrors;
import dev.nodeperm.path.FileUrl;
import dev.nodeperm.path.Nul;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a process ends because the policy that {@code --experimental-policy} names cannot be read.
 * What is in one is not looked at. Stateless.
 *
 * @param looks what the process sees and may see
 */
record PolicyFile(Preloads looks) {
  /** The failure, or null if the process goes on. */
  @Nullable StartupFailure of(LaunchOptions options) {
    List<SourcedValue> given = options.valuesOf("--experimental-policy");
    if (given.isEmpty() || options.entry() instanceof EntryPoint.Tool) {
      return null;
    }
    SourcedValue last = given.get(given.size() - 1);
    String message = last.text().isEmpty() ? null : error(last.text(), resolved(options));
    return message == null
        ? null
        : UncaughtErrors.thrown(options, StartupFailure.exit(1, message, last.source()));
  }

  /** Whether paths are resolved before they are opened, which they are while the model is on. */
  private boolean resolved(LaunchOptions options) {
    return looks.has(Behavior.OPENED_PATH_RESOLVED)
        && !looks.has(Behavior.ABSOLUTE_REFERENCE_VERBATIM)
        && options.isOn("--experimental-permission");
  }

  private @Nullable String error(String text, boolean resolved) {
    byte[] file;
    if (text.startsWith("/")) {
      file = PathRules.POSIX.resolve(looks.directory(), Utf8.bytes(text));
      if (text.endsWith("/") && file.length > 1) {
        file = Utf8.bytes(Utf8.text(file) + "/");
      }
    } else {
      FileUrl.Result read = FileUrl.toPath(url(text));
      if (read instanceof FileUrl.Failed failed) {
        return ImportedModule.bad(looks, failed);
      }
      file = ((FileUrl.Path) read).bytes();
    }
    if (Nul.isIn(file)) {
      return ImportedModule.refused(looks, file);
    }
    if (resolved) {
      file = PathRules.POSIX.resolve(looks.directory(), file);
    }
    if (!looks.reads(file)) {
      return looks.denied();
    }
    String name = "'" + Utf8.text(file) + "'";
    return switch (looks.files().look(file)) {
      case MISSING -> "Error: ENOENT: no such file or directory, open " + name;
      case NOT_A_DIRECTORY -> "Error: ENOTDIR: not a directory, open " + name;
      case DIRECTORY ->
          "Error: EISDIR: illegal operation on a directory, read"
              + (looks.has(Behavior.READ_OF_DIRECTORY_NAMED) ? " " + name : "");
      default -> null;
    };
  }

  /** A URL, or what is one against that of the working directory with a separator behind it. */
  private String url(String text) {
    boolean relative = text.regionMatches(true, 0, "file:", 0, 5) && !text.startsWith("//", 5);
    if (!relative && FileUrl.isUrl(text, UrlRules.of(looks.behaviors()::contains))) {
      return text;
    }
    return FileUrl.of(looks.directory()) + "/" + (relative ? text.substring(5) : text);
  }
}
