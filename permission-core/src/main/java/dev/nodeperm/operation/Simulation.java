package dev.nodeperm.operation;

import dev.nodeperm.Launch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call comes to, with its evidence. Immutable.
 *
 * <p>About the model only: a call that it lets pass may still fail for other reasons, such as a
 * file that is not there.
 *
 * <pre>{@code
 * Launch launch =
 *     NodeLaunch.on("24.13.0").args("--permission", "--allow-fs-read=/app/*", "/app/a.js").withoutFiles().start();
 * if (launch instanceof Launch.Started process) {
 *   Simulation copying =
 *       Simulator.of(process).simulate("fs.copyFile", JsValue.of("/app/a"), JsValue.of("/app/b"));
 *   System.out.println(copying.isRefused()); // true
 *   System.out.println(copying.style()); // callback
 *   Check last = copying.checks().get(copying.checks().size() - 1);
 *   System.out.println(last.scope() + " " + last.resource()); // fs.write /app/b
 *   System.out.println(copying.checks().get(0).grant().orElseThrow().source()); // argument 1
 * }
 * }</pre>
 *
 * @param operation what was called
 * @param mode whether the model denies or only reports
 * @param outcome what the model makes of it; in an audit, {@link Outcome#DENIED} only where the
 *     program sees an error all the same
 * @param style how the denial reaches the program; null where nothing is denied
 * @param error the error; null where there is none
 * @param unhandled an error that the process sees beside that of the program: the real denial of a
 *     promise that rejects with another error; null otherwise
 * @param checks the checks that were made, in order; the last is the one that denies
 * @param performed whether the call does its work; in some releases an audit does and throws
 *     nevertheless
 * @param published what is published on diagnostics channels, in order
 */
public record Simulation(
    Operation operation,
    Launch.Mode mode,
    Outcome outcome,
    @Nullable Style style,
    @Nullable RuntimeError error,
    @Nullable RuntimeError unhandled,
    List<Check> checks,
    boolean performed,
    List<Published> published) {
  /**
   * Copies the lists.
   *
   * @param operation what was called
   * @param mode whether the model denies or only reports
   * @param outcome what the model makes of it; in an audit, {@link Outcome#DENIED} only where the
   *     program sees an error all the same
   * @param style how the denial reaches the program; null where nothing is denied
   * @param error the error; null where there is none
   * @param unhandled an error that the process sees beside that of the program: the real denial of
   *     a promise that rejects with another error; null otherwise
   * @param checks the checks that were made, in order; the last is the one that denies
   * @param performed whether the call does its work; in some releases an audit does and throws
   *     nevertheless
   * @param published what is published on diagnostics channels, in order
   */
  public Simulation {
    checks = List.copyOf(checks);
    published = List.copyOf(published);
  }

  /** {@return whether the model stops the call, or makes it look so} */
  public boolean isRefused() {
    return outcome == Outcome.DENIED || outcome == Outcome.DISABLED;
  }

  /** {@return the error that the program sees, if there is one} */
  public Optional<RuntimeError> seen() {
    return Optional.ofNullable(error);
  }
}
