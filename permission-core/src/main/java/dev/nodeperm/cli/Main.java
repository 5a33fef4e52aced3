package dev.nodeperm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The tool's start. */
public final class Main {
  private static final String SEPARATOR = "--";

  /** Types that no option has, so that the library for the command line need not load them. */
  private static final String CONVERTERS = "picocli.converters.excludes";

  private static final Map<String, Function<Console, Object>> COMMANDS = commands();

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
    Function<Console, Object> one = COMMANDS.get(wanted);
    for (Function<Console, Object> command : one == null ? COMMANDS.values() : List.of(one)) {
      tool.addSubcommand(command.apply(console));
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

  /** The commands by name, in the order of the help. */
  private static Map<String, Function<Console, Object>> commands() {
    Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
    commands.put("has", HasCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("grants", GrantsCommand::new);
    commands.put("reach", ReachCommand::new);
    commands.put("audit", AuditCommand::new);
    commands.put("child", ChildCommand::new);
    commands.put("advisories", AdvisoriesCommand::new);
    commands.put("test", TestCommand::new);
    commands.put("diff", DiffCommand::new);
    commands.put("op", OpCommand::new);
    commands.put("ops", OpsCommand::new);
    commands.put("releases", ReleasesCommand::new);
    commands.put("batch", BatchCommand::new);
    return Collections.unmodifiableMap(commands);
  }
}
