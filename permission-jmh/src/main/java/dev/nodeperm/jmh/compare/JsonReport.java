package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.MemoryReport;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Results as JSON: {@code date}, {@code machine}, {@code noise}, {@code load}, {@code failures};
 * {@code measured}, with the nanoseconds of every process; {@code memory}, in bytes. One line for
 * each measured case.
 */
final class JsonReport {
  private JsonReport() {}

  static String of(Results results) {
    StringWriter text = new StringWriter();
    text.write("{\n\"date\": " + string(results.date()) + ",\n\"machine\": ");
    text.write(object(results.machine()));
    text.write(",\n\"noise\": " + string(results.noise()));
    text.write(",\n\"load\": " + strings(results.loads()));
    text.write(",\n\"failures\": " + strings(results.failures()));
    text.write(",\n\"measured\": [\n");
    text.write(String.join(",\n", results.measured().stream().map(JsonReport::line).toList()));
    text.write("\n],\n\"memory\": [\n");
    text.write(String.join(",\n", results.memory().stream().map(JsonReport::line).toList()));
    text.write("\n]\n}\n");
    return text.toString();
  }

  /** What writes one value. */
  private interface Writing {
    void to(JsonGenerator json);
  }

  private static String json(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      writing.to(json);
    }
    return text.toString();
  }

  private static String string(String value) {
    return json(json -> json.writeString(value));
  }

  private static String strings(List<String> values) {
    return json(
        json -> {
          json.writeStartArray();
          values.forEach(json::writeString);
          json.writeEndArray();
        });
  }

  private static String object(Map<String, String> values) {
    return json(
        json -> {
          json.writeStartObject();
          values.forEach(json::writeStringProperty);
          json.writeEndObject();
        });
  }

  private static String line(Measured measured) {
    Case what = measured.what();
    return json(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("section", what.section().name().toLowerCase(Locale.ROOT));
          json.writeStringProperty("subject", what.subject());
          json.writeStringProperty("shape", what.shape());
          json.writeNumberProperty("grants", what.grants());
          numbers(json, "cpu", measured.forks().stream().map(Fork::cpu).toList());
          numbers(json, "wall", measured.forks().stream().map(Fork::wall).toList());
          json.writeEndObject();
        });
  }

  /** Rounded to tenths. */
  private static void numbers(JsonGenerator json, String name, List<Double> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeNumber(Math.round(value * 10) / 10.0));
    json.writeEndArray();
  }

  private static String line(MemoryReport.Row row) {
    return json(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("part", row.part());
          json.writeNumberProperty("grants", row.grants());
          json.writeNumberProperty("bytes", row.bytes());
          json.writeEndObject();
        });
  }
}
