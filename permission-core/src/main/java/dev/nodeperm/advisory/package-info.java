/** Which published vulnerabilities of the permission model a launch is exposed to. */
@NullMarked
package dev.nodeperm.advisory;

import org.jspecify.annotations.NullMarked;
