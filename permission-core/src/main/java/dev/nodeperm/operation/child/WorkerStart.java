package dev.nodeperm.operation.child;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import java.util.List;

/** What comes of a {@link WorkerCall}. */
public sealed interface WorkerStart {
  /**
   * No thread is started: the constructor throws.
   *
   * @param code the error's code, such as {@code ERR_ACCESS_DENIED}
   * @param message its message
   */
  record Refused(String code, String message) implements WorkerStart {}

  /**
   * The thread starts and ends at once with code 1.
   *
   * @param failure why
   * @param launch its options, as a launch
   */
  record Ends(Launch.Failed failure, NodeLaunch launch) implements WorkerStart {}

  /**
   * The thread runs.
   *
   * @param thread what can be asked, and can start others; its launch is one with the options of
   *     the thread and no program
   * @param cautions what may surprise, in order of weight
   */
  record Runs(RunningThread thread, List<ChildCaution> cautions) implements WorkerStart {
    /** Copies the list. */
    public Runs {
      cautions = List.copyOf(cautions);
    }
  }
}
