package dev.nodeperm.path;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Between strings and the bytes that the runtime compares.
 *
 * <p>What is malformed is where the releases differ, and where Java differs from all of them:
 * {@link String#getBytes} writes a question mark for an unpaired surrogate, and reading takes three
 * bytes for one of them.
 */
public final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';
  private static final byte[] REPLACEMENT_BYTES = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private Utf8() {}

  /**
   * {@return the bytes of a string, unpaired surrogates replaced by U+FFFD}
   *
   * @param text any string
   */
  public static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // Most texts are ASCII, which is told without a look at each character.
    boolean plain =
        bytes.length == text.length()
            && text.equals(new String(bytes, StandardCharsets.ISO_8859_1));
    return plain ? bytes : repair(text).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The bytes of a string, an unpaired surrogate as the three bytes that it would have as a
   * character. Takes time and memory linear in the string.
   *
   * @param text any string
   * @return the bytes; valid UTF-8 if no surrogate is unpaired
   */
  public static byte[] bytesKeepingSurrogates(String text) {
    byte[] plain = repair(text).getBytes(StandardCharsets.UTF_8);
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (paired(text, i)) {
          at += 4;
          i++;
          continue;
        }
        // U+FFFD, which stands here now, has three bytes as well.
        plain[at] = (byte) (0xE0 | c >> 12);
        plain[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        plain[at + 2] = (byte) (0x80 | c & 0x3F);
      }
      at += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return plain;
  }

  /**
   * {@return the bytes with every malformed sequence replaced by U+FFFD, one for each longest part
   * that could begin a character, as the runtime reads a Buffer as text}
   *
   * @param bytes any bytes
   */
  public static byte[] repaired(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int wanted = sequenceLength(bytes[at]);
      int good = 1;
      while (good < wanted
          && at + good < bytes.length
          && continues(bytes[at], good, bytes[at + good])) {
        good++;
      }
      if (wanted > 0 && good == wanted) {
        out.write(bytes, at, good);
      } else {
        out.write(REPLACEMENT_BYTES, 0, REPLACEMENT_BYTES.length);
      }
      at += good;
    }
    return out.toByteArray();
  }

  private static int sequenceLength(byte first) {
    int value = first & 0xFF;
    if (value < 0x80) {
      return 1;
    } else if (value < 0xC2 || value > 0xF4) {
      return 0;
    }
    return value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
  }

  private static boolean continues(byte first, int position, byte next) {
    int value = next & 0xFF;
    int low = 0x80;
    int high = 0xBF;
    if (position == 1) {
      switch (first & 0xFF) {
        case 0xE0 -> low = 0xA0;
        case 0xED -> high = 0x9F;
        case 0xF0 -> low = 0x90;
        case 0xF4 -> high = 0x8F;
        default -> {}
      }
    }
    return value >= low && value <= high;
  }

  /**
   * {@return the string of some bytes, malformed sequences replaced by U+FFFD; for people to read,
   * not to compare}
   *
   * @param bytes any bytes
   */
  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String repair(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (paired(text, i)) {
          i++;
        } else {
          return repairFrom(text, i);
        }
      }
    }
    return text;
  }

  private static String repairFrom(String text, int from) {
    StringBuilder repaired = new StringBuilder(text);
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (paired(text, i)) {
          i++;
        } else {
          repaired.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return repaired.toString();
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
