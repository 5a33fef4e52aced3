package dev.nodeperm.jmh.workload;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The text of a config file that grants reading. */
public final class ConfigText {
  private ConfigText() {}

  /** A file with these grants. */
  public static String of(List<String> grants) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeObjectPropertyStart("permission");
      json.writeArrayPropertyStart("allow-fs-read");
      grants.forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }
}
