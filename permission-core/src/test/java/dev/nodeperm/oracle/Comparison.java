package dev.nodeperm.oracle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One answer held against another.
 *
 * @param decisions how many queries were compared
 * @param difference where they part, in words, or null if they are the same
 */
public record Comparison(int decisions, @Nullable String difference) {

  /** Compares what a binary said with what is to be tested; both are answers to the request. */
  public static Comparison of(String request, String expected, String actual) {
    Map<String, @Nullable Object> asked = Json.readObject(request);
    Map<String, @Nullable Object> wanted = withoutFreedMemory(Json.readObject(expected));
    Map<String, @Nullable Object> got = withoutFreedMemory(Json.readObject(actual));
    List<@Nullable Object> wantedAnswers = Json.list(wanted.get("answers"));
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
        append(report, "query " + i + " " + (i < queries.size() ? Json.write(queries.get(i)) : ""), want, have);
        shown++;
      }
    }
    return new Comparison(wantedAnswers.size(), report.toString());
  }

  /**
   * Whether an answer is about the launch, and not about what came after it: loading a module that is missing or
   * denied, which this library does not model. Neither is the path of a config file on those releases that read it
   * after they gave its memory back: what they print is never the same twice, and has a NUL in it.
   */
  public static boolean isAboutTheLaunch(String answer) {
    Map<String, @Nullable Object> launch = Json.object(Json.readObject(answer).get("launch"));
    if (Boolean.TRUE.equals(launch.get("ok"))) {
      return true;
    }
    String message = String.valueOf(launch.get("message"));
    boolean loading = message.matches(
        "(?s)node:internal/modules/.*|Error: (Access to this API|Cannot find module|ENOENT|EISDIR).*|Error \\[ERR_(MODULE_NOT_FOUND|ACCESS).*");
    return !loading && message.indexOf('\0') < 0;
  }

  // 22.x prints an unknown key together with whatever follows it in memory that it has already given back: the rest of
  // the file, cut off or overwritten at a place that depends on the machine. Only the key can be compared.
  private static Map<String, @Nullable Object> withoutFreedMemory(Map<String, @Nullable Object> answer) {
    if (answer.get("launch") instanceof Map<?, ?> launch
        && launch.get("message") instanceof String message
        && message.startsWith("Unknown or not allowed option ")
        && message.indexOf('"') >= 0) {
      Map<String, @Nullable Object> copy = new java.util.LinkedHashMap<>(Json.object(launch));
      copy.put("message", message.substring(0, message.indexOf('"')));
      answer.put("launch", copy);
    }
    return answer;
  }

  private static void append(StringBuilder report, String what, @Nullable Object wanted, @Nullable Object got) {
    report.append("\n  ").append(what);
    report.append("\n    the binary: ").append(Json.write(wanted));
    report.append("\n    this library: ").append(Json.write(got));
  }
}
