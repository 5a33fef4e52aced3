package dev.nodeperm.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.path.Utf8;
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
}
