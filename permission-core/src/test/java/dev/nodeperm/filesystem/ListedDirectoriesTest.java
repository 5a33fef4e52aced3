package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.path.Utf8;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedDirectoriesTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "//", "/.", "/..", "/a/.."})
  void hasARoot(String path) {
    assertThat(FileTree.EMPTY.look(Utf8.bytes(path))).isEqualTo(PathLookup.DIRECTORY);
    assertThat(FileTree.EMPTY.realDirectory(Utf8.bytes(path)).map(Utf8::text)).hasValue("/");
  }

  @Test
  void hasNothingElse() {
    assertThat(FileTree.EMPTY.look(Utf8.bytes("/a"))).isEqualTo(PathLookup.MISSING);
    assertThat(FileTree.EMPTY.realDirectory(Utf8.bytes("/a"))).isEmpty();
    assertThat(FileTree.EMPTY.read(Utf8.bytes("/"))).isEmpty();
  }

  @Test
  void hasWhatIsListedAndWhatIsAbove() {
    FileTree tree = FileTree.ofDirectories(List.of("/a/b/c"));
    for (String path : List.of("/", "/a", "/a/b", "/a/b/c", "/a/b/c/")) {
      assertThat(tree.look(Utf8.bytes(path))).isEqualTo(PathLookup.DIRECTORY);
      assertThat(tree.tracer().trace(path).real()).isNotNull();
    }
    assertThat(tree.look(Utf8.bytes("/a/b/c/d"))).isEqualTo(PathLookup.MISSING);
    assertThat(tree.realDirectory(Utf8.bytes("/a/b/")).map(Utf8::text)).hasValue("/a/b");
  }
}
