package dev.nodeperm.filesystem;

import dev.nodeperm.path.Utf8;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Between the bytes of the kernel and the paths of a {@link FileSystem}.
 *
 * <p>A path of the default file system holds bytes, but gives and takes them as text in the
 * encoding of the host, which need not hold them. What that text may not be true to goes by way of
 * a URL, whose percent signs hold any byte. Other file systems have text for names, taken as UTF-8.
 */
final class PathBytes {
  private static final char REPLACEMENT = '\uFFFD';

  private final FileSystem fileSystem;
  private final boolean bytesBehindText;
  private final boolean utf8;

  PathBytes(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
    this.bytesBehindText =
        fileSystem == FileSystems.getDefault() && fileSystem.getSeparator().equals("/");
    this.utf8 = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
  }

  /** Whether this is the disk of a system that has slashes in its paths. */
  boolean onDisk() {
    return bytesBehindText;
  }

  /** The path of some bytes, absolute; null if the file system can have none. */
  @Nullable Path path(byte[] bytes) {
    try {
      if (!bytesBehindText) {
        return fileSystem.getPath(Utf8.text(bytes));
      }
      return isAscii(bytes)
          ? fileSystem.getPath(new String(bytes, StandardCharsets.US_ASCII))
          : byUrl(bytes);
    } catch (IllegalArgumentException e) {
      // Also InvalidPathException.
      return null;
    }
  }

  private static Path byUrl(byte[] bytes) {
    StringBuilder url = new StringBuilder("file://");
    for (byte b : bytes) {
      boolean plain =
          b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '/';
      if (plain) {
        url.append((char) b);
      } else {
        url.append('%')
            .append(Character.forDigit(b >> 4 & 0xF, 16))
            .append(Character.forDigit(b & 0xF, 16));
      }
    }
    return Path.of(URI.create(url.toString()));
  }

  /** The bytes of a path, relative ones too, exactly as it is written. */
  byte[] bytes(Path path) {
    String text = path.toString();
    if (!bytesBehindText || isAscii(text) || (utf8 && text.indexOf(REPLACEMENT) < 0)) {
      return Utf8.bytes(text);
    }
    byte[] absolute = decoded(fileSystem.getPath("/").resolve(path).toUri().getRawPath());
    int start = path.isAbsolute() ? 0 : 1;
    // A URL gets a slash behind a directory that is there.
    boolean added = absolute[absolute.length - 1] == '/' && !text.endsWith("/");
    byte[] bytes = new byte[absolute.length - start - (added ? 1 : 0)];
    System.arraycopy(absolute, start, bytes, 0, bytes.length);
    return bytes;
  }

  private static byte[] decoded(String rawPath) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rawPath.length());
    for (int i = 0; i < rawPath.length(); i++) {
      char c = rawPath.charAt(i);
      if (c == '%') {
        out.write(Integer.parseInt(rawPath, i + 1, i + 3, 16));
        i += 2;
      } else {
        out.write(c);
      }
    }
    return out.toByteArray();
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
