package dev.nodeperm.oracle.operation;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.error.InputException;
import dev.nodeperm.operation.JsValue;
import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.operation.RuntimeError;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.Simulator;
import dev.nodeperm.operation.Style;
import dev.nodeperm.oracle.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this library says of calls, in the form of the probe.
 *
 * <p>An answer is an object: {@code outcome}, {@code seen} (style and error of each, none if
 * nothing is denied), {@code published}, {@code performed}; or {@code missing}, where the release
 * has no such function; or {@code refused}, a text, where this library does not answer.
 */
final class OperationSubject {
  private final Launch.Started started;
  private final Simulator simulator;

  /** A process of a release with options, started in a folder. */
  OperationSubject(String release, List<String> options, String folder) {
    List<String> args = new ArrayList<>(options);
    args.addAll(List.of("-e", "0"));
    Launch launch = NodeLaunch.on(release).args(args).directory(folder).start();
    started = (Launch.Started) launch;
    simulator = Simulator.of(started).on(started.files()).withoutEvidence();
  }

  /** A process of a release with a set of grants, started in the root of the trees. */
  static OperationSubject of(String release, GrantSet set, OperationTree tree) {
    List<String> options =
        set.options(release).orElseThrow().stream().map(option -> tree.fill(option, 0)).toList();
    return new OperationSubject(release, options, tree.root().toString());
  }

  /** What is said of a call in the first of the trees, with the places taken out. */
  Map<String, @Nullable Object> answer(Call call, OperationTree tree) {
    List<@Nullable Object> args = Json.list(Json.read(tree.fill(Json.write(call.args()), 0)));
    return Json.readObject(tree.clear(Json.write(answer(call.name(), args)), 0));
  }

  /** What is said of a call whose places are filled in. */
  Map<String, @Nullable Object> answer(String name, List<@Nullable Object> args) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    Optional<Operation> operation = OperationCatalogue.standard().find(name);
    if (operation.isEmpty()) {
      answer.put("refused", "unknown operation");
      return answer;
    }
    if (!operation.get().in(started.release())) {
      answer.put("missing", true);
      return answer;
    }
    Simulation simulation;
    try {
      simulation =
          simulator.simulate(operation.get(), args.stream().map(OperationSubject::value).toList());
    } catch (InputException e) {
      answer.put("refused", String.valueOf(e.getMessage()));
      return answer;
    }
    List<@Nullable Object> seen = new ArrayList<>();
    Style style = simulation.style();
    if (style != null) {
      seen.add(entry(style.toString(), simulation.error()));
    }
    if (simulation.unhandled() != null) {
      seen.add(entry("uncaught", simulation.unhandled()));
    }
    List<@Nullable Object> published = new ArrayList<>();
    simulation
        .published()
        .forEach(
            one ->
                published.add(
                    List.of(
                        one.channel().replace("node:permission-model:", ""),
                        one.permission(),
                        one.resource())));
    answer.put("outcome", simulation.outcome().toString());
    answer.put("seen", seen);
    answer.put("published", published);
    answer.put("performed", simulation.performed());
    return answer;
  }

  private static Map<String, @Nullable Object> entry(String style, @Nullable RuntimeError error) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("style", style);
    entry.put("error", error == null ? null : error(error));
    return entry;
  }

  private static Map<String, @Nullable Object> error(RuntimeError error) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("code", error.code());
    told.put("message", error.message());
    told.put("permission", error.permission());
    told.put("resource", error.resource());
    told.put("keys", error.keys());
    told.put("name", error.name().isEmpty() ? null : error.name());
    told.put("string", error.toString());
    return told;
  }

  static JsValue value(@Nullable Object json) {
    if (json == null) {
      return JsValue.nothing();
    } else if (json instanceof String text) {
      return JsValue.of(text);
    } else if (json instanceof Number number) {
      return JsValue.of(number.doubleValue());
    } else if (json instanceof Boolean flag) {
      return JsValue.of(flag);
    } else if (json instanceof List<?> list) {
      List<JsValue> values = new ArrayList<>();
      list.forEach(item -> values.add(value(item)));
      return new JsValue.Items(values);
    }
    Map<String, @Nullable Object> map = Json.object(json);
    if (map.get("utf8") instanceof String text) {
      return new JsValue.Buffer(text.getBytes(StandardCharsets.UTF_8));
    } else if (map.get("buffer") instanceof String base64) {
      return new JsValue.Buffer(Base64.getDecoder().decode(base64));
    } else if (map.get("url") instanceof String href) {
      return new JsValue.Url(href);
    } else if (map.containsKey("undefined")) {
      return JsValue.undefined();
    }
    Map<String, JsValue> fields = new LinkedHashMap<>();
    map.forEach((name, value) -> fields.put(name, value(value)));
    return new JsValue.Fields(fields);
  }
}
