@NullMarked
package dev.nodeperm.assertj;

import org.jspecify.annotations.NullMarked;
