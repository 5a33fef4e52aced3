package dev.nodeperm.advisory;

/** When a launch under the model is exposed to an advisory. */
public enum ExposureRule {
  /** Always. */
  ALWAYS,
  /** Never, as far as is known. */
  NEVER,
  /** While not everything may be read. */
  READ_LIMITED,
  /** While a folder is granted and what lies above it is not. */
  FOLDER_GRANTED,
  /** While a folder is granted for writing and what lies beside it is not. */
  FOLDER_WRITABLE,
  /** While a path may be read and not written. */
  READABLE_NOT_WRITABLE,
  /** While a scope without paths is not granted. */
  WITHOUT,
  /** While a folder may be read and written, and not everything may. */
  LINKABLE,
  /** While a file in the current directory may not be written. */
  FILE_NOT_WRITABLE,
  /** While the current directory may be written, and not everything may. */
  DIRECTORY_WRITABLE,
  /** While what several grants begin with is granted although nothing grants it. */
  SHARED_BEGINNING
}
