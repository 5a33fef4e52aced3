package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.ReleaseRanges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule of the catalogue. For one thread. */
final class RuleReader {
  private static final String DENIED = "ERR_ACCESS_DENIED";
  private static final Map<String, PermissionScope> SCOPES = scopes();

  private final LineScanner in;
  private final List<String> parameters;

  RuleReader(LineScanner in, List<String> parameters) {
    this.in = in;
    this.parameters = parameters;
  }

  private static Map<String, PermissionScope> scopes() {
    Map<String, PermissionScope> scopes = new HashMap<>();
    for (PermissionScope scope : PermissionScope.values()) {
      scopes.put(scope.scopeName(), scope);
    }
    scopes.put("read", PermissionScope.FS_READ);
    scopes.put("write", PermissionScope.FS_WRITE);
    scopes.put("store", PermissionScope.OPENSSL_STORE);
    return Map.copyOf(scopes);
  }

  Rule read() {
    String text = in.rest();
    List<Condition> conditions = new ArrayList<>();
    if (in.hasConditions()) {
      do {
        conditions.add(alternatives());
      } while (in.take(','));
      in.need(':');
    }
    Statement statement =
        in.take("exists")
            ? existence(conditions)
            : in.take("absent") ? new Statement.IsAbsent(where(conditions)) : statement();
    if (!in.atEnd()) {
      throw in.fault("not expected: " + in.rest());
    }
    return new Rule(List.copyOf(conditions), statement, in.line(), text);
  }

  /** On other releases than these there is no such function. */
  private Statement existence(List<Condition> conditions) {
    ReleaseRanges releases = ranges(in.until("'"));
    conditions.add(new Condition.Not(new Condition.OfReleases(releases)));
    return new Statement.IsAbsent(releases + ", " + in.quoted());
  }

  /** The releases that a function of a behaviour exists on, as {@code exists} tells them. */
  private static String where(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Not not
          && not.condition() instanceof Condition.OfBehavior of) {
        return of.behavior().ranges() + ", " + of.behavior().cause();
      }
    }
    return "";
  }

  private Condition alternatives() {
    List<Condition> any = new ArrayList<>();
    do {
      any.add(condition());
    } while (in.take('|'));
    return any.size() == 1 ? any.get(0) : new Condition.AnyOf(List.copyOf(any));
  }

  private Condition condition() {
    if (in.take('!')) {
      return new Condition.Not(condition());
    }
    String word = in.word();
    if (in.isNext('(')) {
      Predicate predicate = constant(Predicate.values(), word, "predicate");
      List<Expression> arguments = arguments();
      if (!predicate.takes(arguments.size())) {
        throw in.fault("number of arguments of " + word);
      }
      return new Condition.OfArguments(predicate, arguments);
    } else if (word.equals("audit")) {
      return new Condition.OfAudit();
    } else if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return new Condition.OfBehavior(behavior(word));
    }
    return new Condition.OfVariant(constant(Variant.values(), word, "condition"));
  }

  private ReleaseRanges ranges(String text) {
    try {
      return ReleaseRanges.parse(text);
    } catch (IllegalArgumentException e) {
      throw in.fault("not a set of releases: " + text);
    }
  }

  private Behavior behavior(String name) {
    try {
      return Behavior.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw in.fault("no behaviour is called " + name);
    }
  }

  private <E extends Enum<E>> E constant(E[] all, String word, String what) {
    return Arrays.stream(all)
        .filter(one -> one.toString().equals(word))
        .findFirst()
        .orElseThrow(() -> in.fault("no " + what + " is called " + word));
  }

  private List<Expression> arguments() {
    List<Expression> arguments = new ArrayList<>();
    in.need('(');
    while (!in.take(')')) {
      if (!arguments.isEmpty()) {
        in.need(',');
      }
      arguments.add(expression());
    }
    return List.copyOf(arguments);
  }

  private Expression expression() {
    if (in.isNext('\'')) {
      return new Expression.Constant(in.quoted());
    }
    String word = in.word();
    if (in.isNext('(')) {
      ResourceFunction function = constant(ResourceFunction.values(), word, "function");
      List<Expression> arguments = arguments();
      if (!function.takes(arguments.size())) {
        throw in.fault("number of arguments of " + word);
      }
      return new Expression.Call(function, arguments);
    }
    String[] parts = word.split("\\.");
    int index = parameters.indexOf(parts[0]);
    if (index < 0 && SCOPES.containsKey(word)) {
      return new Expression.Constant(SCOPES.get(word).scopeName());
    } else if (index < 0) {
      throw in.fault("no parameter is called " + parts[0]);
    }
    return new Expression.Argument(index, parts[0], List.of(parts).subList(1, parts.length));
  }

  private Statement statement() {
    String word = in.word();
    PermissionScope scope = SCOPES.get(word);
    if (scope != null) {
      Expression resource = expression();
      Form form = new Form();
      form.read();
      return new Statement.Checks(
          scope, resource, form.done(Shape.NATIVE), form.published, form.silent);
    }
    return switch (word) {
      case "disabled" -> {
        Form form = new Form();
        form.message = in.quoted();
        form.read();
        yield new Statement.Disables(form.done(Shape.JS));
      }
      case "unguarded" -> new Statement.Unguarded();
      case "end" -> new Statement.Ends();
      case "by" -> {
        @Nullable Style style = style();
        yield new Statement.Surfaces(style, style == null && !in.atEnd() ? in.quoted() : null);
      }
      case "asks" -> {
        String name = in.word();
        PermissionScope asked = SCOPES.get(name);
        if (asked == null) {
          throw in.fault("no scope is called " + name);
        }
        yield new Statement.Asks(asked, expression());
      }
      case "reported" -> new Statement.Reports(true);
      case "unreported" -> new Statement.Reports(false);
      case "enforced" -> new Statement.Enforces();
      case "note" -> new Statement.Notes(in.quoted());
      case "refuses" -> new Statement.Refuses(expression());
      case "takes" -> {
        Expression taken = expression();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        while (!in.atEnd()) {
          kinds.add(constant(Kind.values(), in.word(), "kind"));
        }
        yield new Statement.Takes(taken, Collections.unmodifiableSet(kinds));
      }
      case "wants" -> {
        List<Expression> paths = new ArrayList<>();
        while (!in.atEnd()) {
          paths.add(expression());
        }
        yield new Statement.Wants(List.copyOf(paths));
      }
      case "opens" -> {
        List<Expression> arguments = arguments();
        if (arguments.size() != 2) {
          throw in.fault("opens takes a path and flags");
        }
        yield new Statement.Opens(arguments.get(0), arguments.get(1));
      }
      case "walk" -> {
        Walk walk = constant(Walk.values(), in.word(), "walk");
        List<Expression> arguments = arguments();
        if (!walk.takes(arguments.size())) {
          throw in.fault("number of arguments of " + walk);
        }
        yield new Statement.Walks(walk, arguments);
      }
      default -> throw in.fault("no statement begins with " + word);
    };
  }

  private @Nullable Style style() {
    return in.take("lost") ? null : constant(Style.values(), in.word(), "style");
  }

  /** The words behind a check or refusal, in any order. */
  private final class Form {
    private @Nullable Shape shape;
    private @Nullable Style style;
    private String code = DENIED;
    private @Nullable String message;
    private @Nullable List<String> keys;
    private @Nullable Expression published;
    private boolean silent;

    void read() {
      while (!in.atEnd()) {
        switch (in.word()) {
          case "as" -> shape = constant(Shape.values(), in.word(), "shape");
          case "by" -> style = constant(Style.values(), in.word(), "style");
          case "code" -> code = in.quoted();
          case "message" -> message = in.quoted();
          case "keys" -> keys = List.of(in.quoted().split(" "));
          case "publishes" -> published = expression();
          case "unpublished" -> silent = true;
          default -> throw in.fault("not expected before");
        }
      }
    }

    Statement.Form done(Shape usual) {
      return new Statement.Form(shape == null ? usual : shape, style, code, message, keys);
    }
  }
}
