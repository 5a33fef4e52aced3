package dev.nodeperm.cli;

import dev.nodeperm.error.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What the tool says when it has no answer: text on standard error, or, where JSON was asked for,
 * an object with {@code error} on standard output. Never a stack trace.
 */
final class Complaints {
  private final Console console;
  private final Format format;

  Complaints(Console console, List<String> own) {
    this.console = console;
    this.format = asksForJson(own) ? Format.JSON : Format.TEXT;
  }

  /** Asked of the words themselves: a command line that cannot be parsed has no format yet. */
  private static boolean asksForJson(List<String> own) {
    int at = own.indexOf("--format");
    boolean apart = at >= 0 && at + 1 < own.size() && own.get(at + 1).equalsIgnoreCase("json");
    return apart || own.stream().anyMatch(word -> word.equalsIgnoreCase("--format=json"));
  }

  /** Words that are no command line of this tool. */
  int parameter(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    List<String> hints = new ArrayList<>();
    if (e instanceof MissingParameterException missing
        && missing.getMissing().stream().anyMatch(spec -> spec.paramLabel().equals("RELEASE"))) {
      hints.add("Say which release to ask, such as --node 24.13.0.");
    } else if (e instanceof UnmatchedArgumentException unmatched
        && unmatched.getUnmatched().stream().anyMatch(word -> word.startsWith("-"))) {
      hints.add("Options of the runtime stand behind --.");
    }
    hints.add("Try: " + command + " --help");
    boolean noCommand =
        e instanceof UnmatchedArgumentException && e.getCommandLine().getParent() == null;
    return usage(
        command, noCommand ? "no such command or option" : String.valueOf(e.getMessage()), hints);
  }

  /** A failure while a command works. */
  int execution(Exception e, CommandLine command, @Nullable ParseResult parsed) throws Exception {
    if (e instanceof ParameterException wrong) {
      return parameter(wrong, new String[0]);
    }
    if (e instanceof InputException wrong) {
      return complain(
          command.getCommandSpec().qualifiedName(),
          wrong.code().name(),
          String.valueOf(wrong.getMessage()).substring(wrong.code().name().length() + 2),
          wrong,
          List.of(),
          ExitCode.WRONG_USAGE);
    }
    return trouble(e);
  }

  int usage(String command, String message, List<String> hints) {
    return complain(command, "USAGE", message, null, hints, ExitCode.WRONG_USAGE);
  }

  /** Something that no input should bring about, or a stream that is closed. */
  int trouble(Throwable e) {
    boolean stream = e instanceof IOException || e instanceof UncheckedIOException;
    String what = stream ? "reading or writing failed" : "the tool failed";
    StackTraceElement[] trace = e.getStackTrace();
    String place = stream || trace.length == 0 ? "" : " at " + trace[0];
    console.err().print("nodeperm: " + what + ": " + Shown.text(String.valueOf(e)) + place + "\n");
    return ExitCode.TROUBLE;
  }

  private int complain(
      String command,
      String code,
      String message,
      @Nullable InputException input,
      List<String> hints,
      int exitCode) {
    if (format == Format.JSON) {
      return console.answer(new ErrorAnswer(code, message, input, exitCode), format);
    }
    console.err().print(command + ": " + Shown.text(message) + "\n");
    hints.forEach(hint -> console.err().print(hint + "\n"));
    return exitCode;
  }
}
