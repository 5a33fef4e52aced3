package dev.nodeperm.operation.child;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of a {@link WorkerCall}. */
public sealed interface WorkerStart {
  /**
   * No thread is started: the constructor throws.
   *
   * @param code the error's code, such as {@code ERR_ACCESS_DENIED}
   * @param message its message, or null where this library does not know the wording
   */
  record Refused(String code, @Nullable String message) implements WorkerStart {}

  /**
   * The thread starts and ends at once with code 1; where the failure has a signal, that ends the
   * whole process.
   *
   * @param failure why
   * @param launch its options, as a launch
   */
  record Ends(Launch.Failed failure, NodeLaunch launch) implements WorkerStart {}

  /**
   * The thread starts, may not read the file that it is to run, and ends: the worker has an error
   * event.
   *
   * @param code the error's code: {@code ERR_ACCESS_DENIED}, or {@code ERR_DLOPEN_DISABLED} for an
   *     addon
   * @param message the error's message
   * @param resource what the error names: the file, absolute, or another that is looked at on the
   *     way; null where it names none
   * @param thread what would have run
   */
  record Unread(String code, String message, @Nullable String resource, RunningThread thread)
      implements WorkerStart {}

  /**
   * The thread starts, does not find the file that it is to run, and ends: the worker has an error
   * event with the code {@code MODULE_NOT_FOUND}. Only where {@link RunningThread#seeingFiles()}
   * was asked for.
   *
   * @param message the error's message
   * @param file the file, absolute
   * @param thread what would have run
   */
  record Missing(String message, String file, RunningThread thread) implements WorkerStart {}

  /**
   * The thread runs.
   *
   * @param thread what can be asked, and can start others; its launch is one with the options of
   *     the thread and no program
   * @param cautions what may surprise, in order of weight
   */
  record Runs(RunningThread thread, List<ChildCaution> cautions) implements WorkerStart {
    /**
     * Copies the list.
     *
     * @param thread what can be asked, and can start others; its launch is one with the options of
     *     the thread and no program
     * @param cautions what may surprise, in order of weight
     */
    public Runs {
      cautions = List.copyOf(cautions);
    }
  }
}
