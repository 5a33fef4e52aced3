package dev.nodeperm.cli;

import dev.nodeperm.Reference;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.NodeRelease;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of {@code process.permission.has}. */
final class Question {
  /** As what a reference is passed. */
  enum Kind {
    STRING,
    BUFFER,
    URL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "SCOPE",
      description = "The scope, such as fs.read, fs.write, child, worker or net.")
  private String scope = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "REFERENCE",
      description = "The path, absolute or from the directory in which it starts. May be left out.")
  private @Nullable String reference;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "How REFERENCE is passed: ${COMPLETION-CANDIDATES}. Default: string.")
  private Kind kind = Kind.STRING;

  String scope() {
    return scope;
  }

  /** The reference as it was written; empty if there is none. */
  @Nullable String written() {
    return reference;
  }

  /**
   * The reference.
   *
   * @param release decides what is a URL
   * @throws RuntimeErrorException if a program could not even make it
   */
  Reference reference(NodeRelease release) {
    if (reference == null) {
      return Reference.ABSENT;
    }
    return switch (kind) {
      case STRING -> Reference.of(reference);
      case BUFFER -> new Reference.Buffer(Utf8.bytes(reference));
      case URL -> Reference.url(reference, release);
    };
  }
}
