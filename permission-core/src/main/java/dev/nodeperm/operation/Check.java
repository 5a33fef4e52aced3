package dev.nodeperm.operation;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.PermissionScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One check that an operation makes, with its answer. Immutable.
 *
 * @param scope what is asked
 * @param resource for what, as the error would name it; empty if for nothing in particular
 * @param granted the answer
 * @param decidingGrant the path grant that let it pass; null where none did, or where a switch
 *     decides
 * @param decidingSwitch the option that granted a scope without paths, as it was written and where;
 *     null otherwise
 */
public record Check(
    PermissionScope scope,
    String resource,
    boolean granted,
    @Nullable EffectiveGrant decidingGrant,
    @Nullable String decidingSwitch) {

  /** {@return the path grant that let it pass, if one did} */
  public Optional<EffectiveGrant> grant() {
    return Optional.ofNullable(decidingGrant);
  }
}
