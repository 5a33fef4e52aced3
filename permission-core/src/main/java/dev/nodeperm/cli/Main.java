package dev.nodeperm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The tool's start. */
public final class Main {
  private static final String SEPARATOR = "--";

  /** Types that no option has, so that the library for the command line need not load them. */
  private static final String CONVERTERS = "picocli.converters.excludes";

  /**
   * The commands, in the order of the help. Each is made by {@link #command}: a table of references
   * to constructors would take longer to link than most answers take.
   */
  private static final List<String> COMMANDS =
      List.of(
          "has",
          "explain",
          "grants",
          "reach",
          "audit",
          "child",
          "advisories",
          "test",
          "diff",
          "op",
          "ops",
          "releases",
          "batch");

  /** The commands that ask about no launch. */
  private static final List<String> WITHOUT_LAUNCH = List.of("test", "ops", "releases", "batch");

  private Main() {}

  /**
   * Runs the tool on the process's own streams and ends the process with its exit code.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    if (System.getProperty(CONVERTERS) == null) {
      System.setProperty(CONVERTERS, "java\\.(sql|time)\\..*");
    }
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), System.in, out, err));
  }

  /**
   * Runs the tool.
   *
   * @param args its arguments; what follows the first {@code --} belongs to the runtime that is
   *     asked
   * @param in standard input
   * @param out where answers go
   * @param err where complaints go
   * @return the exit code: 0 granted, 1 denied, 2 wrong usage, 3 the launch fails, 4 trouble of the
   *     tool's own
   */
  public static int run(List<String> args, InputStream in, OutputStream out, PrintStream err) {
    int cut = args.indexOf(SEPARATOR);
    List<String> own = cut < 0 ? args : args.subList(0, cut);
    List<String> runtime = cut < 0 ? List.of() : args.subList(cut + 1, args.size());
    Console console = new Console(in, out, err, runtime);
    Complaints complaints = new Complaints(console, own);
    String command = own.isEmpty() ? "" : own.get(0);
    WarmUp warmUp = WarmUp.of(command);
    try {
      String unread = UnreadableArguments.find(args);
      if (unread != null) {
        return complaints.usage("nodeperm", unread, List.of());
      }
      if (WITHOUT_LAUNCH.contains(command) && !runtime.isEmpty()) {
        return complaints.usage(
            "nodeperm " + command,
            "asks about no launch, so nothing stands behind --: " + runtime.get(0),
            List.of("Try: nodeperm " + command + " --help"));
      }
      return commandLine(command, console, complaints).execute(own.toArray(new String[0]));
    } catch (RuntimeException | Error e) {
      return complaints.trouble(e);
    } finally {
      warmUp.join();
    }
  }

  private static CommandLine commandLine(String wanted, Console console, Complaints complaints) {
    CommandLine tool = new CommandLine(new RootCommand());
    // To read the options of one command takes long enough.
    boolean one = COMMANDS.contains(wanted);
    for (String name : COMMANDS) {
      if (!one || name.equals(wanted)) {
        tool.addSubcommand(command(name, console));
      }
    }
    // Every argument means what it says: no files of arguments, no quotes to strip, no colours by
    // chance.
    return tool.setExpandAtFiles(false)
        .setTrimQuotes(false)
        .setPosixClusteredShortOptionsAllowed(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(110)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(
            new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true))
        .setErr(
            new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true))
        .setParameterExceptionHandler(complaints::parameter)
        .setExecutionExceptionHandler(complaints::execution);
  }

  private static Object command(String name, Console console) {
    return switch (name) {
      case "has" -> new HasCommand(console);
      case "explain" -> new ExplainCommand(console);
      case "grants" -> new GrantsCommand(console);
      case "reach" -> new ReachCommand(console);
      case "audit" -> new AuditCommand(console);
      case "child" -> new ChildCommand(console);
      case "advisories" -> new AdvisoriesCommand(console);
      case "test" -> new TestCommand(console);
      case "diff" -> new DiffCommand(console);
      case "op" -> new OpCommand(console);
      case "ops" -> new OpsCommand(console);
      case "releases" -> new ReleasesCommand(console);
      case "batch" -> new BatchCommand(console);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
