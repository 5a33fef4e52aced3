package dev.nodeperm;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.Behavior;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grants that a release refuses to take while the model is off. */
final class RequiredModel {
  private static final List<String> PATHS = List.of("--allow-fs-read", "--allow-fs-write");
  private static final List<String> CHILD_AND_WORKER =
      List.of("--allow-child-process", "--allow-worker");
  private static final List<String> OTHERS =
      List.of("--allow-addons", "--allow-wasi", "--allow-net", "--allow-inspector");

  private RequiredModel() {}

  /** The first option that needs the model. */
  static Optional<String> firstNeeding(Set<Behavior> behaviors, LaunchOptions options) {
    for (String option : PATHS) {
      if (!options.valuesOf(option).isEmpty()) {
        return Optional.of(option);
      }
    }
    return first(behaviors, Behavior.CHILD_AND_WORKER_NEED_MODEL, CHILD_AND_WORKER, options)
        .or(() -> first(behaviors, Behavior.OTHER_SWITCHES_NEED_MODEL, OTHERS, options))
        .or(() -> first(behaviors, Behavior.FFI_NEEDS_MODEL, List.of("--allow-ffi"), options))
        .or(
            () ->
                first(
                    behaviors,
                    Behavior.OPENSSL_STORE_NEEDS_MODEL,
                    List.of("--allow-openssl-store"),
                    options));
  }

  private static Optional<String> first(
      Set<Behavior> behaviors, Behavior needed, List<String> names, LaunchOptions options) {
    return behaviors.contains(needed)
        ? names.stream().filter(options::isOn).findFirst()
        : Optional.empty();
  }

  /** Where an option was written. */
  static @Nullable OptionSource sourceOf(LaunchOptions options, String option) {
    List<SourcedValue> values = options.valuesOf(option);
    if (!values.isEmpty()) {
      return values.get(0).source();
    }
    LaunchOptions.Switch found = options.switchOf(option);
    return found == null ? null : found.source();
  }
}
