package dev.nodeperm.filesystem;

/**
 * What a trace asks of a disk, one question for each look. All paths are absolute, real, and have
 * no link in them.
 */
interface Entries {
  /**
   * What stands at a path, links not followed: one read of attributes.
   *
   * @throws EntryException with the error of the kernel
   */
  FileKind kind(RawPath path) throws EntryException;

  /**
   * What a link says.
   *
   * @throws EntryException with the error of the kernel
   */
  byte[] target(RawPath link) throws EntryException;

  /** Whether names can be looked up in a directory. */
  boolean isSearchable(RawPath directory);

  /** A look that failed. */
  final class EntryException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it failed. */
    private final Errno errno;

    EntryException(Errno errno) {
      super(errno.name(), null, false, false);
      this.errno = errno;
    }

    Errno errno() {
      return errno;
    }
  }
}
