package dev.nodeperm.operation;

import dev.nodeperm.Launch;
import dev.nodeperm.path.FileUrl;
import dev.nodeperm.path.Nul;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values that a rule speaks of, in one call. */
final class CallValues {
  private final Launch.Started started;
  private final NodeRelease release;
  private final List<JsValue> arguments;

  CallValues(Launch.Started started, List<JsValue> arguments) {
    this.started = started;
    this.release = started.release();
    this.arguments = arguments;
  }

  /** The value of an expression. */
  JsValue value(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return JsValue.of(constant.text());
    } else if (expression instanceof Expression.Argument argument) {
      JsValue value =
          argument.index() < arguments.size()
              ? arguments.get(argument.index())
              : JsValue.undefined();
      for (String property : argument.properties()) {
        value = value.property(property);
      }
      return value;
    }
    Expression.Call call = (Expression.Call) expression;
    List<JsValue> of = call.arguments().stream().map(this::value).toList();
    return switch (call.function()) {
      case RESOLVED -> path(resolvedByScript(directory(), bytes(of.get(0))));
      case VERBATIM -> of.get(0);
      case TAKEN -> isPath(of.get(0)) ? checked(of.get(0)) : of.get(0);
      case SUFFIXED -> suffixed(of.get(0), bytes(of.get(1)));
      case PARENT -> path(parent(resolved(of.get(0))));
      case DIRNAME -> JsValue.of(Utf8.text(WalkPaths.directory(bytes(of.get(0)))));
      case JOINED -> path(PathRules.POSIX.join(bytes(of.get(0)), bytes(of.get(1))));
      case PATH -> of.get(0) instanceof JsValue.Text text ? specifier(text.value()) : of.get(0);
      case HOSTNAME -> JsValue.of(Hosts.of(of.get(0)));
      case STRING -> of.get(0) instanceof JsValue.Url ? of.get(0) : JsValue.of(string(of.get(0)));
      case TERMINATED ->
          of.get(0) instanceof JsValue.Text text
              ? JsValue.of(text.value().split("\0", 2)[0])
              : of.get(0) instanceof JsValue.Buffer buffer
                  ? path(Nul.cut(buffer.bytes()))
                  : of.get(0);
      case NUMBERS -> JsValue.of(numbers(content(of.get(0))));
      case CWD -> path(started.currentDirectoryBytes());
      case WORD ->
          of.get(0) instanceof JsValue.Text text && text.isTruthy() ? text : JsValue.undefined();
      case FIRST ->
          of.stream().filter(one -> !one.isNothing()).findFirst().orElse(JsValue.undefined());
    };
  }

  /** What a module's specifier leads to; what is behind the path of a URL is no part of it. */
  private static JsValue specifier(String text) {
    return text.startsWith("file:") ? new JsValue.Url(text) : JsValue.of(text.split("[?#]", 2)[0]);
  }

  private static JsValue path(byte[] path) {
    return new JsValue.Buffer(path);
  }

  private JsValue suffixed(JsValue prefix, byte[] suffix) {
    byte[] start = bytes(prefix);
    byte[] whole = Arrays.copyOf(start, start.length + suffix.length);
    System.arraycopy(suffix, 0, whole, start.length, suffix.length);
    return prefix instanceof JsValue.Buffer || prefix instanceof JsValue.Url
        ? path(whole)
        : JsValue.of(display(prefix) + Utf8.text(suffix));
  }

  /** The current directory. */
  byte[] directory() {
    return started.currentDirectoryBytes();
  }

  /** The absolute path of a value, resolved by its text. */
  byte[] resolved(JsValue value) {
    return PathRules.POSIX.resolve(started.currentDirectoryBytes(), bytes(value));
  }

  /** What JavaScript makes of a path, which in one release keeps a separator at the end. */
  byte[] resolvedByScript(byte[] directory, byte[] path) {
    return release.has(Behavior.TRAILING_SEPARATOR_KEPT)
        ? PathRules.POSIX.resolveKeepingTrailingSeparator(directory, path)
        : PathRules.POSIX.resolve(directory, path);
  }

  /** The absolute path of a value as the kernel gets it. */
  byte[] absolute(JsValue value) {
    byte[] path = bytes(value);
    return PathRules.POSIX.isAbsolute(path)
        ? path
        : PathRules.POSIX.join(started.currentDirectoryBytes(), path);
  }

  static byte[] parent(byte[] absolute) {
    int cut = absolute.length - 1;
    while (cut > 0 && absolute[cut] != '/') {
      cut--;
    }
    return Arrays.copyOf(absolute, Math.max(cut, 1));
  }

  /** Whether a value is a path: a string or bytes without a NUL, or the URL of a file. */
  boolean isPath(JsValue value) {
    if (value instanceof JsValue.Text text) {
      return text.value().indexOf('\0') < 0;
    } else if (value instanceof JsValue.Buffer buffer) {
      return !hasNul(buffer.bytes());
    }
    return value instanceof JsValue.Url url
        && FileUrl.toPath(url.href()) instanceof FileUrl.Path path
        && !hasNul(path.bytes());
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Checks that a value of a call is a path.
   *
   * @throws BadCallException if it is none
   */
  void need(Expression expression) {
    if (!isPath(value(expression))) {
      throw refusal(expression);
    }
  }

  /** Says that the runtime does not take a value of a call. */
  BadCallException refusal(Expression expression) {
    return new BadCallException(
        "the runtime refuses "
            + expression
            + " before it checks anything: "
            + shown(value(expression)));
  }

  /**
   * The path that a program means by a value.
   *
   * @throws BadCallException if it is none
   */
  byte[] bytes(JsValue value) {
    if (value instanceof JsValue.Text text) {
      boolean kept = release.has(Behavior.UNPAIRED_SURROGATE_KEPT);
      return kept ? Utf8.bytesKeepingSurrogates(text.value()) : Utf8.bytes(text.value());
    } else if (value instanceof JsValue.Buffer buffer) {
      return buffer.bytes();
    } else if (value instanceof JsValue.Url url
        && FileUrl.toPath(url.href()) instanceof FileUrl.Path path) {
      return path.bytes();
    }
    throw new BadCallException("not a path: " + shown(value));
  }

  /**
   * The path that a check sees and an error names: as the program spelled it, except where a
   * release resolves it first.
   */
  JsValue checked(JsValue value) {
    boolean buffer = value instanceof JsValue.Buffer;
    boolean resolves =
        release.has(buffer ? Behavior.OPENED_BUFFER_RESOLVED : Behavior.OPENED_PATH_RESOLVED);
    byte[] bytes = bytes(value);
    boolean verbatim =
        PathRules.POSIX.isAbsolute(bytes) && release.has(Behavior.ABSOLUTE_REFERENCE_VERBATIM);
    return resolves && !verbatim ? path(resolved(value)) : value;
  }

  private static String numbers(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte one : bytes) {
      out.append(out.isEmpty() ? "" : ",").append(one & 0xFF);
    }
    return out.toString();
  }

  /** The bytes of a text or Buffer; none of anything else. */
  byte[] content(JsValue value) {
    boolean has = value instanceof JsValue.Text || value instanceof JsValue.Buffer;
    return has ? bytes(value) : new byte[0];
  }

  /** The text of a value as the runtime makes one of it. */
  String display(JsValue value) {
    if (value instanceof JsValue.Text text) {
      return text.value();
    } else if (value instanceof JsValue.Buffer buffer) {
      return Utf8.text(buffer.bytes());
    } else if (value instanceof JsValue.Url && isPath(value)) {
      return Utf8.text(bytes(value));
    }
    return value.isNothing() ? "" : shown(value);
  }

  /** A value as {@code String(value)} makes a text of it. */
  private static String string(JsValue value) {
    if (value instanceof JsValue.Items items) {
      return items.values().stream()
          .map(item -> item.isNothing() ? "" : string(item))
          .collect(Collectors.joining(","));
    } else if (value instanceof JsValue.Buffer buffer) {
      return Utf8.text(buffer.bytes());
    }
    return value instanceof JsValue.Fields ? "[object Object]" : shown(value);
  }

  /** A value for people and for comparing with words of the catalogue. */
  static String shown(@Nullable JsValue value) {
    if (value instanceof JsValue.Num number) {
      double of = number.value();
      return of == Math.rint(of) && Math.abs(of) < 1e15
          ? String.valueOf((long) of)
          : String.valueOf(of);
    } else if (value instanceof JsValue.Bool bool) {
      return String.valueOf(bool.value());
    } else if (value instanceof JsValue.Text text) {
      return text.value();
    } else if (value instanceof JsValue.Buffer) {
      return "a Buffer";
    } else if (value instanceof JsValue.Url url) {
      return url.href();
    } else if (value instanceof JsValue.Items) {
      return "an array";
    } else if (value instanceof JsValue.Fields) {
      return "an object";
    }
    return value instanceof JsValue.Null ? "null" : "undefined";
  }
}
