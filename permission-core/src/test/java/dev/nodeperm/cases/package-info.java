@NullMarked
package dev.nodeperm.cases;

import org.jspecify.annotations.NullMarked;
