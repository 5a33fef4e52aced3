package dev.nodeperm.options.config;

import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What was in the memory into which a release reads the strings of a config file.
 *
 * <p>It has been used before, for names of the runtime's own modules and for texts of its help, and
 * shows behind an unknown key. How much of it a file gets depends on the file's length; which piece
 * that is, on all that was asked for and given back before, and so on the number of words on the
 * command line. Where an address stands in it, nothing is known: that changes from run to run.
 * Stateless.
 */
final class FreedMemory {
  /** Where the known text begins: behind the widest block of a processor. */
  static final int OFFSET = ConfigFileReader.WIDE_BLOCK;

  private static final String RESOURCE = "freed-memory.tsv";
  private static final List<Piece> PIECES = read();

  private FreedMemory() {}

  private record Piece(ReleaseRanges releases, int size, String words, String text) {}

  /**
   * The text at {@link #OFFSET}, empty where none is known.
   *
   * @param length the length of the file in bytes
   * @param words how many words are on the command line
   */
  static byte[] of(NodeRelease release, int length, int words) {
    // Five thirds of the text and a block, in whole blocks of 64 bytes.
    long size = (5L * length / 3 + 64 + 63) / 64 * 64;
    for (Piece piece : PIECES) {
      if (piece.size == size
          && (piece.words.equals("*") || piece.words.equals(String.valueOf(words)))
          && piece.releases.contains(release.modelled())) {
        return piece.text.getBytes(StandardCharsets.UTF_8);
      }
    }
    return new byte[0];
  }

  private static List<Piece> read() {
    try (InputStream in = FreedMemory.class.getResourceAsStream(RESOURCE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(f -> new Piece(ReleaseRanges.parse(f[0]), Integer.parseInt(f[1]), f[2], f[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
