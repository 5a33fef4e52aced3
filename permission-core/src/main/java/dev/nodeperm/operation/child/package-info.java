/**
 * What a running process hands on to the processes and threads that it starts: the options that
 * these see, as a launch that can be asked in turn.
 */
@NullMarked
package dev.nodeperm.operation.child;

import org.jspecify.annotations.NullMarked;
