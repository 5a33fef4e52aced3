package dev.nodeperm.operation;

import dev.nodeperm.PermissionScope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule does. */
sealed interface Statement {
  /**
   * A check.
   *
   * @param scope what is asked
   * @param resource for what
   * @param form the error where it fails
   * @param published the resource in the message on the diagnostics channel; null if the same
   * @param silent whether nothing is published, as the check is made in another thread
   */
  record Checks(
      PermissionScope scope,
      Expression resource,
      Form form,
      @Nullable Expression published,
      boolean silent)
      implements Statement {}

  /**
   * A question of the runtime's own that stops nothing; a no is published.
   *
   * @param scope what is asked
   * @param resource for what
   */
  record Asks(PermissionScope scope, Expression resource) implements Statement {}

  /**
   * The runtime refuses the call, before it checks anything, where one of these is no path: a
   * string or bytes without a NUL, or the URL of a file.
   *
   * @param paths what has to be a path
   */
  record Wants(List<Expression> paths) implements Statement {}

  /**
   * The runtime refuses the call, before it checks anything.
   *
   * @param argument what it does not take
   */
  record Refuses(Expression argument) implements Statement {}

  /**
   * The runtime refuses the call, before it checks anything, where a value is of no kind that it
   * takes.
   *
   * @param argument the value
   * @param kinds what it takes
   */
  record Takes(Expression argument, Set<Kind> kinds) implements Statement {}

  /**
   * A refusal whatever is granted.
   *
   * @param form the error
   */
  record Disables(Form form) implements Statement {}

  /** Nothing is checked from here on. */
  record Unguarded() implements Statement {}

  /** The rules end. */
  record Ends() implements Statement {}

  /**
   * How the denials below surface.
   *
   * @param style the style; null if the program sees another error, and the denial goes unhandled
   * @param instead the message of that other error, which is thrown; null for the one of promises
   *     that lose theirs
   */
  record Surfaces(@Nullable Style style, @Nullable String instead) implements Statement {}

  /** What is below holds in audit mode as well. */
  record Enforces() implements Statement {}

  /**
   * Whether those audits that deny files all the same tell the program of it. Of promises they do
   * not, and of everything else they do, unless this says otherwise.
   *
   * @param told whether they do
   */
  record Reports(boolean told) implements Statement {}

  /**
   * Of a call that an audit denies all the same, only the opening of the file is done.
   *
   * @param path the file
   * @param flags how it is opened
   */
  record Opens(Expression path, Expression flags) implements Statement {}

  /** A walk over files, in code. */
  record Walks(Walk walk, List<Expression> arguments) implements Statement {}

  /**
   * The release has no such function.
   *
   * @param exists the releases that have it and why, for people; may be empty
   */
  record IsAbsent(String exists) implements Statement {}

  /** A remark for the document. */
  record Notes(String text) implements Statement {}

  /**
   * What a denial looks like.
   *
   * @param shape the kind of error
   * @param style how it surfaces, or null for the style that holds at this place
   * @param code its code
   * @param message its message with places to fill in, or null for the one of its shape
   * @param keys its own property names, or null for those of its shape
   */
  record Form(
      Shape shape,
      @Nullable Style style,
      String code,
      @Nullable String message,
      @Nullable List<String> keys) {}
}
