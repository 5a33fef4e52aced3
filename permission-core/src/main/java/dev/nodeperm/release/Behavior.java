package dev.nodeperm.release;

import java.util.List;
import java.util.Map;

/**
 * One thing that some releases do and others do not.
 *
 * <p>The table is the only place that says which releases. Each entry was bisected on the binaries; the cause names the
 * upstream change or advisory behind the boundary where one is known.
 */
public enum Behavior {
  /** The flag {@code --permission}; before it the model is enabled with {@code --experimental-permission}. */
  PERMISSION_FLAG("22>=22.13.0 23>=23.5.0 24+", "the model became stable");

  private final ReleaseRanges ranges;
  private final String cause;

  Behavior(String ranges, String cause) {
    this.ranges = ReleaseRanges.parse(ranges);
    this.cause = cause;
  }

  /** Whether a release has this behaviour; an extrapolated release has those of the release it is modelled on. */
  public boolean in(NodeRelease release) {
    return ranges.contains(release.modelled());
  }

  /** The first known release of each line that has it, by line. */
  public Map<Integer, NodeRelease> since() {
    return ranges.firstByLine();
  }

  /** The known lines in which no release has it. */
  public List<Integer> never() {
    Map<Integer, NodeRelease> since = since();
    return NodeRelease.known().stream()
        .map(NodeRelease::major)
        .distinct()
        .filter(line -> !since.containsKey(line))
        .toList();
  }

  /** The releases that have it, in the notation of {@link ReleaseRanges}. */
  public ReleaseRanges ranges() {
    return ranges;
  }

  /** The upstream change or advisory behind it. */
  public String cause() {
    return cause;
  }
}
