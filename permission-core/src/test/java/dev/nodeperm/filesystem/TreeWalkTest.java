package dev.nodeperm.filesystem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWalkTest {
  /** So many that a directory is read in several pieces. */
  private static final int MANY = 2_000;

  private final Path scratch;

  TreeWalkTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  /** What a walk tells, without the order. */
  private static final class Heard implements WalkVisitor {
    final java.util.Set<String> told = Collections.synchronizedSet(new TreeSet<>());
    final AtomicLong progress = new AtomicLong();

    @Override
    public void link(WalkRoot root, RawPath link) {
      assertThat(told.add("link " + link)).isTrue();
    }

    @Override
    public void unreadable(WalkRoot root, RawPath directory, Errno error) {
      assertThat(told.add(error + " " + directory)).isTrue();
    }

    @Override
    public void progress(long entries) {
      progress.addAndGet(entries);
    }
  }

  private static void make(Path root) throws IOException {
    Path large = Files.createDirectories(root.resolve("large"));
    for (int i = 0; i < MANY; i++) {
      Path entry = large.resolve("entry" + i);
      if (i % 100 == 0) {
        Files.createSymbolicLink(entry, entry.getFileSystem().getPath("../small"));
      } else if (i % 100 == 1) {
        Files.createSymbolicLink(Files.createDirectory(entry).resolve("up"), large);
      } else {
        Files.createFile(entry);
      }
    }
    Path small = Files.createDirectories(root.resolve("small/a/b/.hidden"));
    Files.createSymbolicLink(small.resolve("\u00e9 \"x"), small);
    Files.createDirectories(root.resolve("other/c"));
    Files.createSymbolicLink(root.resolve("other/c/link"), small);
  }

  private static final long ENTRIES = 1 + 1 + MANY + MANY / 100 + 1 + 2 + 1 + 1 + 2 + 1;
  private static final int LINKS = 2 * MANY / 100 + 2;

  private static Heard walk(FileSystem disk, List<WalkRoot> roots, long entries, boolean mayBe) {
    Heard heard = new Heard();
    assertThat(new TreeWalk(disk, roots, heard, false, mayBe).run()).isEqualTo(entries);
    assertThat(heard.progress).hasValue(entries);
    return heard;
  }

  private static WalkRoot whole(Path path) {
    RawPath real = RawPath.of(path.toString());
    return WalkRoot.whole(real, real);
  }

  @Test
  void seesEveryEntryOnceHoweverItReads() throws IOException {
    Path root = scratch.toRealPath();
    make(root);
    FileSystem disk = FileSystems.getDefault();
    Heard plain = walk(disk, List.of(whole(root)), ENTRIES, false);
    assertThat(plain.told).hasSize(LINKS);
    assertThat(walk(disk, List.of(whole(root)), ENTRIES, true).told).isEqualTo(plain.told);
  }

  @Test
  void seesTheSameInMemory() throws IOException {
    FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
    Path root = disk.getPath("/r");
    make(Files.createDirectory(root));
    assertThat(walk(disk, List.of(whole(root)), ENTRIES, true).told).hasSize(LINKS);
  }

  @Test
  void aRootInsideAnotherIsWalkedOnceAndOnesInPartByName() throws IOException {
    Path root = scratch.toRealPath();
    make(root);
    RawPath real = RawPath.of(root.toString());
    WalkRoot part =
        WalkRoot.some(
            real,
            real,
            name -> name[0] != 'l',
            // "other" is looked at and not descended into.
            name -> name[0] == 's');
    for (boolean mayBe : new boolean[] {true, false}) {
      List<WalkRoot> both = List.of(whole(root), whole(root.resolve("small")));
      assertThat(walk(FileSystems.getDefault(), both, ENTRIES, mayBe).told).hasSize(LINKS);
      assertThat(walk(FileSystems.getDefault(), List.of(part), 7, mayBe).told)
          .containsExactly("link " + root.resolve("small/a/b/.hidden/\u00e9 \"x"));
    }
  }

  @Test
  void whatCannotBeReadIsToldOnce() throws IOException {
    Path root = scratch.toRealPath();
    Path file = Files.createFile(root.resolve("file"));
    for (boolean mayBe : new boolean[] {true, false}) {
      Heard heard = walk(FileSystems.getDefault(), List.of(whole(file), whole(root)), 3, mayBe);
      assertThat(heard.told).containsExactly("EIO " + file);
      List<WalkRoot> gone = List.of(whole(root.resolve("gone")));
      assertThat(walk(FileSystems.getDefault(), gone, 1, mayBe).told).isEmpty();
    }
  }

  @Test
  void isToldOnceIfSeveralPiecesOfADirectoryFail() throws IOException {
    Path root = scratch.toRealPath();
    // No name is as long as this, and to ask for it is an error.
    Path entry = root.resolve("x".repeat(300));
    List<String> told = new ArrayList<>();
    Heard heard = new Heard();
    WalkRoot whole = whole(root);
    TreeWalk walk = new TreeWalk(FileSystems.getDefault(), List.of(whole), heard, false, false);
    WalkThread thread = new WalkThread(walk, new ArrayDeque<>(), null);
    WalkTask.Directory directory = new WalkTask.Directory(whole.real(), whole, true);
    AtomicBoolean failed = new AtomicBoolean();
    for (int piece = 0; piece < 3; piece++) {
      thread.work(new WalkTask.Entries(directory, List.of(entry), failed));
      told.addAll(heard.told);
      heard.told.clear();
    }
    assertThat(told).containsExactly("EIO " + root);
  }

  @Test
  void theLibraryOfCIsUsedWhereTheBuildAllowsIt() {
    assumeTrue("Linux".equals(System.getProperty("os.name")));
    assumeTrue("amd64".equals(System.getProperty("os.arch")));
    assertThat(DirectoryCalls.FOUND).isInstanceOf(JffiCalls.class);
  }

  @Test
  void bothWaysToTheLibraryOfCReadTheSame() throws Throwable {
    assumeTrue(DirectoryCalls.FOUND != null && Runtime.version().feature() >= 22);
    ByteBuffer name = ByteBuffer.allocateDirect(9).put(0, "/proc/1\0".getBytes(UTF_8));
    List<String> read = new ArrayList<>();
    for (DirectoryCalls calls : List.of(new JffiCalls(), ForeignCalls.find())) {
      ByteBuffer block = ByteBuffer.allocateDirect(1 << 15);
      long handle = calls.open(calls.address(name));
      assertThat(handle).isNotZero();
      long bytes = calls.read(calls.descriptor(handle), calls.address(block), block.capacity());
      calls.close(handle);
      DirentBlock entries = new DirentBlock(block);
      entries.filled((int) bytes);
      StringBuilder names = new StringBuilder();
      while (entries.next()) {
        names.append(new String(entries.name(), UTF_8)).append(' ').append(entries.kind());
      }
      read.add(names.toString());
    }
    assertThat(read.get(0)).isNotEmpty().isEqualTo(read.get(1));
  }
}
