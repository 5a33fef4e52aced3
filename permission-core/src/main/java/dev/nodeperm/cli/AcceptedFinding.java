package dev.nodeperm.cli;

import dev.nodeperm.links.LinkFinding;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A link, or a directory that cannot be read, that somebody looked at and lets pass.
 *
 * @param written the path as it is written in the file
 * @param link the path from the root on
 * @param target what the link has to say; null if any
 * @param reason why it passes
 */
record AcceptedFinding(String written, String link, @Nullable String target, String reason) {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> NAMES = Set.of("link", "target", "reason");

  /**
   * Reads a file of them.
   *
   * @throws ParameterException if it cannot be read or is not of the form
   */
  static List<AcceptedFinding> read(CommandLine command, String file, String directory) {
    try (JsonParser in =
        FACTORY.createParser(ObjectReadContext.empty(), Files.readAllBytes(Path.of(file)))) {
      return new Reader(in, directory).read();
    } catch (NoSuchFileException e) {
      throw new ParameterException(command, "--accepted " + file + " does not exist");
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : at(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new ParameterException(
          command, "--accepted " + file + place + ": " + e.getOriginalMessage());
    } catch (IOException | InvalidPathException e) {
      throw new ParameterException(
          command, "--accepted " + file + " cannot be read: " + e.getMessage());
    } catch (FormException e) {
      throw new ParameterException(command, "--accepted " + file + e.getMessage());
    }
  }

  private static String at(int line, int column) {
    return " " + line + ":" + column;
  }

  boolean matches(LinkFinding finding) {
    return link.equals(finding.link().toString())
        && (target == null || target.equals(finding.target().toString()));
  }

  /** What is wrong with the form, and where. */
  private static final class FormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormException(String message) {
      super(message);
    }
  }

  private record Reader(JsonParser in, String directory) {
    List<AcceptedFinding> read() {
      expect(in.nextToken() == JsonToken.START_OBJECT, "an object with \"accepted\" is expected");
      expect("accepted".equals(in.nextName()), "\"accepted\" is expected, and nothing else");
      expect(in.nextToken() == JsonToken.START_ARRAY, "\"accepted\" is an array");
      List<AcceptedFinding> all = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        all.add(one());
      }
      expect(in.nextToken() == JsonToken.END_OBJECT, "\"accepted\" is expected, and nothing else");
      expect(in.nextToken() == null, "nothing is expected here");
      return all;
    }

    private AcceptedFinding one() {
      expect(
          in.currentToken() == JsonToken.START_OBJECT,
          "an object with \"link\" and \"reason\" is expected");
      @Nullable String link = null;
      @Nullable String target = null;
      @Nullable String reason = null;
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String name = String.valueOf(in.currentName());
        expect(
            NAMES.contains(name),
            "only \"link\", \"target\" and \"reason\" are expected, not \"" + name + "\"");
        expect(in.nextToken() == JsonToken.VALUE_STRING, "\"" + name + "\" is a string");
        String value = in.getString();
        switch (name) {
          case "link" -> link = value;
          case "target" -> target = value;
          default -> reason = value;
        }
      }
      if (link == null || link.isEmpty() || reason == null || reason.isBlank()) {
        throw failure("an accepted finding has a \"link\" and a \"reason\"");
      }
      byte[] path = PathRules.POSIX.resolve(Utf8.bytes(directory), Utf8.bytes(link));
      return new AcceptedFinding(link, Utf8.text(path), target, reason);
    }

    private void expect(boolean condition, String message) {
      if (!condition) {
        throw failure(message);
      }
    }

    private FormException failure(String message) {
      String place = at(in.currentLocation().getLineNr(), in.currentLocation().getColumnNr());
      return new FormException(place + ": " + message);
    }
  }
}
