package dev.nodeperm.operation;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call, from rule to rule. For one thread. */
final class Run {
  /** What a run is for. */
  enum Purpose {
    /** What the program sees. */
    ANSWER,
    /** The same, with the grants that let checks pass. */
    EVIDENCE,
    /** Every check, none of which stops the call. */
    NEEDS
  }

  private static final int MOST_CALLS = 1_000_000;

  private final Launch.Started started;
  private final ProcessPermission permission;
  private final Operation operation;
  private final CallValues values;
  private final CallFiles files;
  private final CallMessage message;
  private final Holding holding;
  private final Purpose purpose;

  private final List<Check> checks;
  private final List<Published> published;
  private int calls;
  private boolean spelled;
  private boolean lost;
  private @Nullable String instead;
  private Style style;
  private boolean enforced;
  private boolean reported;
  private boolean unreported;
  private Statement.@Nullable Opens opens;
  private boolean ended;
  private boolean performed = true;
  private Outcome outcome = Outcome.UNGUARDED;
  private @Nullable Style seenBy;
  private @Nullable RuntimeError error;
  private @Nullable RuntimeError unhandled;

  Run(
      Launch.Started started,
      ProcessPermission permission,
      Operation operation,
      List<JsValue> arguments,
      CallFiles files,
      Purpose purpose) {
    this(
        started,
        permission,
        operation,
        new CallValues(started, arguments),
        files,
        purpose,
        new ArrayList<>(),
        new ArrayList<>());
  }

  private Run(
      Launch.Started started,
      ProcessPermission permission,
      Operation operation,
      CallValues values,
      CallFiles files,
      Purpose purpose,
      List<Check> checks,
      List<Published> published) {
    this.started = started;
    this.permission = permission;
    this.operation = operation;
    this.values = values;
    this.checks = checks;
    this.published = published;
    this.files = files;
    this.message = new CallMessage(operation.parameters(), values);
    this.holding = new Holding(started, permission, operation.variant(), values, files);
    this.purpose = purpose;
    this.style = operation.variant().style();
    this.enforced = started.mode() == Launch.Mode.ENFORCING;
  }

  Simulation simulation() {
    runRules();
    return new Simulation(
        operation, started.mode(), outcome, seenBy, error, unhandled, checks, performed, published);
  }

  private void runRules() {
    for (Rule rule : operation.definition().rules()) {
      if (!ended && holding.all(rule.conditions())) {
        run(rule.statement());
      }
    }
  }

  /**
   * What a function that the runtime itself calls on the way comes to. Its checks are this call's
   * checks; how its denial surfaces is for the caller to say, by {@link #adopt}.
   *
   * @throws BadCallException if there are more of them than a walk over a disk may make
   */
  Run call(String name, JsValue... arguments) {
    if (++calls > MOST_CALLS) {
      throw new BadCallException("more than " + MOST_CALLS + " files to look at");
    }
    return callIn(started, permission, published, name, arguments);
  }

  /** As {@link #call} in another thread, whose messages nobody hears here. */
  Run callIn(Launch.Started thread, String name, JsValue... arguments) {
    return callIn(thread, thread.permission(), new ArrayList<>(), name, arguments);
  }

  private Run callIn(
      Launch.Started thread,
      ProcessPermission granted,
      List<Published> heard,
      String name,
      JsValue... arguments) {
    Operation called = OperationCatalogue.standard().find(name).orElseThrow();
    CallValues passed = new CallValues(thread, List.of(arguments));
    Run run = new Run(thread, granted, called, passed, files, purpose, checks, heard);
    run.runRules();
    if (outcome == Outcome.UNGUARDED && run.outcome != Outcome.UNGUARDED) {
      outcome = Outcome.ALLOWED;
    }
    return run;
  }

  /** How the denial of this call surfaces; null if nothing is denied. */
  @Nullable Style surfaced() {
    return seenBy;
  }

  /** Says that the call does nothing behind the denial that an audit has thrown. */
  void leave() {
    performed = false;
  }

  /** Says that the program sees an error of the call's own in place of what an audit has denied. */
  void failByItself() {
    if (!ended && seenBy != null) {
      seenBy = Style.NONE;
      error = null;
    }
  }

  /** Whether the call does what it is for. */
  boolean performed() {
    return performed;
  }

  /**
   * Takes the denial of a call that was made on the way for this call's own, the first only.
   *
   * @param changed whether anything was changed before
   */
  void adopt(Run denied, Style as, boolean changed) {
    if (seenBy == null) {
      outcome = denied.outcome;
      seenBy = as;
      error = as == Style.NONE ? null : denied.error;
      unhandled = denied.unhandled;
      performed = changed;
    }
  }

  private void run(Statement statement) {
    if (statement instanceof Statement.Checks checks) {
      check(checks);
    } else if (statement instanceof Statement.Disables disables) {
      refuse(disables.form());
    } else if (statement instanceof Statement.Surfaces surfaces) {
      Style said = surfaces.style();
      lost = said == null;
      instead = surfaces.instead();
      style = said == null ? operation.variant().style() : said;
    } else if (statement instanceof Statement.Asks asks) {
      ask(asks.scope(), values.value(asks.resource()));
    } else if (statement instanceof Statement.Reports reports) {
      reported = reports.told();
      unreported = !reports.told();
    } else if (statement instanceof Statement.Opens of) {
      opens = of;
    } else if (statement instanceof Statement.Enforces) {
      enforced = true;
    } else if (statement instanceof Statement.Wants wants) {
      wants.paths().forEach(values::need);
    } else if (statement instanceof Statement.Refuses refuses) {
      throw values.refusal(refuses.argument());
    } else if (statement instanceof Statement.Takes takes) {
      JsValue value = values.value(takes.argument());
      if (takes.kinds().stream().noneMatch(kind -> kind.isOf(value))) {
        throw values.refusal(takes.argument());
      }
    } else if (statement instanceof Statement.Walks walks) {
      walk(walks);
    } else if (!(statement instanceof Statement.Notes)) {
      ended = true;
    }
  }

  private void walk(Statement.Walks walks) {
    List<JsValue> of = walks.arguments().stream().map(values::value).toList();
    switch (walks.walk()) {
      case READDIR -> new PathWalks(this).readdir(of.get(0));
      case WATCH -> new PathWalks(this).watch(of.get(0));
      case REALPATH -> new PathWalks(this).realpath(of.get(0));
      case GLOB -> new GlobWalk(this, of.get(0), of.get(1)).search();
      case RM -> RemovalWalk.of(this).rm(of.get(0), of.get(1));
      case RMDIR -> RemovalWalk.of(this).rmdir(of.get(0));
      case PACKAGE -> new PathWalks(this).scope(of.get(0));
      case FOUND -> new ModuleWalk(this).found(of.get(0));
      case REQUIRED -> new ModuleWalk(this).required(of.get(0));
      case MAIN -> new ModuleWalk(this).main(of.get(0));
      case PACKAGES -> new ModuleWalk(this).packages(of.get(0));
      case IMPORTED -> new ModuleWalk(this).imported(of.get(0));
      case THREAD -> new ModuleWalk(this).thread(of.get(0));
      case CP -> CopyWalk.of(this, of.get(2)).cp(of.get(0), of.get(1));
    }
  }

  Launch.Started started() {
    return started;
  }

  NodeRelease release() {
    return started.release();
  }

  Variant variant() {
    return operation.variant();
  }

  CallValues values() {
    return values;
  }

  CallFiles files() {
    return files;
  }

  boolean ended() {
    return ended;
  }

  /** Takes a denial to which a property is added on its way. */
  void adoptWith(Run denied, String key) {
    adopt(denied, operation.variant().style(), false);
    error = error == null ? null : error.with(key);
  }

  /** Takes a denial that has other properties where it surfaces. */
  void adoptAs(Run denied, Style as, List<String> keys) {
    adopt(denied, as, false);
    error = error == null ? null : error.withKeys(keys);
  }

  /** Takes a denial that the program sees as an error of the language. */
  void adoptLost(Run denied, String message) {
    adopt(denied, operation.variant().style(), false);
    error = Errors.typeError(message);
  }

  /** Refuses the call, unless an audit lets it pass. */
  void refuse(Statement.Form form) {
    if (seenBy != null) {
      // An audit that denies all the same has done so before.
      return;
    }
    // What does not know of audits sees the model where that is asked for as well.
    boolean seen =
        release().has(Behavior.AUDIT_UNSEEN_BY_SCRIPT) && started.options().isOn("--permission");
    if (enforced || seen || release().has(Behavior.AUDIT_KEEPS_REFUSALS)) {
      outcome = Outcome.DISABLED;
      surface(form, Errors.refusal(form, message));
    }
  }

  private void check(Statement.Checks check) {
    JsValue value = values.value(check.resource());
    Expression told = check.published();
    String publish = told == null ? null : values.display(values.value(told));
    int before = published.size();
    boolean verbatim =
        check.resource() instanceof Expression.Call call
            && call.function() == ResourceFunction.VERBATIM;
    if (verbatim || check.resource() instanceof Expression.Constant) {
      // What the runtime names of itself is never resolved for the program.
      spelled = verbatim;
      checkAs(check.scope(), value, check.form(), publish);
    } else {
      spelled = false;
      check(check.scope(), value, check.form(), publish);
    }
    if (check.silent()) {
      published.subList(before, published.size()).clear();
    }
  }

  /** Asks without a consequence, but for the message. */
  boolean ask(PermissionScope scope, JsValue value) {
    boolean granted = ended || granted(scope, value);
    if (!granted && purpose != Purpose.NEEDS) {
      Channels.message(started.release(), scope, values.display(value)).ifPresent(published::add);
    }
    return granted;
  }

  /** Makes a check, unless an earlier one has ended the call. */
  void check(PermissionScope scope, JsValue value, Statement.Form form, @Nullable String publish) {
    boolean path = scope.isFileSystem() && !value.isNothing();
    checkAs(scope, path ? values.checked(value) : value, form, publish);
  }

  /** Makes a check of native code, of a path that nothing resolves before. */
  void checkAsSpelled(PermissionScope scope, JsValue path) {
    checkAs(scope, path, WalkRun.form(Shape.NATIVE, null), null);
  }

  private void checkAs(
      PermissionScope scope, JsValue checked, Statement.Form form, @Nullable String publish) {
    boolean script = form.shape() == Shape.JS && started.mode() == Launch.Mode.AUDIT;
    boolean unseen = script && started.release().has(Behavior.AUDIT_UNSEEN_BY_SCRIPT);
    // What does not know of audits sees the model where that is asked for as well.
    boolean seenAsModel = unseen && started.options().isOn("--permission");
    if (ended || unseen && !seenAsModel) {
      return;
    }
    String resource = values.display(checked);
    boolean granted = granted(scope, checked);
    checks.add(evidence(scope, resource, checked, granted));
    if (outcome == Outcome.UNGUARDED) {
      outcome = Outcome.ALLOWED;
    }
    if (granted || purpose == Purpose.NEEDS) {
      return;
    }
    // A question of the runtime's own about an empty path is not published.
    boolean named = scope.isFileSystem() && scope != PermissionScope.FS;
    if (form.shape() != Shape.JS || !named || !resource.isEmpty()) {
      Channels.message(started.release(), scope, publish == null ? resource : publish)
          .ifPresent(published::add);
    }
    RuntimeError denial = Errors.denial(started.release(), form, scope, resource, message);
    if (enforced
        || seenAsModel
        || script && started.release().has(Behavior.AUDIT_ENFORCED_BY_SCRIPT)) {
      outcome = Outcome.DENIED;
      surface(form, denial);
    } else {
      report(scope, form, denial);
    }
  }

  /** Whether a check would be answered with yes; nothing is reported. */
  boolean granted(PermissionScope scope, JsValue value) {
    if (!scope.isFileSystem() || scope == PermissionScope.FS || value.isNothing()) {
      return permission.has(scope.scopeName());
    }
    boolean unresolved =
        value instanceof JsValue.Buffer && release().has(Behavior.OPENED_BUFFER_AS_SPELLED);
    byte[] path = values.bytes(value);
    return spelled || unresolved
        ? permission.allowsAsSpelled(scope, path)
        : permission.allows(scope, path);
  }

  private Check evidence(PermissionScope scope, String resource, JsValue value, boolean granted) {
    if (purpose != Purpose.EVIDENCE || !granted) {
      return new Check(scope, resource, granted, null, null);
    } else if (scope.isFileSystem()) {
      byte[] path = value.isNothing() ? new byte[0] : values.bytes(value);
      return new Check(scope, resource, true, permission.grantFor(scope, path).orElse(null), null);
    }
    return new Check(scope, resource, true, null, permission.switchFor(scope).orElse(null));
  }

  /** Whether the opening of a file changes anything. */
  private boolean opening(Statement.Opens of) {
    JsValue path = values.value(of.path());
    boolean there = files.kind(values.absolute(path), true) != FileKind.MISSING;
    return OpenFlags.changes(OpenFlags.number(values.value(of.flags()), JsValue.of("r")), there);
  }

  private void surface(Statement.Form form, RuntimeError seen) {
    ended = true;
    performed = false;
    seenBy = form.style() == null ? style : form.style();
    if (lost && form.style() == null) {
      unhandled = seen;
      error = instead == null ? Errors.lost() : Errors.typeError(instead);
      seenBy = instead == null ? seenBy : Style.THROW;
    } else {
      error = seenBy == Style.NONE || form.shape() == Shape.NOTHING ? null : seen;
    }
  }

  /**
   * What an audit does with a denial: nothing, but in some releases native checks of files still
   * throw, after the work is done.
   */
  private void report(PermissionScope scope, Statement.Form form, RuntimeError denial) {
    Style now = form.style() == null ? style : form.style();
    boolean told =
        !unreported
            && now != Style.UNCAUGHT
            && started.release().has(Behavior.AUDIT_DENIES_FILES)
            && (scope.isFileSystem() || scope == PermissionScope.FFI)
            && form.shape() == Shape.NATIVE;
    boolean first = now == Style.CALLBACK || now == Style.EVENT || now == Style.NONE || reported;
    if (told && (now == Style.THROW || first && seenBy == null)) {
      outcome = Outcome.DENIED;
      seenBy = now;
      error = now == Style.NONE ? null : denial;
      performed = opens == null || opening(opens);
    }
  }
}
