package dev.nodeperm.batch;

import dev.nodeperm.Launch;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.operation.JsValue;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.operation.Simulator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question about a call of one of the runtime's functions. */
final class OperationQuery {
  private OperationQuery() {}

  /** The answer: a simulation, or an error of ours. */
  static Object answer(
      Launch.Started started, List<@Nullable Object> query, boolean filesAsTheyAre) {
    Object name = query.size() > 1 ? query.get(1) : null;
    if (!(name instanceof String text)) {
      return new RuntimeErrorException("unknown operation", "the name of an operation is a string");
    }
    List<JsValue> arguments = query.stream().skip(2).map(OperationQuery::value).toList();
    try {
      Simulator simulator = Simulator.of(started).withoutEvidence();
      simulator =
          filesAsTheyAre
              ? simulator.on(started.files())
              : simulator.assumingFilesOn(started.files());
      return simulator.simulate(text, arguments);
    } catch (InputException e) {
      boolean unknown = OperationCatalogue.standard().find(text).isEmpty();
      String code =
          unknown
              ? "unknown operation"
              : e.code() == ErrorCode.BAD_OPERATION ? "absent operation" : e.code().name();
      return new RuntimeErrorException(code, String.valueOf(e.getMessage()));
    }
  }

  /** A value of JSON as the argument that it stands for. */
  static JsValue value(@Nullable Object json) {
    if (json == null) {
      return JsValue.nothing();
    } else if (json instanceof String text) {
      return JsValue.of(text);
    } else if (json instanceof JsonNumber number) {
      return JsValue.of(number.value());
    } else if (json instanceof Boolean flag) {
      return JsValue.of(flag);
    } else if (json instanceof List<?> list) {
      List<JsValue> values = new ArrayList<>();
      list.forEach(item -> values.add(value(item)));
      return new JsValue.Items(values);
    } else if (json instanceof Map<?, ?> map) {
      return object(map);
    }
    return JsValue.undefined();
  }

  private static JsValue object(Map<?, ?> map) {
    if (map.size() == 1 && map.get("buffer") instanceof String base64) {
      return new JsValue.Buffer(JsValues.base64(base64));
    } else if (map.size() == 1 && map.get("url") instanceof String href) {
      return new JsValue.Url(href);
    } else if (map.size() == 1 && map.get("undefined") instanceof Boolean absent && absent) {
      return JsValue.undefined();
    }
    Map<String, JsValue> fields = new LinkedHashMap<>();
    map.forEach((name, value) -> fields.put(String.valueOf(name), value(value)));
    return new JsValue.Fields(fields);
  }
}
