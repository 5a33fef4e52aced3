/**
 * From what a person writes (command line, NODE_OPTIONS, config file) to options, or to the failure
 * that the release stops with instead.
 */
@NullMarked
package dev.nodeperm.options;

import org.jspecify.annotations.NullMarked;
