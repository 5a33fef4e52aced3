package dev.nodeperm.operation;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.path.PathRules;
import java.util.List;

/** Whether the conditions of rules hold in one call. */
final class Holding {
  private final Launch.Started started;
  private final ProcessPermission permission;
  private final Variant variant;
  private final CallValues values;
  private final CallFiles files;

  Holding(
      Launch.Started started,
      ProcessPermission permission,
      Variant variant,
      CallValues values,
      CallFiles files) {
    this.started = started;
    this.permission = permission;
    this.variant = variant;
    this.values = values;
    this.files = files;
  }

  boolean all(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (!one(condition)) {
        return false;
      }
    }
    return true;
  }

  private boolean one(Condition condition) {
    if (condition instanceof Condition.OfVariant of) {
      return of.variant() == variant;
    } else if (condition instanceof Condition.OfBehavior of) {
      return of.behavior().in(started.release());
    } else if (condition instanceof Condition.OfReleases of) {
      return of.releases().contains(started.release().modelled());
    } else if (condition instanceof Condition.OfAudit) {
      return started.mode() == Launch.Mode.AUDIT;
    } else if (condition instanceof Condition.Not not) {
      return !one(not.condition());
    } else if (condition instanceof Condition.AnyOf any) {
      return any.conditions().stream().anyMatch(this::one);
    }
    Condition.OfArguments of = (Condition.OfArguments) condition;
    return holds(of.predicate(), of.arguments().stream().map(values::value).toList());
  }

  /** An empty path leads nowhere, even if the current directory is there. */
  private boolean isMissing(JsValue path, boolean followed) {
    boolean empty = files.tracer() != null && values.bytes(path).length == 0;
    return empty || files.kind(values.absolute(path), followed) == FileKind.MISSING;
  }

  private boolean holds(Predicate predicate, List<JsValue> of) {
    JsValue first = of.get(0);
    return switch (predicate) {
      case GIVEN -> !(first instanceof JsValue.Undefined);
      case TRUE -> first.isTruthy();
      case FD -> first instanceof JsValue.Num number && isDescriptor(number.value());
      case TEXT -> first instanceof JsValue.Text;
      case BUFFER -> first instanceof JsValue.Buffer;
      case URL -> first instanceof JsValue.Url;
      case NAMES -> values.isPath(first);
      case LIST -> first instanceof JsValue.Items;
      case OBJECT -> first instanceof JsValue.Fields;
      case IS -> others(of).contains(text(first));
      case STARTS -> others(of).stream().anyMatch(CallValues.shown(first)::startsWith);
      case ENDS -> others(of).stream().anyMatch(text(first)::endsWith);
      case ABSOLUTE ->
          (first instanceof JsValue.Text || values.isPath(first))
              && PathRules.POSIX.isAbsolute(values.bytes(first));
      case READS -> OpenFlags.reads(OpenFlags.number(first, of.get(1)));
      case WRITES -> OpenFlags.writes(OpenFlags.number(first, of.get(1)));
      case MISSING -> isMissing(first, false);
      case GONE -> isMissing(first, true);
      case THERE -> files.isThere(values.absolute(first));
      case UNOPENED ->
          files.isUnopened(values.absolute(first), OpenFlags.number(of.get(1), of.get(2)));
      case DIRECTORY -> files.kind(values.absolute(first), true) == FileKind.DIRECTORY;
      case LINK -> files.kind(values.absolute(first), false) == FileKind.LINK;
      case OPTION -> option(CallValues.shown(first));
      case IP -> first instanceof JsValue.Text text && Hosts.isAddress(text.value());
      case PIPE -> first instanceof JsValue.Text text && !Hosts.isPort(text.value());
      case EMPTY -> files.names(values.absolute(first)).isEmpty();
      case WITHIN -> isWithin(values.content(first), of.get(1), of.get(2));
      case GRANTED -> granted(CallValues.shown(first), of.subList(1, of.size()));
    };
  }

  /** A path as text, and anything else as it is shown. */
  private String text(JsValue value) {
    return values.isPath(value) ? values.display(value) : CallValues.shown(value);
  }

  private boolean option(String name) {
    if (name.equals("--eval")) {
      return started.options().runsCode();
    }
    return started.options().isOn(name) || !started.options().valuesOf(name).isEmpty();
  }

  private boolean granted(String scope, List<JsValue> path) {
    for (PermissionScope known : PermissionScope.values()) {
      if (known.scopeName().equals(scope) && known.isFileSystem() && !path.isEmpty()) {
        return permission.allows(known, values.bytes(path.get(0)));
      }
    }
    return permission.has(scope);
  }

  /** As the runtime counts: modulo 2 to the power of 32, without what is behind the point. */
  private static boolean isWithin(byte[] content, JsValue offset, JsValue length) {
    return unsigned(offset) + unsigned(length) <= content.length;
  }

  private static long unsigned(JsValue value) {
    return value instanceof JsValue.Num number ? (long) number.value() & 0xFFFF_FFFFL : 0;
  }

  private static boolean isDescriptor(double number) {
    return number >= 0 && number <= 0xFFFF_FFFFL && number == Math.rint(number);
  }

  private static List<String> others(List<JsValue> of) {
    return of.subList(1, of.size()).stream().map(CallValues::shown).toList();
  }
}
