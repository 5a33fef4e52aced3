package dev.nodeperm.operation;

import dev.nodeperm.release.NodeRelease;
import java.util.List;

/**
 * A function of the runtime as the catalogue knows it. Immutable.
 *
 * <pre>{@code
 * Operation fsync = OperationCatalogue.standard().find("fs.fsyncSync").orElseThrow();
 * System.out.println(fsync.signature()); // fs.fsyncSync(fd)
 * System.out.println(fsync.on(NodeRelease.parse("24.12.0"))); // unguarded
 * System.out.println(fsync.on(NodeRelease.parse("24.13.0"))); // disabled
 * }</pre>
 *
 * @param name the name by which programs call it, such as {@code fs.promises.rename}
 * @param family the name that its forms share, such as {@code fs.rename}
 * @param module the module of the runtime, such as {@code fs}
 * @param variant which form of its family it is
 * @param parameters the names of its parameters, without a callback
 * @param definition what it checks
 */
public record Operation(
    String name,
    String family,
    String module,
    Variant variant,
    List<String> parameters,
    Definition definition) {
  /**
   * Copies the list.
   *
   * @param name the name by which programs call it, such as {@code fs.promises.rename}
   * @param family the name that its forms share, such as {@code fs.rename}
   * @param module the module of the runtime, such as {@code fs}
   * @param variant which form of its family it is
   * @param parameters the names of its parameters, without a callback
   * @param definition what it checks
   */
  public Operation {
    parameters = List.copyOf(parameters);
  }

  /**
   * {@return whether a release has it; for an extrapolated one, whether the one it is modelled on
   * has}
   *
   * @param release the release that is asked
   */
  public boolean in(NodeRelease release) {
    return definition.rules().stream()
        .filter(rule -> rule.statement() instanceof Statement.IsAbsent)
        .noneMatch(rule -> Conditions.mayHold(rule.conditions(), variant, release));
  }

  /**
   * {@return the releases that have it and why, such as {@code 26>=26.4.0, #63115}; empty if all do
   * or none}
   */
  public String exists() {
    for (Rule rule : definition.rules()) {
      if (rule.statement() instanceof Statement.IsAbsent absent && !absent.exists().isEmpty()) {
        return absent.exists();
      }
    }
    return "";
  }

  /**
   * {@return what a release checks, in one line for people}
   *
   * @param release the release that is asked; one that does not have the function is said not to
   */
  public String on(NodeRelease release) {
    return Told.on(this, release);
  }

  /** {@return the name with its parameters, as in a document} */
  public String signature() {
    return name + "(" + String.join(", ", parameters) + ")";
  }

  @Override
  public String toString() {
    return name;
  }
}
