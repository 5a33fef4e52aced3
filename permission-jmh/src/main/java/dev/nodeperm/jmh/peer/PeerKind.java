package dev.nodeperm.jmh.peer;

import dev.nodeperm.jmh.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who else is asked. None resolves references, none does what a release does beyond prefixes and
 * exact paths.
 */
public enum PeerKind {
  /** This library. */
  NODEPERM("nodeperm", false, null),
  /** A collection of {@link java.io.FilePermission}s. */
  FILE_PERMISSION("FilePermission", true, FilePermissionPeer::new),
  /** A list of {@link java.nio.file.PathMatcher}s of globs. */
  PATH_MATCHER("PathMatcher", true, PathMatcherPeer::new),
  /** A list of Spring's patterns. */
  PATH_PATTERN("PathPattern", true, PathPatternPeer::new),
  /** The ignore rules of JGit. */
  JGIT("JGit", true, JgitPeer::new),
  /** One automaton of dk.brics. */
  AUTOMATON("automaton", false, AutomatonPeer::new),
  /** The greatest key of a sorted map that is not greater than the path. */
  TREE_MAP("TreeMap", false, TreeMapPeer::new),
  /** A loop over all grants. */
  STARTS_WITH("startsWith", true, StartsWithPeer::new);

  /**
   * From how many grants on a peer that goes through all of them is asked only some of the
   * questions at set-up.
   */
  private static final int MANY = 10_000;

  private static final int SAMPLE = 16;

  private final String label;
  private final boolean linear;
  private final @Nullable Function<List<Grant>, Peer> maker;

  PeerKind(String label, boolean linear, @Nullable Function<List<Grant>, Peer> maker) {
    this.label = label;
    this.linear = linear;
    this.maker = maker;
  }

  /** The name as parameters have it. */
  public String label() {
    return label;
  }

  /** Whether its time grows with the number of grants. */
  public boolean isLinear() {
    return linear;
  }

  /** The peer of a label. */
  public static PeerKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label.equals(label))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Makes the peer for the grants of a workload, and puts the questions to it: all of them, or
   * every sixteenth to a linear one with 10,000 grants or more.
   *
   * @throws IllegalStateException if an answer is not the model's
   */
  public Peer start(Workload workload) {
    if (maker == null) {
      var permission = workload.start();
      return path -> permission.has("fs.read", path);
    }
    Peer peer = maker.apply(workload.grants().stream().map(Grant::of).toList());
    workload.verify(label, linear && workload.grants().size() >= MANY ? SAMPLE : 1, peer::grants);
    return peer;
  }
}
