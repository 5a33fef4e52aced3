package dev.nodeperm.filesystem;

/**
 * The errors with which Linux ends a path lookup; the names are those of the system calls' manual
 * pages.
 */
public enum Errno {
  /** Nothing is there, or the path is empty. */
  ENOENT("nothing is there"),
  /** What should be a directory is none. */
  ENOTDIR("it is no directory"),
  /** More than 40 links on the way, in most cases because they lead in a circle. */
  ELOOP("more than 40 links are on the way"),
  /** A directory may not be searched by the user of this process. */
  EACCES("a directory on the way may not be searched"),
  /** A name of more than 255 bytes, or a path of 4096 bytes and more. */
  ENAMETOOLONG("it is too long"),
  /** A file that is to be made is asked for with a slash at its end. */
  EISDIR("a file cannot be made under a name that ends in a slash"),
  /** A path with a NUL in it, which no system call can be given. */
  EINVAL("it has a NUL in it"),
  /** The disk fails. */
  EIO("the disk fails");

  private final String sentence;

  Errno(String sentence) {
    this.sentence = sentence;
  }

  /** {@return the error in words, to follow the path that it is about} */
  public String sentence() {
    return sentence;
  }
}
