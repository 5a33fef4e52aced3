package dev.nodeperm.operation;

import dev.nodeperm.Launch;
import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a call of one of the runtime's functions comes to in a process that runs with the
 * model.
 *
 * <p>Nothing is run. Without a disk every path is taken to be a plain file that is there; with one,
 * what stands at a path counts, and links. Asks what the process is granted and where it is at the
 * time of the question. May be shared between threads.
 *
 * <pre>{@code
 * Launch launch =
 *     NodeLaunch.on("26.10.0").args("--permission", "--allow-fs-read=/app/*", "/app/a.js").withoutFiles().start();
 * if (launch instanceof Launch.Started process) {
 *   Simulator simulator = Simulator.of(process);
 *   JsValue[] names = {JsValue.of("/app/old"), JsValue.of("/app/new")};
 *   Simulation renaming = simulator.simulate("fs.promises.rename", names);
 *   System.out.println(renaming.outcome()); // denied
 *   System.out.println(renaming.seen().orElseThrow().code()); // ERR_ACCESS_DENIED
 *   System.out.println(simulator.needs("fs.promises.rename", List.of(names))); // [--allow-fs-write=/app/old, --allow-fs-write=/app/new]
 * }
 * }</pre>
 */
public final class Simulator {
  private static final OperationCatalogue CATALOGUE = OperationCatalogue.standard();

  private final Launch.Started started;
  private final CallFiles files;
  private final boolean withEvidence;

  private Simulator(Launch.Started started, CallFiles files, boolean withEvidence) {
    this.started = started;
    this.files = files;
    this.withEvidence = withEvidence;
    started.permission();
  }

  /**
   * {@return calls in a process, every path a plain file that is there}
   *
   * @param started a process with the model on; what it is granted is read with each question
   * @throws IllegalStateException if the model is off
   */
  public static Simulator of(Launch.Started started) {
    return new Simulator(started, CallFiles.ASSUMED, true);
  }

  /**
   * {@return the same, with a disk}
   *
   * @param disk what stands at the paths: files, directories, links, or nothing
   */
  public Simulator on(FileTree disk) {
    return new Simulator(started, CallFiles.on(disk, false), withEvidence);
  }

  /**
   * {@return the same, with a disk on which every path that is not there is a plain file}
   *
   * @param disk what stands at the paths, but for those that are not there
   */
  public Simulator assumingFilesOn(FileTree disk) {
    return new Simulator(started, CallFiles.on(disk, true), withEvidence);
  }

  /** {@return the same, without the grants that decided, which takes less time} */
  public Simulator withoutEvidence() {
    return new Simulator(started, files, false);
  }

  /**
   * {@return what a call comes to}
   *
   * @param name the function's name, such as {@code fs.promises.rename}
   * @param arguments its arguments without a callback; those left out are undefined
   * @throws InputException with {@link ErrorCode#BAD_OPERATION} if the catalogue has no such
   *     function or the release does not, with {@link ErrorCode#BAD_ARGUMENT} for arguments that
   *     the runtime refuses before it checks anything
   */
  public Simulation simulate(String name, JsValue... arguments) {
    return simulate(name, List.of(arguments));
  }

  /**
   * As {@link #simulate(String, JsValue...)}.
   *
   * @param name the function's name, such as {@code fs.promises.rename}
   * @param arguments its arguments without a callback; those left out are undefined
   * @return what the call comes to
   */
  public Simulation simulate(String name, List<JsValue> arguments) {
    Operation operation = CATALOGUE.find(name).orElseThrow(() -> unknown(name));
    if (!operation.in(started.release())) {
      throw new InputException(
          ErrorCode.BAD_OPERATION,
          name,
          -1,
          "Node.js " + started.release() + " has no such function",
          operation.exists().isEmpty()
              ? "Ask about another."
              : "It exists on " + operation.exists() + ".");
    }
    return simulate(operation, arguments);
  }

  /**
   * {@return as {@link #simulate(String, List)}, for an operation that the release has}
   *
   * @param operation one of the catalogue
   * @param arguments its arguments without a callback; those left out are undefined
   */
  public Simulation simulate(Operation operation, List<JsValue> arguments) {
    try {
      return run(operation, arguments, purpose());
    } catch (BadCallException e) {
      throw new InputException(
          ErrorCode.BAD_ARGUMENT,
          operation.name(),
          -1,
          String.valueOf(e.getMessage()),
          "Call it as " + operation.signature() + ".");
    }
  }

  /**
   * {@return what comes of it when a thread of this process loads the file that it begins with}
   *
   * @param file the file, absolute
   */
  public Simulation loading(String file) {
    JsValue path = JsValue.of(file);
    byte[] bytes = Utf8.bytes(file);
    return simulate(ModuleWalk.loader(bytes, files.kind(bytes, true)), path);
  }

  private Simulation run(Operation operation, List<JsValue> arguments, Run.Purpose purpose) {
    return new Run(started, started.permission(), operation, arguments, files, purpose)
        .simulation();
  }

  /**
   * {@return the smallest grants that a call lacks: one option for each path and each switch, to be
   * added to those of the launch; none if it passes, or if no grant helps}
   *
   * @param name the function's name, such as {@code fs.promises.rename}
   * @param arguments its arguments without a callback; those left out are undefined
   * @throws InputException as {@link #simulate(String, List)} does
   */
  public List<String> needs(String name, List<JsValue> arguments) {
    return needs(simulate(name, arguments), arguments);
  }

  /**
   * {@return as {@link #needs(String, List)}, for a call that was simulated before}
   *
   * @param simulation what the call came to
   * @param arguments its arguments, the same ones
   */
  public List<String> needs(Simulation simulation, List<JsValue> arguments) {
    Operation operation = simulation.operation();
    try {
      return switch (simulation.outcome()) {
        case DISABLED -> enough(operation, arguments, List.of(List.of()));
        case DENIED -> {
          List<Check> all = run(operation, arguments, Run.Purpose.NEEDS).checks();
          yield enough(operation, arguments, Needs.of(all, started));
        }
        default -> List.of();
      };
    } catch (BadCallException e) {
      // Behind the checks the runtime refuses the arguments, whatever is granted.
      return List.of();
    }
  }

  /** The first of some lists of options with which a call passes, alone or with a switch. */
  private List<String> enough(
      Operation operation, List<JsValue> arguments, List<List<String>> candidates) {
    for (String more : List.of("", "--allow-addons", "--allow-fs-vfs")) {
      for (List<String> candidate : candidates) {
        List<String> options = new ArrayList<>(candidate);
        if (!more.isEmpty()) {
          options.add(more);
        }
        Simulator then = Enough.with(started, options).withFiles(files);
        if (!then.run(operation, arguments, Run.Purpose.ANSWER).isRefused()) {
          return List.copyOf(options);
        }
      }
    }
    return List.of();
  }

  private Simulator withFiles(CallFiles other) {
    return new Simulator(started, other, false);
  }

  private Run.Purpose purpose() {
    return withEvidence ? Run.Purpose.EVIDENCE : Run.Purpose.ANSWER;
  }

  private InputException unknown(String name) {
    List<String> near = CATALOGUE.near(name);
    String advice =
        near.isEmpty()
            ? "The catalogue lists what is known."
            : "Is " + String.join(" or ", near) + " meant?";
    return new InputException(ErrorCode.BAD_OPERATION, name, -1, "unknown operation", advice);
  }
}
