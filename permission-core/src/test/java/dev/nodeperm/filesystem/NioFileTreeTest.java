package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.nodeperm.path.Utf8;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One disk in memory and one that is real: the same tree, the same answers. */
@ParameterizedClass
@EnumSource
class NioFileTreeTest {
  enum Disk {
    MEMORY,
    REAL
  }

  @Parameter Disk disk = Disk.MEMORY;

  @TempDir Path temporary = Path.of("");

  private FileSystem fileSystem = FileSystems.getDefault();
  private Path base = temporary;
  private FileTree files = FileTree.EMPTY;

  @BeforeEach
  void makeTheTree() throws IOException {
    if (disk == Disk.MEMORY) {
      fileSystem = Jimfs.newFileSystem(Configuration.unix());
      base = Files.createDirectory(fileSystem.getPath("/base"));
    } else {
      Assumptions.assumeTrue(FileSystems.getDefault().getSeparator().equals("/"));
      base = temporary.toRealPath();
    }
    files = FileTree.of(fileSystem);
    Files.createDirectories(base.resolve("dir/inner"));
    Files.writeString(base.resolve("dir/file"), "content");
    Files.createSymbolicLink(base.resolve("to-dir"), fileSystem.getPath("dir"));
    Files.createSymbolicLink(base.resolve("to-inner"), base.resolve("dir/inner"));
    Files.createSymbolicLink(base.resolve("to-link"), fileSystem.getPath("to-dir"));
    Files.createSymbolicLink(base.resolve("dangling"), fileSystem.getPath("nowhere"));
    Files.createSymbolicLink(base.resolve("loop"), fileSystem.getPath("pool"));
    Files.createSymbolicLink(base.resolve("pool"), fileSystem.getPath("loop"));
  }

  @AfterEach
  void close() throws IOException {
    if (disk == Disk.MEMORY) {
      fileSystem.close();
    }
  }

  private byte[] at(String path) {
    return Utf8.bytes(base + "/" + path);
  }

  private PathLookup look(String path) {
    return files.look(at(path));
  }

  private Optional<String> real(String path) {
    return files.realDirectory(at(path)).map(Utf8::text);
  }

  @Test
  void tellsDirectoriesFromOthers() {
    assertThat(look("dir")).isEqualTo(PathLookup.DIRECTORY);
    assertThat(look("dir/")).isEqualTo(PathLookup.DIRECTORY);
    assertThat(look("dir/file")).isEqualTo(PathLookup.OTHER);
    assertThat(look("none")).isEqualTo(PathLookup.MISSING);
    assertThat(look("none/below")).isEqualTo(PathLookup.MISSING);
    assertThat(files.look(Utf8.bytes("/"))).isEqualTo(PathLookup.DIRECTORY);
  }

  @Test
  void followsLinks() {
    assertThat(look("to-dir")).isEqualTo(PathLookup.DIRECTORY);
    assertThat(look("to-link")).isEqualTo(PathLookup.DIRECTORY);
    assertThat(look("to-link/file")).isEqualTo(PathLookup.OTHER);
    assertThat(look("dangling")).isEqualTo(PathLookup.MISSING);
    assertThat(look("dangling/x")).isEqualTo(PathLookup.MISSING);
  }

  @Test
  void followsTheParentOfWhatALinkLeadsTo() {
    assertThat(look("to-inner/../file")).isEqualTo(PathLookup.OTHER);
    assertThat(real("to-inner/..")).hasValue(base + "/dir");
  }

  @Test
  void stopsWhereLinksLoop() {
    assertThat(look("loop")).isEqualTo(PathLookup.LINK_LOOP);
    assertThat(look("loop/x")).isEqualTo(PathLookup.LINK_LOOP);
    assertThat(real("loop")).isEmpty();
  }

  @Test
  void stopsAtAFileOnTheWay() {
    assertThat(look("dir/file/x")).isEqualTo(PathLookup.NOT_A_DIRECTORY);
    assertThat(look("dir/file/" + "x".repeat(256))).isEqualTo(PathLookup.NOT_A_DIRECTORY);
    assertThat(look("dir/file/x/y")).isEqualTo(PathLookup.NOT_A_DIRECTORY);
  }

  @Test
  void stopsAtANameThatIsTooLong() {
    assertThat(look("x".repeat(255))).isEqualTo(PathLookup.MISSING);
    assertThat(look("x".repeat(256))).isEqualTo(PathLookup.NAME_TOO_LONG);
    assertThat(look("é".repeat(128))).isEqualTo(PathLookup.NAME_TOO_LONG);
    assertThat(look("none/" + "x".repeat(256)))
        .as("nothing is looked up below it")
        .isEqualTo(PathLookup.MISSING);
    assertThat(look("none/".repeat(1000)))
        .as("more than 4095 bytes")
        .isEqualTo(PathLookup.NAME_TOO_LONG);
  }

  @Test
  void nothingHasANulInIt() {
    assertThat(look("di\0r")).isEqualTo(PathLookup.MISSING);
    assertThat(real("di\0r")).isEmpty();
    assertThat(files.read(at("dir/file\0"))).isEmpty();
  }

  @Test
  void findsWhereADirectoryReallyIs() {
    assertThat(real("dir")).hasValue(base + "/dir");
    assertThat(real("to-link/inner")).hasValue(base + "/dir/inner");
    assertThat(real("./dir//")).hasValue(base + "/dir");
    assertThat(real("dir/file")).isEmpty();
    assertThat(real("none")).isEmpty();
    assertThat(real("dangling")).isEmpty();
  }

  @Test
  void readsFiles() {
    assertThat(files.read(at("to-dir/file")).map(Utf8::text)).hasValue("content");
    assertThat(files.read(at("dir"))).isEmpty();
    assertThat(files.read(at("none"))).isEmpty();
  }

  @Test
  void everyErrorHasItsName() {
    assertThat(look("loop").code()).isEqualTo("ELOOP");
    assertThat(look("none").text()).isEqualTo("no such file or directory");
    assertThat(look("dir").code()).isEmpty();
  }
}
