package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirentBlockTest {
  private final ByteBuffer buffer = ByteBuffer.allocate(4096).order(ByteOrder.nativeOrder());

  private void entry(int kind, String name) {
    int start = buffer.position();
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    int length = (19 + bytes.length + 1 + 7) / 8 * 8;
    buffer.putLong(7).putLong(11).putShort((short) length).put((byte) kind).put(bytes);
    buffer.put((byte) 0).position(start + length);
  }

  private List<String> read() {
    DirentBlock block = new DirentBlock(buffer);
    block.filled(buffer.position());
    List<String> read = new ArrayList<>();
    while (block.next()) {
      read.add(new String(block.name(), StandardCharsets.ISO_8859_1) + " " + block.kind());
    }
    return read;
  }

  @Test
  void saysNamesAndKinds() {
    entry(4, "directory");
    entry(8, "file");
    entry(10, "link");
    entry(12, "socket");
    entry(1, "pipe");
    entry(0, "unknown");
    assertThat(read())
        .containsExactly(
            "directory DIRECTORY",
            "file FILE",
            "link LINK",
            "socket OTHER",
            "pipe OTHER",
            "unknown null");
  }

  @Test
  void passesTheDirectoryAndTheOneAboveOnly() {
    entry(4, ".");
    entry(8, "...");
    entry(8, ".a");
    entry(4, "..");
    entry(8, "..a");
    entry(8, "\u00ff\n");
    assertThat(read()).containsExactly("... FILE", ".a FILE", "..a FILE", "\u00ff\n FILE");
  }

  @Test
  void countsWhatIsOfNoInterest() {
    entry(8, "file");
    entry(4, ".");
    entry(10, "link");
    entry(12, "socket");
    entry(4, "directory");
    entry(0, "unknown");
    entry(8, "last");
    DirentBlock block = new DirentBlock(buffer);
    block.filled(buffer.position());
    List<String> read = new ArrayList<>();
    while (block.nextOfInterest()) {
      read.add(new String(block.name(), StandardCharsets.ISO_8859_1));
    }
    assertThat(read).containsExactly("link", "directory", "unknown");
    assertThat(block.passed()).isEqualTo(3);
    block.filled(0);
    assertThat(block.passed()).isZero();
  }

  @Test
  void aBlockIsReadAnew() {
    DirentBlock block = new DirentBlock(buffer);
    assertThat(block.next()).isFalse();
    entry(8, "x");
    block.filled(buffer.position());
    assertThat(block.next()).isTrue();
    assertThat(block.next()).isFalse();
    block.filled(buffer.position());
    assertThat(block.next()).isTrue();
    block.filled(0);
    assertThat(block.next()).isFalse();
  }
}
