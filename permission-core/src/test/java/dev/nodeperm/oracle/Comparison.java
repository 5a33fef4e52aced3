package dev.nodeperm.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer held against another.
 *
 * @param decisions how many queries were compared
 * @param difference where they part, in words, or null if they are the same
 */
public record Comparison(int decisions, @Nullable String difference) {
  /**
   * The releases that read the path of a config file, and print it, after they gave its memory
   * back.
   */
  private static final Set<String> FREED_PATHS =
      Set.of("22.16.0", "23.10.0", "23.11.0", "23.11.1", "24.0.0", "24.0.1", "24.0.2", "24.1.0");

  /** Compares what a binary said with what is to be tested; both are answers to the request. */
  public static Comparison of(String request, String expected, String actual) {
    Map<String, @Nullable Object> asked = Json.readObject(request);
    Map<String, @Nullable Object> wanted = withoutFreedMemory(asked, Json.readObject(expected));
    Map<String, @Nullable Object> got = withoutFreedMemory(asked, Json.readObject(actual));
    List<@Nullable Object> wantedAnswers = Json.list(wanted.get("answers"));
    if (isLostPath(got)) {
      // What the release prints of a path that it has already given back is never the same twice;
      // that it fails is.
      wanted.put("launch", withMessageOf(got, Json.object(wanted.get("launch"))));
    }
    if (wanted.equals(got)) {
      return new Comparison(wantedAnswers.size(), null);
    }
    StringBuilder report = new StringBuilder("node ").append(asked.get("node"));
    for (String key : List.of("argv", "env", "cwd", "config")) {
      if (asked.containsKey(key)) {
        report.append("\n  ").append(key).append(": ").append(Json.write(asked.get(key)));
      }
    }
    if (!Objects.equals(wanted.get("id"), got.get("id"))) {
      report.append("\n  id: ").append(got.get("id"));
    }
    if (!Objects.equals(wanted.get("launch"), got.get("launch"))) {
      append(report, "launch", wanted.get("launch"), got.get("launch"));
    }
    List<@Nullable Object> gotAnswers = Json.list(got.get("answers"));
    List<@Nullable Object> queries = Json.list(asked.get("queries"));
    int shown = 0;
    for (int i = 0; i < Math.max(wantedAnswers.size(), gotAnswers.size()) && shown < 5; i++) {
      Object want = i < wantedAnswers.size() ? wantedAnswers.get(i) : "(none)";
      Object have = i < gotAnswers.size() ? gotAnswers.get(i) : "(none)";
      if (!Objects.equals(want, have)) {
        append(
            report,
            "query " + i + " " + (i < queries.size() ? Json.write(queries.get(i)) : ""),
            want,
            have);
        shown++;
      }
    }
    return new Comparison(wantedAnswers.size(), report.toString());
  }

  // Two things that are printed are never the same twice, as the memory that they lie in was
  // already given back.
  private static Map<String, @Nullable Object> withoutFreedMemory(
      Map<String, @Nullable Object> asked, Map<String, @Nullable Object> answer) {
    if (answer.get("launch") instanceof Map<?, ?> launch
        && launch.get("message") instanceof String message) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>(Json.object(launch));
      if (message.startsWith("Unknown or not allowed option ") && message.indexOf('"') >= 0) {
        // An unknown key, which 22.x prints with what follows it. The key itself is right.
        copy.put("message", message.substring(0, message.indexOf('"')));
      } else if (asked.containsKey("config") && FREED_PATHS.contains(asked.get("node"))) {
        copy.put("message", "");
      }
      answer.put("launch", copy);
    }
    return answer;
  }

  private static boolean isLostPath(Map<String, @Nullable Object> answer) {
    return ": not found".equals(Json.object(answer.get("launch")).get("message"));
  }

  private static Map<String, @Nullable Object> withMessageOf(
      Map<String, @Nullable Object> answer, Map<String, @Nullable Object> launch) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(launch);
    copy.replace("message", Json.object(answer.get("launch")).get("message"));
    return copy;
  }

  private static void append(
      StringBuilder report, String what, @Nullable Object wanted, @Nullable Object got) {
    report.append("\n  ").append(what);
    report.append("\n    the binary: ").append(Json.write(wanted));
    report.append("\n    this library: ").append(Json.write(got));
  }
}
