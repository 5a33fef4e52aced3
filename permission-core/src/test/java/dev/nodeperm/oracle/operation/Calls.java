package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls that are compared, from {@code calls.txt}.
 *
 * <p>A line is a JSON array of a name and arguments, then an optional JSON object with what the
 * probe has to know beside. {@code fs.*name} stands for three functions: {@code fs.nameSync},
 * {@code fs.name} and {@code fs.promises.name}; {@code fs.2name} for the first two. A line that
 * begins with {@code #} is a comment.
 */
final class Calls {
  private Calls() {}

  /** All calls in order. */
  static List<Call> all() {
    try (var in = Objects.requireNonNull(Calls.class.getResourceAsStream("calls.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Call> calls = new ArrayList<>();
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> calls.addAll(read(line)));
      return calls;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The calls of one line. */
  static List<Call> read(String line) {
    int cut = line.lastIndexOf("] {");
    Map<String, @Nullable Object> extra =
        cut < 0 ? new LinkedHashMap<>() : Json.readObject(line.substring(cut + 2));
    List<@Nullable Object> words =
        Json.list(Json.read(cut < 0 ? line : line.substring(0, cut + 1)));
    String name = String.valueOf(words.get(0));
    List<@Nullable Object> args = words.subList(1, words.size());
    return names(name).stream().map(one -> new Call(one, args, extra)).toList();
  }

  private static List<String> names(String name) {
    if (name.startsWith("fs.*") || name.startsWith("fs.2")) {
      String bare = name.substring(4);
      String promises = "fs.promises." + bare;
      List<String> both = List.of("fs." + bare + "Sync", "fs." + bare);
      return name.charAt(3) == '*' ? List.of(both.get(0), both.get(1), promises) : both;
    }
    return List.of(name);
  }
}
