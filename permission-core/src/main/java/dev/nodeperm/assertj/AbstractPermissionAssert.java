package dev.nodeperm.assertj;

import dev.nodeperm.Decision;
import dev.nodeperm.PermissionBounds;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.Reference;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.expect.Because;
import dev.nodeperm.expect.PermissionChecks;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what is granted. For one thread.
 *
 * @param <S> the assertion itself
 * @param <A> what the assertion is about
 */
public abstract class AbstractPermissionAssert<S extends AbstractPermissionAssert<S, A>, A>
    extends AbstractAssert<S, A> {
  private boolean asked;

  /** The last answer that was as expected. */
  private @Nullable Decision answer;

  AbstractPermissionAssert(A actual, Class<?> self) {
    super(actual, self);
  }

  /** What to ask; fails if there is nothing. */
  abstract ProcessPermission permissionToAsk();

  /**
   * Checks that a scope is granted as a whole.
   *
   * @param scope the scope, such as {@code fs.read}
   * @return this, to go on with
   */
  public S grants(String scope) {
    return decides(scope, Reference.ABSENT, true);
  }

  /**
   * Checks that a path is granted.
   *
   * @param scope the scope, such as {@code fs.read}
   * @param path the path, as a program passes it
   * @return this, to go on with
   */
  public S grants(String scope, String path) {
    return decides(scope, Reference.of(path), true);
  }

  /**
   * Checks that a scope is not granted as a whole. Fails if the release does not know it.
   *
   * @param scope the scope, such as {@code fs.read}
   * @return this, to go on with
   */
  public S denies(String scope) {
    return decides(scope, Reference.ABSENT, false);
  }

  /**
   * Checks that a path is denied. Fails if the release does not know the scope.
   *
   * @param scope the scope, such as {@code fs.read}
   * @param path the path, as a program passes it
   * @return this, to go on with
   */
  public S denies(String scope, String path) {
    return decides(scope, Reference.of(path), false);
  }

  private S decides(String scope, Reference reference, boolean granted) {
    asked = true;
    answer = null;
    ProcessPermission permission = permissionToAsk();
    Decision decision = ask(permission, scope, reference);
    check(PermissionChecks.decision(permission, decision, granted));
    answer = decision;
    return myself;
  }

  private Decision ask(ProcessPermission permission, String scope, Reference reference) {
    try {
      return permission.explain(scope, reference);
    } catch (RuntimeErrorException e) {
      String text = reference instanceof Reference.Text path ? path.text() : "";
      throw failure(PermissionChecks.thrown(permission, scope, text, e));
    }
  }

  /**
   * Checks that the release does not know a scope, so that nothing guards it.
   *
   * @param scope the scope, such as {@code fs.read}
   * @return this, to go on with
   */
  public S doesNotKnow(String scope) {
    ProcessPermission permission = permissionToAsk();
    check(PermissionChecks.unknown(permission, ask(permission, scope, Reference.ABSENT)));
    return myself;
  }

  /**
   * Checks the reason of the answer before: {@code grants(…).because(grant("/app/*"))}.
   *
   * @param because the grant that has to decide
   * @return this, to go on with
   * @throws IllegalStateException if nothing was asked before
   */
  public S because(Because because) {
    if (!asked) {
      throw new IllegalStateException("because() stands behind grants() or denies()");
    }
    Decision decision = answer;
    // Soft assertions come here after a failure as well; that has been told.
    if (decision != null) {
      check(PermissionChecks.because(permissionToAsk(), decision, because));
    }
    return myself;
  }

  /**
   * Checks that nothing else is granted, in whatever scope.
   *
   * @param allowed paths such as {@code /app/file} or {@code /app/*}, which may be readable and
   *     writable, and names of scopes, which may be granted as a whole
   * @return this, to go on with
   * @throws dev.nodeperm.error.InputException if one is neither
   */
  public S grantsNothingBeyond(String... allowed) {
    return within(PermissionBounds.of(allowed));
  }

  /**
   * Checks that nothing else can be read. Other scopes are not looked at.
   *
   * @param paths what may be read, of the forms of {@link PermissionBounds}; none if nothing may
   * @return this, to go on with
   */
  public S readsNothingBeyond(String... paths) {
    return within(PermissionBounds.ofReading(paths));
  }

  /**
   * Checks that nothing else can be written. Other scopes are not looked at.
   *
   * @param paths what may be written, of the forms of {@link PermissionBounds}; none if nothing may
   * @return this, to go on with
   */
  public S writesNothingBeyond(String... paths) {
    return within(PermissionBounds.ofWriting(paths));
  }

  /**
   * Checks that nothing beyond some bounds is granted.
   *
   * @param bounds what may be granted
   * @return this, to go on with
   */
  public S within(PermissionBounds bounds) {
    check(PermissionChecks.within(permissionToAsk(), bounds));
    return myself;
  }

  /**
   * Checks that the same is granted as by another process, perhaps of another release; compared as
   * {@link ProcessPermission#beyond(ProcessPermission)} says. A failure names a path for each
   * difference.
   *
   * @param other the other one
   * @return this, to go on with
   */
  public S sameAs(ProcessPermission other) {
    check(PermissionChecks.same(permissionToAsk(), other));
    return myself;
  }

  final void check(Optional<String> failure) {
    failure.ifPresent(
        text -> {
          throw failure(text);
        });
  }

  final AssertionError failure(String text) {
    return failure("%s", text.stripTrailing());
  }
}
