package dev.nodeperm.cases;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.PermissionBounds;
import dev.nodeperm.error.Place;
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
   * @param name its name, for people
   * @param place where it stands in the file
   * @param launches the launch, once for each release; at least one
   * @param failure how it is expected to fail, or null if it is expected to start
   * @param mode how the model is expected to be, off included; not looked at if it fails
   * @param warnings codes or types of warnings; none if they are not looked at
   * @param bounds what may be granted at most, or null if it is not said
   * @param questions what is asked, in order; none if the case is about the start alone
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
   * @param scope as the runtime names it, such as {@code fs.read}; any text, as a release may not
   *     know it
   * @param path the path, or null if none is given
   * @param expected the answer that the case wants
   * @param because what has to decide; {@link Because#ANYTHING} if it is not said
   */
  public record Question(
      Place place, String scope, @Nullable String path, Expected expected, Because because) {}
}
