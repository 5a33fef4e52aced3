@NullMarked
package dev.nodeperm.operation;

import org.jspecify.annotations.NullMarked;
