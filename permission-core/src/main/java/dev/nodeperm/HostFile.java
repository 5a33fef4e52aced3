package dev.nodeperm;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.path.Utf8;
import java.util.Arrays;

/** A file of the machine that this process runs on. */
final class HostFile {
  private HostFile() {}

  /**
   * The text of a file.
   *
   * @param machine the disk of the machine
   * @param file the path, absolute or from this process's directory
   * @throws InputException if it cannot be read, or is not UTF-8
   */
  static String text(FileTree machine, String file) {
    String directory = System.getProperty("user.dir", "/");
    String absolute = file.startsWith("/") ? file : directory + "/" + file;
    byte[] bytes =
        file.isEmpty() || file.indexOf('\0') >= 0
            ? null
            : machine.read(Utf8.bytes(absolute)).orElse(null);
    if (bytes == null) {
      throw unreadable(
          file, "cannot read the file named", "It was looked for in " + directory + ".");
    }
    String text = Utf8.text(bytes);
    if (!Arrays.equals(Utf8.bytes(text), bytes)) {
      throw unreadable(file, "the file is not UTF-8", "Write it in UTF-8.");
    }
    return text;
  }

  private static InputException unreadable(String file, String problem, String advice) {
    return new InputException(ErrorCode.UNREADABLE_FILE, file, -1, problem, advice);
  }
}
