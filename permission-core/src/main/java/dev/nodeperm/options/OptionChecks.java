package dev.nodeperm.options;

import static dev.nodeperm.launch.LaunchOptions.EVAL;
import static dev.nodeperm.release.Behavior.INPUT_TYPE_TYPESCRIPT;
import static dev.nodeperm.release.Behavior.INSPECT_EMPTY_DESTINATION;
import static dev.nodeperm.release.Behavior.SYSTEM_CA_CONFLICT;
import static dev.nodeperm.release.Behavior.WATCH_NEEDS_FILE;
import static dev.nodeperm.release.Behavior.WATCH_TEST_NEEDS_FILE;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.options.OptionParser.Problem;
import dev.nodeperm.release.NodeRelease;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objections that a release has to options which each parse on their own: values out of range
 * and options that exclude each other.
 *
 * <p>Run after every source, in the runtime's order; the first objection is the one that the
 * process prints first.
 */
final class OptionChecks {
  private static final OptionSource NOWHERE = new OptionSource.Implicit("default");
  private static final Set<String> REJECTIONS =
      Set.of("", "warn-with-error-code", "throw", "strict", "warn", "none");

  private final NodeRelease release;
  private final OptionTable table;
  private final OptionState state;
  private final List<SourcedValue> rest;
  private @Nullable Problem problem;

  private OptionChecks(NodeRelease release, OptionState state, List<SourcedValue> rest) {
    this.release = release;
    this.table = OptionTable.of(release);
    this.state = state;
    this.rest = rest;
  }

  /**
   * The first objection, or null.
   *
   * @param rest the words behind the options
   */
  static @Nullable Problem check(NodeRelease release, OptionState state, List<SourcedValue> rest) {
    OptionChecks checks = new OptionChecks(release, state, rest);
    checks.process();
    checks.heapPercentage();
    checks.environment();
    checks.bench();
    checks.testRunner();
    checks.watch();
    checks.profiles();
    checks.inspector();
    return checks.problem;
  }

  private void process() {
    exclusive("--use-openssl-ca", "--use-bundled-ca");
    if (release.has(SYSTEM_CA_CONFLICT)) {
      exclusive("--use-openssl-ca", "--use-system-ca");
    }
    secureHeap();
    oneOf(
        "--use-largepages",
        Set.of("", "off", "on", "silent"),
        "invalid value for --use-largepages");
    if (state.has("--use-largepages") && state.text("--use-largepages").isEmpty()) {
      object("invalid value for --use-largepages", "--use-largepages");
    }
  }

  private void secureHeap() {
    long heap = CNumbers.signed(state.text("--secure-heap", "0"));
    if (heap < 2) {
      return;
    }
    if ((heap & (heap - 1)) != 0) {
      object("--secure-heap must be a power of 2", "--secure-heap");
    }
    long least = CNumbers.signed(state.text("--secure-heap-min", "2"));
    least = Math.max(2, Math.min(Math.min(heap, least), Integer.MAX_VALUE));
    if ((least & (least - 1)) != 0) {
      object("--secure-heap-min must be a power of 2", "--secure-heap-min");
    }
  }

  private void heapPercentage() {
    String option = "--max-old-space-size-percentage";
    String text = state.text(option);
    if (!text.isEmpty() && !CNumbers.isPercentage(text)) {
      object(option + " must be greater than 0 and up to 100. Got: " + text, option);
    }
  }

  private void environment() {
    if (state.isOn("[has_policy_integrity_string]")) {
      if (!state.isFilled("--experimental-policy")) {
        object(
            "--policy-integrity requires --experimental-policy be enabled", "--policy-integrity");
      }
      if (!state.isFilled("--policy-integrity")) {
        object("--policy-integrity cannot be empty", "--policy-integrity");
      }
    }
    if (release.has(INPUT_TYPE_TYPESCRIPT)) {
      oneOf(
          "--input-type",
          Set.of("", "commonjs", "module", "commonjs-typescript", "module-typescript"),
          "--input-type must be \"module\",\"commonjs\", \"module-typescript\" or \"commonjs-typescript\"");
    } else {
      oneOf(
          "--input-type",
          Set.of("", "commonjs", "module"),
          "--input-type must be \"module\" or \"commonjs\"");
    }
    oneOf(
        "--experimental-default-type",
        Set.of("", "commonjs", "module"),
        "--experimental-default-type must be \"module\" or \"commonjs\"");
    if (state.isOn("--check") && state.isOn(EVAL)) {
      object("either --check or --eval can be used, not both", "--check");
    }
    oneOf("--unhandled-rejections", REJECTIONS, "invalid value for --unhandled-rejections");
    exclusive("--tls-min-v1.3", "--tls-max-v1.2");
    if (CNumbers.signed(state.text("--heapsnapshot-near-heap-limit", "0")) < 0) {
      object(
          "--heapsnapshot-near-heap-limit must not be negative", "--heapsnapshot-near-heap-limit");
    }
    oneOf(
        "--trace-require-module",
        Set.of("", "all", "no-node-modules"),
        "invalid value for --trace-require-module");
  }

  private void bench() {
    if (!state.isOn("--bench")) {
      return;
    }
    oneOf(
        "--bench-isolation", Set.of("", "process", "none"), "invalid value for --bench-isolation");
    if (state.has("--bench-samples")
        && CNumbers.unsigned(state.text("--bench-samples")).signum() == 0) {
      object("--bench-samples must be greater than 0", "--bench-samples");
    }
    exclusive("--bench", "--test");
    exclusive("--bench", "--check");
    if (state.isOn(EVAL)) {
      object("either --bench or --eval can be used, not both", "--bench");
    }
    exclusive("--bench", "--interactive");
    exclusive("--bench", "--watch");
  }

  private void testRunner() {
    if (!state.isOn("--test")) {
      return;
    }
    String isolation =
        table.has("--test-isolation") ? "--test-isolation" : "--experimental-test-isolation";
    if (table.has(isolation)
        && !Set.of("process", "none").contains(state.text(isolation, "process"))) {
      object("invalid value for " + isolation, isolation);
    }
    exclusive("--test", "--check");
    if (state.isOn(EVAL)) {
      object("either --test or --eval can be used, not both", "--test");
    }
    exclusive("--test", "--interactive");
    if (state.has("--watch-path")) {
      object("--watch-path cannot be used in combination with --test", "--watch-path");
    }
  }

  private void watch() {
    if (!state.isOn("--watch")) {
      return;
    }
    if (state.isOn("--check")) {
      exclusive("--watch", "--check");
    } else if (state.isOn(EVAL)) {
      object("either --watch or --eval can be used, not both", "--watch");
    } else if (state.isOn("--interactive")) {
      exclusive("--watch", "--interactive");
    } else if (state.isOn("--test-force-exit")) {
      exclusive("--watch", "--test-force-exit");
    } else if (release.has(WATCH_NEEDS_FILE)
        && (!state.isOn("--test") || release.has(WATCH_TEST_NEEDS_FILE))
        && (rest.isEmpty() || rest.get(0).text().isEmpty())) {
      object("--watch requires specifying a file", "--watch");
    }
  }

  private void profiles() {
    profile("--cpu-prof", BigInteger.valueOf(1000));
    profile("--heap-prof", BigInteger.valueOf(512 * 1024));
  }

  private void profile(String option, BigInteger interval) {
    if (state.isOn(option)) {
      return;
    }
    for (String part : List.of("-name", "-dir")) {
      if (state.isFilled(option + part)) {
        object(option + part + " must be used with " + option, option + part);
      }
    }
    String part = option + "-interval";
    if (state.has(part) && !CNumbers.unsigned(state.text(part)).equals(interval)) {
      object(part + " must be used with " + option, part);
    }
  }

  private void inspector() {
    for (String old : List.of("--debug", "--debug-brk")) {
      if (state.isOn(old)) {
        object(
            "[DEP0062]: `node --debug` and `node --debug-brk` are invalid. Please use `node --inspect` and"
                + " `node --inspect-brk` instead.",
            old);
      }
    }
    String destinations = state.text("--inspect-publish-uid", "stderr,http");
    for (String destination : destinations.split(",", -1)) {
      boolean skipped =
          destination.isEmpty()
              && (destinations.isEmpty() || !release.has(INSPECT_EMPTY_DESTINATION));
      if (!skipped && !destination.equals("stderr") && !destination.equals("http")) {
        object("--inspect-publish-uid destination can be stderr or http", "--inspect-publish-uid");
      }
    }
  }

  private void exclusive(String one, String other) {
    if (state.isOn(one) && state.isOn(other)) {
      object("either " + one + " or " + other + " can be used, not both", one);
    }
  }

  private void oneOf(String option, Set<String> allowed, String message) {
    if (!allowed.contains(state.text(option))) {
      object(message, option);
    }
  }

  private void object(String message, String option) {
    if (problem == null) {
      OptionSource source = state.source(option);
      problem = new Problem(message, source == null ? NOWHERE : source);
    }
  }
}
