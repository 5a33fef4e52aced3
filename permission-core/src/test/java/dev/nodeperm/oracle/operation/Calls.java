package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calls that are compared, from {@code fs-calls.txt} and {@code rest-calls.txt}.
 *
 * <p>A line is a JSON array of a name and arguments, then an optional JSON object with what the
 * probe has to know beside. A line that begins with {@code #} is a comment. One line stands for
 * many calls:
 *
 * <ul>
 *   <li>{@code fs.*name}: {@code fs.nameSync}, {@code fs.name} and {@code fs.promises.name}; {@code
 *       fs.2name}: the first two; <code>fs.{a,b}</code>: each of the names.
 *   <li>an argument <code>{"each": [...]}</code>: each of the values; a string instead of the array
 *       names one that a line {@code let NAME [...]} gave; {@code let NAME SET,SET} gives a name to
 *       sets of grants.
 *   <li>an argument <code>{"pair": [...]}</code>: two arguments, from strings with a space between.
 * </ul>
 */
final class Calls {
  private final Map<String, List<@Nullable Object>> named = new LinkedHashMap<>();

  private Calls() {}

  /**
   * The calls of a resource: of {@code fs}, or of the {@code rest}, in order; {@code fs:3:1} is
   * every third of them, the second first, and {@code rest=net.,fetch} those of functions whose
   * names begin so.
   */
  static List<Call> of(String name) {
    if (name.indexOf('=') > 0) {
      String[] parts = name.split("=");
      List<String> beginnings = List.of(parts[1].split(","));
      return of(parts[0]).stream()
          .filter(call -> beginnings.stream().anyMatch(call.name()::startsWith))
          .toList();
    }
    if (name.indexOf(':') > 0) {
      String[] parts = name.split(":");
      List<Call> all = of(parts[0]);
      List<Call> some = new ArrayList<>();
      for (int i = Integer.parseInt(parts[2]); i < all.size(); i += Integer.parseInt(parts[1])) {
        some.add(all.get(i));
      }
      return some;
    }
    String file = name + "-calls.txt";
    try (var in = Objects.requireNonNull(Calls.class.getResourceAsStream(file))) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of all calls; what is kept of others is left out. */
  static Set<String> current() {
    Set<String> current = new HashSet<>();
    for (String resource : List.of("fs", "rest")) {
      of(resource).forEach(call -> current.add(call.toString()));
    }
    return current;
  }

  /** The calls of some lines. */
  static List<Call> read(String lines) {
    Calls reader = new Calls();
    List<Call> calls = new ArrayList<>();
    lines
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> calls.addAll(reader.line(line)));
    return calls;
  }

  private List<Call> line(String line) {
    if (line.startsWith("let ")) {
      String[] parts = line.split(" ", 3);
      List<@Nullable Object> words = new ArrayList<>();
      if (parts[2].startsWith("[")) {
        words.addAll(Json.list(Json.read(parts[2])));
      } else {
        words.add(parts[2]);
      }
      named.put(parts[1], words);
      return List.of();
    }
    int cut = line.lastIndexOf("] {");
    Map<String, @Nullable Object> extra =
        cut < 0 ? new LinkedHashMap<>() : Json.readObject(line.substring(cut + 2));
    if (extra.get("sets") instanceof String sets && named.containsKey(sets)) {
      extra.put("sets", named.get(sets).get(0));
    }
    List<@Nullable Object> words =
        Json.list(Json.read(cut < 0 ? line : line.substring(0, cut + 1)));
    List<List<@Nullable Object>> all = List.of(List.of());
    for (Object word : words.subList(1, words.size())) {
      List<List<@Nullable Object>> longer = new ArrayList<>();
      for (List<@Nullable Object> before : all) {
        for (List<@Nullable Object> choice : choices(word)) {
          List<@Nullable Object> args = new ArrayList<>(before);
          args.addAll(choice);
          longer.add(args);
        }
      }
      all = longer;
    }
    List<Call> calls = new ArrayList<>();
    for (String name : names(String.valueOf(words.get(0)))) {
      for (List<@Nullable Object> args : all) {
        calls.add(new Call(name, args, extra));
      }
    }
    return calls;
  }

  private List<List<@Nullable Object>> choices(@Nullable Object word) {
    if (word instanceof Map<?, ?> map && map.containsKey("each")) {
      return choices(map.get("each"), one -> java.util.Collections.singletonList(one));
    }
    if (word instanceof Map<?, ?> map && map.containsKey("pair")) {
      return choices(
          map.get("pair"),
          one -> new ArrayList<@Nullable Object>(List.of(String.valueOf(one).split(" "))));
    }
    return List.of(java.util.Collections.singletonList(word));
  }

  private List<List<@Nullable Object>> choices(
      @Nullable Object values, Function<@Nullable Object, List<@Nullable Object>> form) {
    List<@Nullable Object> list =
        values instanceof String name
            ? Objects.requireNonNull(named.get(name), name)
            : Json.list(values);
    return list.stream().map(form).toList();
  }

  private static List<String> names(String name) {
    int open = name.indexOf('{');
    if (open >= 0) {
      List<String> all = new ArrayList<>();
      int close = name.indexOf('}', open);
      for (String one : name.substring(open + 1, close).split(",")) {
        all.addAll(names(name.substring(0, open) + one + name.substring(close + 1)));
      }
      return all;
    }
    if (name.startsWith("fs.*") || name.startsWith("fs.2")) {
      String bare = name.substring(4);
      List<String> both = List.of("fs." + bare + "Sync", "fs." + bare);
      return name.charAt(3) == '*'
          ? List.of(both.get(0), both.get(1), "fs.promises." + bare)
          : both;
    }
    return List.of(name);
  }
}
