package dev.nodeperm.options.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokens of a document begin: every operator, the opening quote of every string and the
 * first byte of every run of other bytes.
 *
 * <p>Immutable. Made in one pass; the only faults it sees are a broken encoding, a control
 * character within a string, a string that never ends, and a document without any token.
 */
final class TokenIndex {
  private final byte[] text;
  private final int[] starts;
  private final int count;

  private TokenIndex(byte[] text, int[] starts, int count) {
    this.text = text;
    this.starts = starts;
    this.count = count;
  }

  /**
   * Marks the tokens of a document (without byte order mark), or gives null if it has one of the
   * faults.
   */
  static @Nullable TokenIndex of(byte[] text) {
    int[] starts = new int[Math.max(16, text.length / 8)];
    int count = 0;
    boolean inString = false;
    boolean escaped = false;
    boolean afterScalar = false;
    for (int i = 0; i < text.length; i++) {
      byte c = text[i];
      boolean quote = c == '"' && !escaped;
      escaped = c == '\\' && !escaped;
      if (inString) {
        if (c >= 0 && c < ' ') {
          return null;
        }
        inString = !quote;
        continue;
      }
      boolean scalar = !isBlank(c) && !isOperator(c);
      if (isOperator(c) || (scalar && !afterScalar)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i;
      }
      inString = quote;
      afterScalar = scalar && !quote;
    }
    return inString || count == 0 || !isUtf8(text) ? null : new TokenIndex(text, starts, count);
  }

  int count() {
    return count;
  }

  /** Where a token begins; past the last one, the length of the document. */
  int offset(int token) {
    return token < count ? starts[token] : token < count + 2 ? text.length : 0;
  }

  /** The first byte of a token; past the last one, the NUL that follows the document. */
  byte first(int token) {
    int offset = offset(token);
    return offset < text.length ? text[offset] : 0;
  }

  static boolean isBlank(byte c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /**
   * The operators, and the two control characters that the releases take for the comma and the
   * colon.
   */
  private static boolean isOperator(byte c) {
    return switch (c) {
      case '{', '}', '[', ']', ':', ',', 0x0C, 0x1A -> true;
      default -> false;
    };
  }

  private static boolean isUtf8(byte[] text) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(text);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return !result.isError();
  }
}
