package dev.nodeperm.cli;

import dev.nodeperm.json.Json;
import dev.nodeperm.json.JsonException;
import dev.nodeperm.json.JsonForm;
import dev.nodeperm.links.LinkFinding;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A link, or a directory that cannot be read, that somebody looked at and lets pass.
 *
 * @param written the path as it is written in the file
 * @param link the path from the root on
 * @param target what the link has to say; null if any
 * @param reason why it passes
 */
record AcceptedFinding(String written, String link, @Nullable String target, String reason) {
  private static final Set<String> FILE = Set.of("accepted");
  private static final Set<String> FINDING = Set.of("link", "target", "reason");

  /**
   * Reads a file of them.
   *
   * @throws ParameterException if it cannot be read or is not of the form
   */
  static List<AcceptedFinding> read(@Nullable CommandSpec command, String file, String directory) {
    String named = "--accepted " + file;
    String text = TextFile.read(command, named, file);
    try {
      Json.Fields all = JsonForm.fields(Json.read(text), "a file of accepted findings");
      all.allowOnly(FILE);
      return JsonForm.items(JsonForm.required(all, "accepted"), "\"accepted\"").stream()
          .map(one -> from(JsonForm.fields(one, "an accepted finding"), directory))
          .toList();
    } catch (JsonException e) {
      throw TextFile.wrong(command, named + " " + e.place() + ": " + e.problem());
    }
  }

  private static AcceptedFinding from(Json.Fields fields, String directory) {
    fields.allowOnly(FINDING);
    String link = told(fields, "link");
    byte[] path = PathRules.POSIX.resolve(Utf8.bytes(directory), Utf8.bytes(link));
    return new AcceptedFinding(
        link, Utf8.text(path), JsonForm.optionalText(fields, "target"), told(fields, "reason"));
  }

  private static String told(Json.Fields fields, String name) {
    Json value = JsonForm.required(fields, name);
    String text = JsonForm.text(value, "\"" + name + "\"");
    if (text.isBlank()) {
      throw new JsonException(value.place(), "\"" + name + "\" is empty");
    }
    return text;
  }

  boolean matches(LinkFinding finding) {
    return link.equals(finding.link().toString())
        && (target == null || target.equals(finding.target().toString()));
  }
}
