@NullMarked
package dev.nodeperm.junit;

import org.jspecify.annotations.NullMarked;
