package dev.nodeperm.options.config;

import dev.nodeperm.options.OptionKind;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces beside {@code nodeOptions}, as the binaries list them.
 *
 * <p>Immutable.
 */
final class NamespaceTable implements ConfigVocabulary {
  /**
   * One line each: namespace, kind, releases (or the behaviour that they have in common), options.
   */
  private static final String TABLE =
      """
      bench      BOOLEAN     26>=26.9.0 : bench
      bench      STRING      26>=26.9.0 : bench-isolation bench-name-pattern
      bench      STRING_LIST 26>=26.9.0 : bench-reporter bench-reporter-destination
      bench      UNSIGNED    26>=26.9.0 : bench-samples bench-warmup
      permission BOOLEAN     CONFIG_PERMISSION_NAMESPACE : allow-addons allow-child-process allow-inspector allow-wasi
      permission BOOLEAN     CONFIG_PERMISSION_NAMESPACE : allow-worker
      permission STRING_LIST CONFIG_PERMISSION_NAMESPACE : allow-fs-read allow-fs-write
      permission BOOLEAN     24>=24.21.0 26>=26.7.0 : allow-openssl-store
      permission BOOLEAN     25>=25.4.0 26+ : allow-net permission
      permission BOOLEAN     26>=26.1.0 : allow-ffi
      permission BOOLEAN     26>=26.9.0 : allow-fs-vfs
      test       BOOLEAN     24>=24.19.0 25>=25.4.0 26+ : experimental-test-coverage experimental-test-module-mocks
      test       BOOLEAN     24>=24.19.0 25>=25.4.0 26+ : test test-force-exit test-only test-update-snapshots
      test       STRING      24>=24.19.0 25>=25.4.0 26+ : test-global-setup test-isolation test-rerun-failures
      test       STRING      24>=24.19.0 25>=25.4.0 26+ : test-shard
      test       STRING_LIST 24>=24.19.0 25>=25.4.0 26+ : test-coverage-exclude test-coverage-include
      test       STRING_LIST 24>=24.19.0 25>=25.4.0 26+ : test-name-pattern test-reporter test-reporter-destination
      test       STRING_LIST 24>=24.19.0 25>=25.4.0 26+ : test-skip-pattern
      test       UNSIGNED    24>=24.19.0 25>=25.4.0 26+ : test-concurrency test-coverage-branches
      test       UNSIGNED    24>=24.19.0 25>=25.4.0 26+ : test-coverage-functions test-coverage-lines test-timeout
      test       BOOLEAN     24>=24.19.0 26>=26.1.0 : test-randomize
      test       UNSIGNED    24>=24.19.0 26>=26.1.0 : test-random-seed
      test       STRING_LIST 24>=24.19.0 26>=26.2.0 : experimental-test-tag-filter
      test       BOOLEAN     26>=26.7.0 : test-coverage-include-all
      testRunner BOOLEAN     24.13.1-24.18.1 : test
      testRunner BOOLEAN     24.16.0-24.18.1 : test-randomize
      testRunner UNSIGNED    24.16.0-24.18.1 : test-random-seed
      testRunner BOOLEAN     24.2.0-24.18.1 25<=25.3.0 : experimental-test-coverage experimental-test-module-mocks
      testRunner BOOLEAN     24.2.0-24.18.1 25<=25.3.0 : test-force-exit test-only test-update-snapshots
      testRunner STRING      24.2.0-24.18.1 25<=25.3.0 : test-global-setup test-isolation test-shard
      testRunner STRING_LIST 24.2.0-24.18.1 25<=25.3.0 : test-coverage-exclude test-coverage-include
      testRunner STRING_LIST 24.2.0-24.18.1 25<=25.3.0 : test-name-pattern test-reporter test-reporter-destination
      testRunner STRING_LIST 24.2.0-24.18.1 25<=25.3.0 : test-skip-pattern
      testRunner UNSIGNED    24.2.0-24.18.1 25<=25.3.0 : test-concurrency test-coverage-branches
      testRunner UNSIGNED    24.2.0-24.18.1 25<=25.3.0 : test-coverage-functions test-coverage-lines test-timeout
      testRunner STRING      24.7.0-24.18.1 25<=25.3.0 : test-rerun-failures
      watch      BOOLEAN     24>=24.12.0 25>=25.1.0 26+ : watch watch-preserve-output
      watch      STRING      24>=24.12.0 25>=25.1.0 26+ : watch-kill-signal
      watch      STRING_LIST 24>=24.12.0 25>=25.1.0 26+ : watch-path
      """;

  private final Function<String, @Nullable OptionKind> nodeOption;
  private final Map<String, Map<String, OptionKind>> namespaces = new HashMap<>();

  NamespaceTable(NodeRelease release, Function<String, @Nullable OptionKind> nodeOption) {
    this.nodeOption = nodeOption;
    for (String line : TABLE.split("\n")) {
      String[] halves = line.split(" : ");
      String[] words = halves[0].split("\\s+", 3);
      if (has(release, words[2])) {
        Map<String, OptionKind> options =
            namespaces.computeIfAbsent(words[0], name -> new HashMap<>());
        for (String option : halves[1].split("\\s+")) {
          options.put("--" + option, OptionKind.valueOf(words[1]));
        }
      }
    }
  }

  private static boolean has(NodeRelease release, String releases) {
    boolean named = Character.isUpperCase(releases.charAt(0));
    return named
        ? Behavior.valueOf(releases).in(release)
        : ReleaseRanges.parse(releases).contains(release);
  }

  @Override
  public @Nullable OptionKind nodeOption(String name) {
    return nodeOption.apply(name);
  }

  @Override
  public boolean isNamespace(String namespace) {
    return namespaces.containsKey(namespace);
  }

  @Override
  public @Nullable OptionKind option(String namespace, String name) {
    Map<String, OptionKind> options = namespaces.get(namespace);
    return options == null ? null : options.get(name);
  }
}
