package dev.nodeperm.cases;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.PermissionBounds;
import dev.nodeperm.expect.Because;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launch on some releases and what is expected of it. Immutable.
 *
 * @param name its name
 * @param place where it stands
 * @param launches the launch, once for each release
 * @param failure how it is expected to fail, or null if it is expected to start
 * @param mode whether the model is expected to be on, and how; not looked at if it fails
 * @param warnings codes or types of warnings that are expected
 * @param bounds what may be granted at most, or null if it is not said
 * @param questions what is asked
 */
public record Case(
    String name,
    Place place,
    List<NodeLaunch> launches,
    @Nullable Failure failure,
    Launch.Mode mode,
    List<String> warnings,
    @Nullable PermissionBounds bounds,
    List<Question> questions) {

  /**
   * Keeps copies.
   *
   * @param name its name
   * @param place where it stands
   * @param launches the launches
   * @param failure how the launch has to fail, or null
   * @param mode the mode
   * @param warnings the warnings
   * @param bounds what may be granted
   * @param questions the questions
   */
  public Case {
    launches = List.copyOf(launches);
    warnings = List.copyOf(warnings);
    questions = List.copyOf(questions);
  }

  /**
   * How a launch is expected to fail.
   *
   * @param exitCode its exit code, or null if any
   * @param signal the signal that ends it, or null if any
   * @param message a part of the first telling line; may be empty
   */
  public record Failure(@Nullable Integer exitCode, @Nullable String signal, String message) {}

  /** An answer that is expected. */
  public enum Expected {
    /** {@code has} answers yes. */
    GRANTED,
    /** {@code has} answers no, and the release knows the scope. */
    DENIED,
    /** The release does not know the scope. */
    UNKNOWN
  }

  /**
   * A question and the answer that is expected.
   *
   * @param place where it stands
   * @param scope the scope
   * @param path the path, or null if none is given
   * @param expected the answer
   * @param because the reason
   */
  public record Question(
      Place place, String scope, @Nullable String path, Expected expected, Because because) {}
}
