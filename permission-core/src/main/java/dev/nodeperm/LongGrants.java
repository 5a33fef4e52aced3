package dev.nodeperm;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.release.Behavior;
import java.util.Set;

/**
 * Grants that three releases cannot resolve, because they count the bytes of a path in eight bits.
 */
final class LongGrants {
  private static final int LAST_COUNTED = 254;

  private LongGrants() {}

  /**
   * Lets a grant pass, or does not.
   *
   * @throws StartAbortException if the release never gets past it
   */
  static void check(Set<Behavior> behaviors, byte[] directory, byte[] grant, SourcedValue value) {
    if (!behaviors.contains(Behavior.LONG_GRANT_OVERFLOWS)) {
      return;
    }
    // What is counted is the path with the directory in front and a separator behind each.
    int length = grant.length + 1 + (PathRules.POSIX.isAbsolute(grant) ? 0 : directory.length + 1);
    if (length > LAST_COUNTED + 1) {
      throw new StartAbortException(StartupFailure.endless(value.source()));
    } else if (length == LAST_COUNTED + 1) {
      throw new StartAbortException(
          StartupFailure.abort(
              "terminate called after throwing an instance of 'std::out_of_range'",
              value.source()));
    }
  }
}
