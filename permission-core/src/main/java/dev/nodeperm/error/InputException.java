package dev.nodeperm.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Input to this library that it cannot take: a malformed release, an argument that no process can
 * be given, a malformed line of a batch.
 *
 * <p>Never thrown for what the modelled runtime rejects. A runtime that fails to start is an
 * answer, not an error; see {@link dev.nodeperm.error} for the line between the two.
 *
 * <p>Immutable, as far as exceptions are.
 */
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What kind of error it is. */
  private final ErrorCode code;

  /** The input, whole. */
  private final String input;

  /** Where in the input; -1 for the input as a whole. */
  private final int offset;

  /**
   * Creates the error.
   *
   * @param code what kind of error
   * @param input the offending input, shortened by {@link #getMessage()} when long
   * @param offset where in {@code input} the error is, counted in UTF-16 units from 0, or -1 when
   *     it is the whole
   * @param problem what is wrong, as half a sentence
   * @param advice what to do about it, as a sentence
   * @param cause the underlying error, or null
   */
  public InputException(
      ErrorCode code,
      String input,
      int offset,
      String problem,
      String advice,
      @Nullable Throwable cause) {
    super(message(code, input, offset, problem, advice), cause);
    this.code = Objects.requireNonNull(code);
    this.input = Objects.requireNonNull(input);
    this.offset = offset;
  }

  /**
   * As the full constructor, without an underlying error.
   *
   * @param code what kind of error it is
   * @param input the input that was not taken
   * @param offset where in the input, in UTF-16 units from 0; -1 for the input as a whole
   * @param problem what is wrong, as a clause
   * @param advice what to do about it, as a sentence
   */
  public InputException(ErrorCode code, String input, int offset, String problem, String advice) {
    this(code, input, offset, problem, advice, null);
  }

  /** {@return what kind of error this is; stable across releases of the library} */
  public ErrorCode code() {
    return code;
  }

  /** {@return the input that was not taken, whole} */
  public String input() {
    return input;
  }

  /**
   * {@return where in {@link #input()} the error is, in UTF-16 units from 0; -1 when it is the
   * input as a whole}
   */
  public int offset() {
    return offset;
  }

  private static String message(
      ErrorCode code, String input, int offset, String problem, String advice) {
    String shown = input.length() <= 80 ? input : input.substring(0, 77) + "...";
    String place = offset < 0 ? "" : " at offset " + offset;
    return code + ": " + problem + place + " in \"" + shown + "\". " + advice;
  }
}
