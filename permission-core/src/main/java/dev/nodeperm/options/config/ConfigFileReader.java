package dev.nodeperm.options.config;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.release.NodeRelease;
import java.util.Arrays;

/**
 * Reads a config file as a release does, bug for bug. Measured on every release that has config
 * files.
 *
 * <p>Takes any bytes in time and memory linear in their number and throws nothing. Safe to use from
 * many threads.
 */
public final class ConfigFileReader {
  /**
   * How many bytes of a string a processor with the widest vector instructions (AVX-512) copies at
   * once.
   */
  public static final int WIDE_BLOCK = 64;

  /** The same of a processor with AVX2 only. */
  public static final int NARROW_BLOCK = 32;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ConfigFileReader() {}

  /**
   * Reads a config file on a processor with the widest vector instructions.
   *
   * @param release a release that has config files
   * @param text the bytes of the file
   * @param displayedPath the file's path as given to the release, which its messages repeat
   * @param vocabulary the options that may stand in it
   * @param words how many words are on the command line, the flag of the file among them; it
   *     decides what older memory holds
   * @return what it adds to the launch, or how the release fails
   */
  public static ConfigResult read(
      NodeRelease release,
      byte[] text,
      String displayedPath,
      ConfigVocabulary vocabulary,
      int words) {
    return read(release, text, displayedPath, vocabulary, words, WIDE_BLOCK);
  }

  /**
   * Reads a config file on a processor of one's choice, which makes a difference only to how much
   * of the file the releases up to 24.2.0 print after an unknown key.
   *
   * @param block {@link #WIDE_BLOCK} or {@link #NARROW_BLOCK}
   * @param release a release that has config files
   * @param text the bytes of the file
   * @param displayedPath the file's path as given to the release, which its messages repeat
   * @param vocabulary the options that may stand in it
   * @param words how many words are on the command line
   * @return what comes of it
   */
  public static ConfigResult read(
      NodeRelease release,
      byte[] text,
      String displayedPath,
      ConfigVocabulary vocabulary,
      int words,
      int block) {
    byte[] document = withoutMark(text);
    try {
      TokenIndex tokens = TokenIndex.of(document);
      if (tokens == null) {
        throw new RefusedException("Can't parse " + displayedPath + "\n", -1);
      }
      if (tokens.first(0) != '{') {
        throw new RefusedException(
            "Root value unexpected not an object for " + displayedPath + "\n\n", tokens.offset(0));
      }
      if (tokens.first(tokens.count() - 1) != '}') {
        throw new RefusedException(
            "Can't parse " + displayedPath + "\n", tokens.offset(tokens.count() - 1));
      }
      return new ConfigWalk(release, document, tokens, displayedPath, vocabulary, block, words)
          .walk();
    } catch (RefusedException e) {
      String end =
          e.printed.startsWith("node: ") ? "" : "node: " + displayedPath + ": invalid content\n";
      String all = e.printed + end;
      OptionSource source = e.offset < 0 ? null : new TextPositions(document).at(e.offset);
      return ConfigResult.Failed.of(all, source);
    }
  }

  private static byte[] withoutMark(byte[] text) {
    boolean marked =
        text.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(Arrays.copyOf(text, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    return marked ? Arrays.copyOfRange(text, BYTE_ORDER_MARK.length, text.length) : text;
  }
}
