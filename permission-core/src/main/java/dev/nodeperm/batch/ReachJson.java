package dev.nodeperm.batch;

import dev.nodeperm.filesystem.FollowedLink;
import dev.nodeperm.links.ReachAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An answer about what a path reaches, as JSON; the same in batches and from the tool. */
public final class ReachJson {
  private ReachJson() {}

  /**
   * Writes the properties of one object.
   *
   * @param out stands within an object
   * @param answer an answer for one path
   */
  public static void properties(JsonGenerator out, ReachAnswer answer) {
    out.writeStringProperty("lexical", text(answer.lexical()));
    out.writeBooleanProperty("granted", answer.granted());
    out.writeStringProperty("real", text(answer.real()));
    out.writeStringProperty("error", text(answer.error()));
    out.writeBooleanProperty("realGranted", answer.realGranted());
    out.writeStringProperty("verdict", answer.verdict().toString());
    out.writeName("links");
    out.writeStartArray();
    for (FollowedLink link : answer.links()) {
      out.writeStartObject();
      out.writeStringProperty("link", link.link().toString());
      out.writeStringProperty("target", link.target().toString());
      out.writeStringProperty("real", text(link.real()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
