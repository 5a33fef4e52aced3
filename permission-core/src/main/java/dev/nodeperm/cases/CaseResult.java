package dev.nodeperm.cases;

import dev.nodeperm.error.Place;
import dev.nodeperm.release.NodeRelease;
import java.util.List;

/**
 * What became of a case on one release. Immutable.
 *
 * @param name the case's name
 * @param release the release that the case was run on
 * @param checks how many things were checked
 * @param failures what is not as expected, each with its place
 */
public record CaseResult(String name, NodeRelease release, int checks, List<Failure> failures) {
  /**
   * Keeps a copy.
   *
   * @param name the case's name
   * @param release the release that the case was run on
   * @param checks how many things were checked
   * @param failures what is not as expected, each with its place
   */
  public CaseResult {
    failures = List.copyOf(failures);
  }

  /**
   * Something that is not as expected.
   *
   * @param place where the expectation stands
   * @param text what is wrong, with the evidence, in lines
   */
  public record Failure(Place place, String text) {
    /** {@return the first line: what was expected and what came} */
    public String headline() {
      return text.lines().findFirst().orElse("");
    }
  }

  /** {@return whether all was as expected} */
  public boolean passed() {
    return failures.isEmpty();
  }
}
