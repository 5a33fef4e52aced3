/**
 * Assertions for tests of launches, on top of AssertJ, which whoever uses this package brings
 * along. Start at {@link dev.nodeperm.assertj.PermissionAssertions}.
 */
@NullMarked
package dev.nodeperm.assertj;

import org.jspecify.annotations.NullMarked;
