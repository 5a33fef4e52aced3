package dev.nodeperm.advisory;

import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A published vulnerability of the permission model. Immutable.
 *
 * <pre>{@code
 * Advisory split =
 *     Advisories.all().stream().filter(one -> one.id().equals("CVE-2026-58043")).findFirst().orElseThrow();
 * NodeRelease release = NodeRelease.parse("24.13.0");
 * System.out.println(split.affects(release)); // true
 * System.out.println(split.fixedAfter(release).orElseThrow()); // 24.18.1
 * }</pre>
 *
 * @param id the CVE
 * @param title what it is about, in a few words
 * @param affected the releases whose binaries let the reproduction through; null if nothing could
 *     be reproduced
 * @param lets what it lets through, a sentence
 * @param needs what that takes, a sentence
 * @param rule when a launch is exposed
 * @param operation a call that the release lets through, with {@code %s} for a path
 * @param reproduction a program that shows it, or null
 * @param note what else is to be said, or empty
 */
public record Advisory(
    String id,
    String title,
    @Nullable ReleaseRanges affected,
    String lets,
    String needs,
    ExposureRule rule,
    String operation,
    @Nullable Reproduction reproduction,
    String note) {

  /**
   * A program that prints {@code LEAK} where the release lets through what it should not.
   *
   * @param options its options behind the one that switches the model on; {@code $A} is a folder,
   *     {@code $N} another one
   * @param directory the folder that it runs in, {@code $A} or {@code $N}
   * @param code the program; {@code A} and {@code N} are the folders, each with a file called
   *     {@code file}
   * @param within the releases on which it says something
   */
  public record Reproduction(
      List<String> options, String directory, String code, ReleaseRanges within) {
    /**
     * Copies the options.
     *
     * @param options its options behind the one that switches the model on; {@code $A} is a folder,
     *     {@code $N} another one
     * @param directory the folder that it runs in, {@code $A} or {@code $N}
     * @param code the program; {@code A} and {@code N} are the folders, each with a file called
     *     {@code file}
     * @param within the releases on which it says something
     */
    public Reproduction {
      options = List.copyOf(options);
    }
  }

  /**
   * {@return whether a release is affected; an extrapolated one as the release that it is modelled
   * on}
   *
   * @param release any release, known or extrapolated
   */
  public boolean affects(NodeRelease release) {
    return affected != null && affected.contains(release.modelled());
  }

  /**
   * {@return the first release after the given one in its line that is not affected, if one is
   * known}
   *
   * @param release a release that may be affected or not
   */
  public Optional<NodeRelease> fixedAfter(NodeRelease release) {
    return NodeRelease.known().stream()
        .filter(known -> known.major() == release.major() && known.compareTo(release) > 0)
        .filter(known -> !affects(known))
        .findFirst();
  }

  /** {@return the first release of each line that has it fixed after releases that had not} */
  public List<NodeRelease> fixedIn() {
    List<NodeRelease> known = NodeRelease.known();
    return IntStream.range(1, known.size())
        .filter(i -> affects(known.get(i - 1)) && !affects(known.get(i)))
        .filter(i -> known.get(i - 1).major() == known.get(i).major())
        .mapToObj(known::get)
        .toList();
  }
}
