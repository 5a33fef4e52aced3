/** The only package that reads a disk, always through {@link java.nio.file.FileSystem}. */
@NullMarked
package dev.nodeperm.filesystem;

import org.jspecify.annotations.NullMarked;
