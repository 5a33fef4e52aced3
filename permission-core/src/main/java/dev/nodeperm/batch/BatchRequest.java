package dev.nodeperm.batch;

import dev.nodeperm.NodeLaunch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a batch.
 *
 * @param id whatever the request calls itself
 * @param launch the launch, with code from the command line as its program unless it names one
 * @param filesAsTheyAre whether operations see that a file is not there
 * @param queries the questions, each a list whose first item is its verb
 * @param ignored names of fields that mean nothing here
 */
record BatchRequest(
    @Nullable Object id,
    NodeLaunch launch,
    boolean filesAsTheyAre,
    List<List<@Nullable Object>> queries,
    List<String> ignored) {
  private static final List<String> CODE = List.of("-e", "0");
  private static final List<String> FIELDS =
      List.of("id", "node", "argv", "env", "cwd", "config", "program", "files", "queries");
  private static final List<String> VERBS =
      List.of("has", "drop", "chdir", "explain", "documented", "reach", "child", "within", "op");

  /**
   * Reads a request.
   *
   * @throws BadRequestException if it is none
   * @throws dev.nodeperm.error.InputException if it is one for a release or a process that cannot
   *     be
   */
  static BatchRequest read(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> request)) {
      throw new BadRequestException("a request is a JSON object");
    }
    NodeLaunch launch = NodeLaunch.on(text(request, "node", null));
    // The question comes from a program, and that program is given with -e behind the options,
    // unless the request names it.
    List<String> args = new ArrayList<>(texts(request, "argv"));
    args.addAll(request.get("program") == null ? CODE : texts(request, "program"));
    String directory = text(request, "cwd", "/");
    launch =
        launch
            .args(args)
            .env(environment(request))
            .directory(directory.isEmpty() ? "/" : directory);
    Object config = request.get("config");
    if (config instanceof String text && !text.isEmpty()) {
      launch = launch.config(text);
    } else if (config != null && !(config instanceof String)) {
      throw new BadRequestException("\"config\" is not a string");
    }
    String files = text(request, "files", "assumed");
    if (!files.equals("assumed") && !files.equals("real")) {
      throw new BadRequestException("\"files\" is neither \"assumed\" nor \"real\"");
    }
    boolean real = files.equals("real");
    return new BatchRequest(request.get("id"), launch, real, queries(request), unknown(request));
  }

  /** What of a request nobody reads: a misspelt field is a launch without it. */
  private static List<String> unknown(Map<?, ?> request) {
    return request.keySet().stream()
        .map(String::valueOf)
        .filter(field -> !FIELDS.contains(field) && !field.startsWith("_"))
        .toList();
  }

  private static String text(Map<?, ?> request, String name, @Nullable String absent) {
    Object value = request.get(name);
    if (value instanceof String text) {
      return text;
    }
    if (value == null && absent != null) {
      return absent;
    }
    throw new BadRequestException("\"" + name + "\" is not a string");
  }

  private static List<String> texts(Map<?, ?> request, String name) {
    Object value = request.get(name);
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (!(item instanceof String text)) {
          throw new BadRequestException("\"" + name + "\" has an item that is not a string");
        }
        texts.add(text);
      }
    } else if (value != null) {
      throw new BadRequestException("\"" + name + "\" is not an array");
    }
    return texts;
  }

  private static Map<String, String> environment(Map<?, ?> request) {
    Map<String, String> environment = new LinkedHashMap<>();
    Object value = request.get("env");
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getValue() instanceof String text)) {
          throw new BadRequestException("\"env\" has a value that is not a string");
        }
        environment.put(String.valueOf(entry.getKey()), text);
      }
    } else if (value != null) {
      throw new BadRequestException("\"env\" is not an object");
    }
    return environment;
  }

  private static List<List<@Nullable Object>> queries(Map<?, ?> request) {
    Object value = request.get("queries");
    if (value != null && !(value instanceof List<?>)) {
      throw new BadRequestException("\"queries\" is not an array");
    }
    return value == null ? List.of() : queries((List<?>) value);
  }

  /**
   * Queries from a list of them.
   *
   * @throws BadRequestException if an item is none
   */
  static List<List<@Nullable Object>> queries(List<?> items) {
    List<List<@Nullable Object>> queries = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof List<?> query) || query.isEmpty() || !VERBS.contains(query.get(0))) {
        throw new BadRequestException(
            "query " + queries.size() + " is not an array that begins with one of " + VERBS);
      }
      List<@Nullable Object> rewritten = new ArrayList<>();
      query.forEach(part -> rewritten.add(JsonNumber.rewritten(part)));
      queries.add(rewritten);
    }
    return queries;
  }

  /** The items of an array; none of anything else. */
  static List<@Nullable Object> items(@Nullable Object value) {
    List<@Nullable Object> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      items.addAll(list);
    }
    return items;
  }
}
