package dev.nodeperm.docs;

import dev.nodeperm.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A session at a console: commands behind {@code $}, what they print below them. */
final class ConsoleExample {
  private static final String TOOL = "nodeperm ";
  private static final String JAR = "java -jar permission-core/target/nodeperm.jar ";

  private final List<String> session = new ArrayList<>();
  private int exitCode;

  private ConsoleExample() {}

  /** Runs the commands of a session again and writes down what they print now. */
  static List<String> rerun(List<String> lines) {
    ConsoleExample example = new ConsoleExample();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("$ ")) {
        example.session.add(line);
        StringBuilder command = new StringBuilder(line.substring(2));
        while (command.charAt(command.length() - 1) == '\\') {
          line = lines.get(++i);
          example.session.add(line);
          command.setLength(command.length() - 1);
          command.append(line.strip());
        }
        example.run(command.toString());
      }
    }
    return example.session;
  }

  private void run(String command) {
    if (command.equals("echo $?")) {
      session.add(String.valueOf(exitCode));
      return;
    }
    if (!command.startsWith(TOOL) && !command.startsWith(JAR)) {
      throw new IllegalArgumentException("not the tool: " + command);
    }
    String output =
        output(command.substring(command.startsWith(TOOL) ? TOOL.length() : JAR.length()));
    session.addAll(output.isEmpty() ? List.of() : List.of(output.stripTrailing().split("\n", -1)));
  }

  private String output(String arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(out, true, StandardCharsets.UTF_8);
    exitCode = Main.run(arguments(arguments), InputStream.nullInputStream(), out, err);
    return out.toString(StandardCharsets.UTF_8).replace(Document.ROOT + "/", "");
  }

  /** The arguments; files of the repository are found wherever the test runs. */
  private static List<String> arguments(String text) {
    return ShellWords.split(text).stream()
        .map(word -> word.startsWith("docs/") ? Document.ROOT.resolve(word).toString() : word)
        .toList();
  }

  /** Runs a command that is told without its output, and gives its exit code. */
  static int exitCodeOf(String command) {
    ConsoleExample example = new ConsoleExample();
    example.run(command);
    return example.exitCode;
  }
}
