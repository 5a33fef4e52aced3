package dev.nodeperm;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.options.BuiltInModules;
import dev.nodeperm.options.EngineComplaint;
import dev.nodeperm.options.LateEnds;
import dev.nodeperm.options.LaunchOptionsResult;
import dev.nodeperm.options.OptionWarnings;
import dev.nodeperm.options.StackEnds;
import dev.nodeperm.options.UncaughtErrors;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts one launch: reads its options, then takes its grants. For one thread. */
final class Starter {
  /** Where packages are looked for. */
  private static final Set<String> MODULE_VARIABLES = Set.of("NODE_PATH", "HOME");

  private final NodeLaunch launch;
  private final NodeRelease release;
  private final Set<Behavior> behaviors;
  private final byte[] directory;
  private ProcessEnvironment environment;

  Starter(NodeLaunch launch) {
    this.launch = launch;
    this.release = launch.release();
    this.behaviors = EnumSet.noneOf(Behavior.class);
    for (Behavior behavior : Behavior.values()) {
      if (behavior.in(release)) {
        behaviors.add(behavior);
      }
    }
    byte[] given = Utf8.bytes(launch.directory());
    // The kernel knows only real directories; one that is not there can only be taken as given.
    this.directory = launch.files().realDirectory(given).orElse(given);
    this.environment = new ProcessEnvironment(launch.environment(), List.of(), false);
  }

  Launch start() {
    LaunchFiles files = new LaunchFiles(launch, directory);
    LaunchOptionsResult options = files.options();
    environment = files.environment();
    Launch started = start(options);
    return started instanceof Launch.Failed failed
        ? new Launch.Failed(release, failed.failure().behind(files.printed()))
        : started;
  }

  private Launch start(LaunchOptionsResult result) {
    if (result instanceof LaunchOptionsResult.Stopped stopped) {
      return new Launch.Failed(release, stopped.failure());
    }
    LaunchOptions options = ((LaunchOptionsResult.Read) result).options();
    Launch started = start(options);
    return started instanceof Launch.Failed failed
        ? new Launch.Failed(release, EngineComplaint.before(options, failed.failure()))
        : started;
  }

  private Launch start(LaunchOptions options) {
    StartupFailure unopened = new FileEnds(release, launch.files(), directory).of(options);
    if (unopened != null) {
      return new Launch.Failed(release, unopened);
    }
    Launch.Mode mode = mode(options);
    if (mode == Launch.Mode.OFF) {
      return withoutModel(options);
    }
    boolean granting = behaviors.contains(Behavior.ENTRY_POINT_GRANTED);
    List<SourcedValue> implicit = granting ? ImplicitGrants.of(options) : List.of();
    try {
      PermissionState state =
          PermissionState.of(behaviors, options, implicit, directory, launch.files());
      StartupFailure late = LateEnds.of(release, options);
      if (late != null) {
        return new Launch.Failed(release, late);
      }
      Explainer explainer = new Explainer(release, options, implicit, directory, launch.files());
      ProcessDirectory location = new ProcessDirectory(launch.files(), directory);
      ProcessPermission permission =
          new ProcessPermission(release, launch.files(), state.compiled(), location, explainer);
      ProcessPermission denying = mode == Launch.Mode.ENFORCING ? permission : null;
      late = new ProfileReader(behaviors, launch.files(), directory, denying).of(options);
      if (late != null) {
        return new Launch.Failed(release, late);
      }
      StartupFailure unloaded =
          preloads(options, mode, permission)
              .of(options, GuardedOptions.loader(behaviors, mode, options), thrown(options));
      if (unloaded == null) {
        unloaded = GuardedOptions.inspector(behaviors, options, state);
      }
      if (unloaded != null) {
        return new Launch.Failed(release, unloaded);
      }
      List<StartupWarning> warnings =
          warnings(options, PermissionWarnings.of(behaviors, options, implicit), mode, permission);
      StartupFailure overflow = StackEnds.of(release, options, !warnings.isEmpty());
      return overflow != null
          ? new Launch.Failed(release, overflow)
          : new Launch.Started(launch, mode, warnings, permission, options, environment, location);
    } catch (StartAbortException e) {
      return new Launch.Failed(release, e.failure());
    }
  }

  private Launch.Mode mode(LaunchOptions options) {
    // A release without the audit never has its option on.
    if (options.isOn("--permission-audit")) {
      return Launch.Mode.AUDIT;
    }
    return options.isOn(modelOption()) ? Launch.Mode.ENFORCING : Launch.Mode.OFF;
  }

  private String modelOption() {
    return behaviors.contains(Behavior.PERMISSION_FLAG)
        ? "--permission"
        : "--experimental-permission";
  }

  private Launch withoutModel(LaunchOptions options) {
    Optional<String> needing = RequiredModel.firstNeeding(behaviors, options);
    if (needing.isPresent()) {
      String message = "TypeError [ERR_MISSING_OPTION]: " + modelOption() + " is required";
      StartupFailure missing =
          StartupFailure.exit(1, message, RequiredModel.sourceOf(options, needing.get()));
      return new Launch.Failed(release, UncaughtErrors.thrown(options, missing));
    }
    StartupFailure late = LateEnds.of(release, options);
    if (late == null) {
      late = new ProfileReader(behaviors, launch.files(), directory, null).of(options);
    }
    if (late == null) {
      late = preloads(options, Launch.Mode.OFF, null).of(options, null, thrown(options));
    }
    if (late != null) {
      return new Launch.Failed(release, late);
    }
    ProcessDirectory location = new ProcessDirectory(launch.files(), directory);
    List<StartupWarning> warnings = warnings(options, List.of(), Launch.Mode.OFF, null);
    StartupFailure overflow = StackEnds.of(release, options, !warnings.isEmpty());
    if (overflow != null) {
      return new Launch.Failed(release, overflow);
    }
    return new Launch.Started(
        launch, Launch.Mode.OFF, warnings, null, options, environment, location);
  }

  private Preloads preloads(
      LaunchOptions options, Launch.Mode mode, @Nullable ProcessPermission permission) {
    // An audit denies nothing, and neither does a grant of everything.
    boolean denies =
        mode == Launch.Mode.ENFORCING
            && options.valuesOf("--allow-fs-read").stream().noneMatch(v -> v.text().equals("*"));
    ProcessPermission denying = denies ? permission : null;
    Map<String, String> variables = environment.with(MODULE_VARIABLES);
    BuiltInModules modules = new BuiltInModules(release, options);
    return new Preloads(behaviors, modules, launch.files(), directory, variables, denying);
  }

  /** All warnings in the order of the release, without those that are kept from being printed. */
  private List<StartupWarning> warnings(
      LaunchOptions options,
      List<StartupWarning> ofPermissions,
      Launch.Mode mode,
      @Nullable ProcessPermission permission) {
    // An audit denies nothing.
    ProcessPermission denying = mode == Launch.Mode.ENFORCING ? permission : null;
    WarningsFile file = new WarningsFile(launch.files(), directory, denying);
    // Where they are redirected to is read before the env files are.
    Map<String, String> variables = environment.with(Set.of("NODE_NO_WARNINGS"));
    OptionWarnings others = OptionWarnings.of(release, options, variables, file::canAppendTo);
    List<StartupWarning> warnings = new ArrayList<>();
    others.before().forEach(w -> warnings.add(new StartupWarning(w.type(), w.code(), w.message())));
    ofPermissions.stream()
        .filter(w -> !others.suppresses(w.type(), w.code()))
        .forEach(warnings::add);
    ModuleWarnings modules = modules(options);
    Stream.of(
            others.after(),
            others.printed(modules.required()),
            others.behind(),
            others.printed(modules.imported()))
        .flatMap(List::stream)
        .forEach(w -> warnings.add(new StartupWarning(w.type(), w.code(), w.message())));
    return warnings;
  }

  private ModuleWarnings modules(LaunchOptions options) {
    return ModuleWarnings.of(release, options, pendingDeprecations(options));
  }

  private ThrownDeprecation thrown(LaunchOptions options) {
    return options.isOn(ThrownDeprecation.OPTION)
        ? ThrownDeprecation.of(release, options, modules(options))
        : ThrownDeprecation.NONE;
  }

  /** Whether deprecations that are only announced are warned of. Env files have no say in it. */
  private boolean pendingDeprecations(LaunchOptions options) {
    LaunchOptions.Switch given = options.switchOf("--pending-deprecation");
    return given == null
        ? launch.environment().getOrDefault("NODE_PENDING_DEPRECATION", "").equals("1")
        : given.on();
  }
}
