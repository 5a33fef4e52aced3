package dev.nodeperm.operation;

/** A line of the catalogue that cannot be read. The message begins with its file and line. */
public final class CatalogueException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** The file of the catalogue. */
  private final String resource;

  /** The line, from 1. */
  private final int line;

  /**
   * Creates the error.
   *
   * @param resource the file's name
   * @param line the line, from 1
   * @param problem what is wrong with it
   */
  public CatalogueException(String resource, int line, String problem) {
    super(resource + ":" + line + ": " + problem);
    this.resource = resource;
    this.line = line;
  }

  /** {@return the file's name} */
  public String resource() {
    return resource;
  }

  /** {@return the line, from 1} */
  public int line() {
    return line;
  }
}
