package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.ENTRY_URL_WARNS;
import static dev.nodeperm.release.Behavior.FROZEN_INTRINSICS_COMMON_WARNING;
import static dev.nodeperm.release.Behavior.LOADER_WARNS_AS_EXPERIMENTAL;
import static dev.nodeperm.release.Behavior.REQUIRE_MODULE_WARNS;
import static dev.nodeperm.release.Behavior.STRIPPED_CODE_WARNS;
import static dev.nodeperm.release.Behavior.STRIP_TYPES_WARNS;
import static dev.nodeperm.release.Behavior.TRACE_ATOMICS_WAIT_DEPRECATED;
import static dev.nodeperm.release.Behavior.TRANSFORMED_CODE_WARNS;
import static dev.nodeperm.release.Behavior.TYPES_STRIPPED_BY_DEFAULT;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.EntryPoint;
import dev.nodeperm.launch.LaunchOptions.Switch;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that a release prints at start for options that have nothing to do with permissions,
 * and what keeps warnings from being printed. Immutable.
 *
 * <p>Measured with all such options at once on every known release: their order does not depend on
 * the order in which they are written.
 *
 * @param before those before the warnings of the permission model, in order
 * @param after those after them, in order, and before those of modules of {@code --require}
 * @param behind those behind these, in order, and before those of modules of {@code --import}
 * @param muted whether no warning is printed at all
 * @param deprecationsMuted whether no deprecation is printed
 * @param disabled the types and codes that are not printed
 */
public record OptionWarnings(
    List<Warning> before,
    List<Warning> after,
    List<Warning> behind,
    boolean muted,
    boolean deprecationsMuted,
    Set<String> disabled) {
  private static final String EXPERIMENTAL = "ExperimentalWarning";
  private static final String DEPRECATION = "DeprecationWarning";
  private static final String COMMON = " is an experimental feature and might change at any time";

  /**
   * A warning as the runtime prints it.
   *
   * @param type such as {@code ExperimentalWarning}
   * @param code such as {@code DEP0165}, or null
   * @param message the first line of its text
   */
  public record Warning(String type, @Nullable String code, String message) {}

  /** Copies the collections. */
  public OptionWarnings {
    before = List.copyOf(before);
    after = List.copyOf(after);
    behind = List.copyOf(behind);
    disabled = Set.copyOf(disabled);
  }

  /**
   * {@return the warnings of a launch}
   *
   * @param environment the environment; of it NODE_NO_WARNINGS and NODE_REDIRECT_WARNINGS matter
   * @param writable whether the process can append to a file of this path, as written; asked only
   *     of the file that warnings are redirected to
   * @param release decides which warnings there are, and their words
   * @param options the options of the launch, merged
   */
  public static OptionWarnings of(
      NodeRelease release,
      LaunchOptions options,
      Map<String, String> environment,
      Predicate<String> writable) {
    List<SourcedValue> redirected = options.valuesOf("--redirect-warnings");
    String file =
        redirected.isEmpty()
            ? environment.getOrDefault("NODE_REDIRECT_WARNINGS", "")
            : redirected.get(0).text();
    boolean muted =
        isOff(options, "--warnings")
            || "1".equals(environment.get("NODE_NO_WARNINGS"))
            || (!file.isEmpty() && writable.test(file));
    Set<String> disabled = new HashSet<>();
    options.valuesOf("--disable-warning").forEach(v -> disabled.add(v.text()));
    OptionWarnings all =
        new OptionWarnings(
            before(release, options),
            after(release, options),
            behind(release, options),
            muted,
            isOff(options, "--deprecation"),
            disabled);
    return new OptionWarnings(
        all.printed(all.before),
        all.printed(all.after),
        all.printed(all.behind),
        muted,
        all.deprecationsMuted,
        disabled);
  }

  /**
   * {@return whether a warning of this type and code (or null) is kept from being printed}
   *
   * @param type such as {@code ExperimentalWarning}
   * @param code such as {@code DEP0165}, or null for a warning without one
   */
  public boolean suppresses(String type, @Nullable String code) {
    return muted
        || (deprecationsMuted && type.equals(DEPRECATION))
        || disabled.contains(type)
        || (code != null && disabled.contains(code));
  }

  /** {@return those of some warnings that are printed, in their order} */
  public List<Warning> printed(List<Warning> warnings) {
    return warnings.stream().filter(w -> !suppresses(w.type, w.code)).toList();
  }

  private static List<Warning> before(NodeRelease release, LaunchOptions options) {
    return release.has(TRACE_ATOMICS_WAIT_DEPRECATED) && options.isOn("--trace-atomics-wait")
        ? List.of(
            new Warning(DEPRECATION, "DEP0165", "The flag --trace-atomics-wait is deprecated."))
        : List.of();
  }

  private static List<Warning> after(NodeRelease release, LaunchOptions options) {
    List<Warning> warnings = new ArrayList<>();
    if (release.has(STRIP_TYPES_WARNS) && options.isOn("--experimental-strip-types")) {
      warnings.add(experimental("Type Stripping" + COMMON));
    }
    if (release.has(REQUIRE_MODULE_WARNS) && options.isOn("--experimental-require-module")) {
      warnings.add(experimental("Support for loading ES Module in require()" + COMMON));
    }
    // The option's value decides: an underscored spelling names no file and still warns.
    if (!options.valuesOf(ConfigFlags.NAMED).isEmpty() || options.isOn(ConfigFlags.STANDARD)) {
      warnings.add(experimental(ConfigFlags.NAMED + COMMON));
    }
    return warnings;
  }

  private static List<Warning> behind(NodeRelease release, LaunchOptions options) {
    List<Warning> warnings = new ArrayList<>();
    if (options.isOn("--frozen-intrinsics")) {
      warnings.add(
          experimental(
              release.has(FROZEN_INTRINSICS_COMMON_WARNING)
                  ? "Frozen intristics" + COMMON
                  : "The --frozen-intrinsics flag is experimental"));
    }
    if (options.runsCode() && stripsTypes(release, options)) {
      if (release.has(STRIPPED_CODE_WARNS)) {
        warnings.add(experimental("Type Stripping" + COMMON));
      } else if (release.has(TRANSFORMED_CODE_WARNS)
          && options.isOn("--experimental-transform-types")) {
        warnings.add(experimental("Transform Types" + COMMON));
      }
    }
    if (!options.valuesOf("--experimental-loader").isEmpty()
        && ModuleLoader.isMade(release, options)) {
      warnings.add(
          experimental(
              release.has(LOADER_WARNS_AS_EXPERIMENTAL)
                  ? "Custom ESM Loaders" + COMMON
                  : "`--experimental-loader` may be removed in the future; instead use `register()`:"));
    }
    if (options.isOn("--experimental-network-imports") && ModuleLoader.isMade(release, options)) {
      warnings.add(experimental("Network Imports" + COMMON));
    }
    if (release.has(ENTRY_URL_WARNS)
        && options.isOn("--entry-url")
        && options.entry() instanceof EntryPoint.Script) {
      warnings.add(experimental("--entry-url" + COMMON));
    }
    return warnings;
  }

  /** Whether code on the command line is said to be TypeScript, and read as such. */
  private static boolean stripsTypes(NodeRelease release, LaunchOptions options) {
    String option = "--experimental-strip-types";
    boolean strips =
        release.has(TYPES_STRIPPED_BY_DEFAULT) ? !isOff(options, option) : options.isOn(option);
    return strips && last(options, "--input-type").endsWith("-typescript");
  }

  static String last(LaunchOptions options, String name) {
    List<SourcedValue> values = options.valuesOf(name);
    return values.isEmpty() ? "" : values.get(values.size() - 1).text();
  }

  private static Warning experimental(String message) {
    return new Warning(EXPERIMENTAL, null, message);
  }

  private static boolean isOff(LaunchOptions options, String name) {
    Switch found = options.switchOf(name);
    return found != null && !found.on();
  }
}
