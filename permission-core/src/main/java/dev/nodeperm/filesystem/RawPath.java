package dev.nodeperm.filesystem;

import dev.nodeperm.path.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A path in the bytes of the kernel, which need not be UTF-8. Immutable.
 *
 * <p>A child shares the memory of its parent, so that the steps of a long path do not take memory
 * by the square of its length.
 */
public final class RawPath {
  /** The root directory. */
  public static final RawPath ROOT = new RawPath(null, new byte[] {'/'}, 1);

  private final @Nullable RawPath parent;
  private final byte[] own;
  private final int length;

  private RawPath(@Nullable RawPath parent, byte[] own, int length) {
    this.parent = parent;
    this.own = own;
    this.length = length;
  }

  /**
   * {@return a path of these bytes}
   *
   * @param bytes the bytes; copied
   */
  public static RawPath of(byte[] bytes) {
    return new RawPath(null, bytes.clone(), bytes.length);
  }

  /**
   * {@return a path of this text, in UTF-8}
   *
   * @param text the text; unpaired surrogates become U+FFFD
   */
  public static RawPath of(String text) {
    byte[] bytes = Utf8.bytes(text);
    return new RawPath(null, bytes, bytes.length);
  }

  /**
   * {@return the path of a name in this directory}
   *
   * @param name one component, without separators
   */
  public RawPath child(byte[] name) {
    return new RawPath(this, name.clone(), length + (endsInSlash() ? 0 : 1) + name.length);
  }

  /**
   * {@return the directory above, by name; that above the root is the root} For a path without
   * {@code .} and {@code ..}.
   */
  public RawPath parent() {
    if (parent != null) {
      return parent;
    }
    int cut = lastSlash();
    return cut <= 0 ? ROOT : of(Arrays.copyOf(own, cut));
  }

  /** {@return the last component; of the root and of the empty path nothing} */
  public byte[] name() {
    return parent != null ? own.clone() : Arrays.copyOfRange(own, lastSlash() + 1, own.length);
  }

  private int lastSlash() {
    int at = own.length - 1;
    while (at >= 0 && own[at] != '/') {
      at--;
    }
    return at;
  }

  /** {@return the bytes, each time a copy} */
  public byte[] bytes() {
    byte[] bytes = new byte[length];
    RawPath at = this;
    while (at.parent != null) {
      int start = at.length - at.own.length;
      System.arraycopy(at.own, 0, bytes, start, at.own.length);
      bytes[start - 1] = '/';
      at = at.parent;
    }
    System.arraycopy(at.own, 0, bytes, 0, at.own.length);
    return bytes;
  }

  /** {@return the number of bytes} */
  public int length() {
    return length;
  }

  /**
   * {@return whether this is that directory, or a path below it}
   *
   * @param directory the directory that may hold it
   */
  public boolean startsWith(RawPath directory) {
    if (length < directory.length) {
      return false;
    }
    byte[] mine = bytes();
    byte[] its = directory.bytes();
    return Arrays.equals(mine, 0, its.length, its, 0, its.length)
        && (mine.length == its.length || directory.endsInSlash() || mine[its.length] == '/');
  }

  private boolean endsInSlash() {
    return own.length > 0 && own[own.length - 1] == '/';
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawPath path
        && path.length == length
        && Arrays.equals(path.bytes(), bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  /** The text for people, with U+FFFD for what is not UTF-8. */
  @Override
  public String toString() {
    return Utf8.text(bytes());
  }
}
