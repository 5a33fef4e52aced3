package dev.nodeperm.options.config;

import dev.nodeperm.options.OptionKind;
import dev.nodeperm.release.NodeRelease;
import java.util.Map;

/**
 * A vocabulary with one or two options of every kind, the same in {@code nodeOptions} of every
 * release.
 */
final class TinyVocabulary {
  private static final Map<String, OptionKind> NODE_OPTIONS =
      Map.ofEntries(
          Map.entry("--title", OptionKind.STRING),
          Map.entry("--disable-warning", OptionKind.STRING_LIST),
          Map.entry("--allow-fs-read", OptionKind.STRING_LIST),
          Map.entry("--allow-worker", OptionKind.BOOLEAN),
          Map.entry("--permission", OptionKind.BOOLEAN),
          Map.entry("--warnings", OptionKind.BOOLEAN),
          Map.entry("--stack-trace-limit", OptionKind.INTEGER),
          Map.entry("--inspect-port", OptionKind.HOST_PORT),
          Map.entry("--secure-heap", OptionKind.INTEGER),
          Map.entry("--test-timeout", OptionKind.UNSIGNED),
          Map.entry("--max-old-space-size", OptionKind.V8),
          Map.entry("--experimental-report", OptionKind.NO_OP));

  private TinyVocabulary() {}

  // Compilers older than JDK 22 do not see that the function may return null.
  @SuppressWarnings("NullAway")
  static ConfigVocabulary on(NodeRelease release) {
    return ConfigVocabulary.of(release, NODE_OPTIONS::get);
  }
}
