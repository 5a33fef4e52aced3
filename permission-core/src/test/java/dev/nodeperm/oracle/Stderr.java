package dev.nodeperm.oracle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a release printed to standard error, read as the batch form wants it. */
final class Stderr {
  private static final Pattern WARNING =
      Pattern.compile("\\(node:\\d+\\) (?:\\[(\\w+)\\] )?(\\w+): ([^\\r\\u2028\\u2029]*)");
  private static final Predicate<String> ERROR =
      Pattern.compile("^\\w*Error( \\[|:)").asPredicate();
  private static final Predicate<String> TELLING =
      Pattern.compile(
              "^node: |Assertion failed|^Invalid|^Unknown|Root value|Can't parse|already|unexpected")
          .asPredicate();
  // What trim() takes off in the language of the original rule; the BOM is in it.
  private static final Pattern EDGES =
      Pattern.compile(
          "^[\\s\\x0b\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+"
              + "|[\\s\\x0b\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+$");

  private Stderr() {}

  /** The warnings, in order. */
  static List<@Nullable Object> warnings(String stderr) {
    List<@Nullable Object> warnings = new ArrayList<>();
    for (String line : stderr.split("\n")) {
      Matcher m = WARNING.matcher(line);
      if (m.matches()) {
        Map<String, @Nullable Object> warning = new LinkedHashMap<>();
        warning.put("type", m.group(2));
        warning.put("code", m.group(1));
        warning.put("message", m.group(3));
        warnings.add(warning);
      }
    }
    return warnings;
  }

  /**
   * The line that tells why the start failed: an uncaught error, else a known complaint, else the
   * first.
   */
  static String failure(String stderr, Path binary, @Nullable Path configFolder) {
    String text = stderr.replace(binary.toString(), "node");
    if (configFolder != null) {
      text = text.replace(configFolder.toString(), ".");
    }
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      String trimmed = EDGES.matcher(line).replaceAll("");
      if (!trimmed.isEmpty()) {
        lines.add(trimmed);
      }
    }
    String first = lines.isEmpty() ? "" : lines.get(0);
    String telling = lines.stream().filter(TELLING).findFirst().orElse(first);
    String message = lines.stream().filter(ERROR).findFirst().orElse(telling);
    return message
        .replaceFirst("^node: ", "")
        .replaceFirst("^.*Assertion failed: ", "Assertion failed: ");
  }
}
