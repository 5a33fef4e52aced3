package dev.nodeperm.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file that a command line names. */
final class TextFile {
  private TextFile() {}

  /**
   * The text of a file.
   *
   * @param command the command that the complaint is about
   * @param named how the command line names the file, such as {@code --config a.json}
   * @throws ParameterException if it cannot be read, or is not UTF-8
   */
  static String read(@Nullable CommandSpec command, String named, String file) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(Files.readAllBytes(Path.of(file)));
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
      } catch (CharacterCodingException e) {
        throw wrong(command, named + " is not UTF-8 at byte " + rest.position());
      }
    } catch (NoSuchFileException e) {
      throw wrong(command, named + " does not exist");
    } catch (AccessDeniedException e) {
      throw wrong(command, named + " cannot be read: permission denied");
    } catch (IOException | InvalidPathException e) {
      throw wrong(command, named + " cannot be read: " + e.getMessage());
    }
  }

  /** A complaint about the command line. */
  static ParameterException wrong(@Nullable CommandSpec command, String message) {
    if (command == null) {
      throw new IllegalStateException("not part of a command");
    }
    return new ParameterException(command.commandLine(), message);
  }
}
