package dev.nodeperm.operation.child;

import dev.nodeperm.NodeLaunch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a {@link ChildCall}.
 *
 * <pre>{@code
 * NodeLaunch launch =
 *     NodeLaunch.on("24.13.0")
 *         .args("--permission", "--allow-fs-read=/app/*", "--allow-child-process", "/app/a.js")
 *         .withoutFiles();
 * if (RunningThread.of(launch).start(ChildCall.spawn("node", "/app/b.js")) instanceof ChildStart.Spawned child) {
 *   System.out.println(child.nodeOptions().orElseThrow()); // --permission --allow-fs-read=/app/* --allow-child-process
 *   System.out.println(child.launch().orElseThrow().start() instanceof Launch.Started); // true
 * }
 * }</pre>
 */
public sealed interface ChildStart {
  /**
   * Nothing is started: the runtime throws.
   *
   * @param code the error's code, such as {@code ERR_ACCESS_DENIED}
   * @param message its message, or null where this library does not know the wording
   */
  record Refused(String code, @Nullable String message) implements ChildStart {}

  /**
   * A process is started; whether its program exists is not asked.
   *
   * @param file the program
   * @param argv its arguments, without its own name
   * @param environment its variables
   * @param directory its working directory, absolute
   * @param handedOn the words that the runtime itself appended to NODE_OPTIONS
   * @param node the child as a launch of its own; null if it is no Node.js, or a shell whose
   *     command is more than one plain call of it
   * @param cautions what may surprise, in order of weight
   */
  record Spawned(
      String file,
      List<String> argv,
      Map<String, String> environment,
      String directory,
      List<String> handedOn,
      @Nullable NodeLaunch node,
      List<ChildCaution> cautions)
      implements ChildStart {
    /**
     * Copies what it is given.
     *
     * @param file the program
     * @param argv its arguments, without its own name
     * @param environment its variables
     * @param directory its working directory, absolute
     * @param handedOn the words that the runtime itself appended to NODE_OPTIONS
     * @param node the child as a launch of its own; null if it is no Node.js, or a shell whose
     *     command is more than one plain call of it
     * @param cautions what may surprise, in order of weight
     */
    public Spawned {
      argv = List.copyOf(argv);
      environment = Map.copyOf(environment);
      handedOn = List.copyOf(handedOn);
      cautions = List.copyOf(cautions);
    }

    /** {@return the variable NODE_OPTIONS as the child sees it} */
    public Optional<String> nodeOptions() {
      return Optional.ofNullable(environment.get("NODE_OPTIONS"));
    }

    /** {@return the child as a launch that can be started and asked} */
    public Optional<NodeLaunch> launch() {
      return Optional.ofNullable(node);
    }
  }
}
