package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What binaries printed first for {@code --experimental-policy}. */
class PolicyFileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          20.0.0; /w; /x;         Error: ENOENT: no such file or directory, open '/x'
          21.7.3; /w; ./x%20y;    Error: ENOENT: no such file or directory, open '/w/x y'
          21.7.3; /w; /x%20y;     Error: ENOENT: no such file or directory, open '/x%20y'
          21.7.3; /;  x;          Error: ENOENT: no such file or directory, open '//x'
          21.7.3; /w; file:x;     Error: ENOENT: no such file or directory, open '/w/x'
          21.7.3; /w; file:///x;  Error: ENOENT: no such file or directory, open '/x'
          20.4.0; /w; d;          Error: EISDIR: illegal operation on a directory, read
          20.5.0; /w; d;          Error: EISDIR: illegal operation on a directory, read '/w/d'
          20.8.0; /w; d;          Error: EISDIR: illegal operation on a directory, read
          20.0.0; /w; a.json/x;   Error: ENOTDIR: not a directory, open '/w/a.json/x'
          20.0.0; /w; http://x;   TypeError [ERR_INVALID_URL_SCHEME]: The URL must be of scheme file
          20.0.0; /w; %zz;        URIError: URI malformed
          20.0.0; /w; a.json;     starts
          """)
  void endsWhatCannotReadIt(String release, String directory, String policy, String said)
      throws IOException {
    assertThat(first(release, directory, policy)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"20.0.0", "22.1.0"})
  void isReadWithTheModelOn(String release) throws IOException {
    assertThat(first(release, "/w", "a.json", "--experimental-permission"))
        .isEqualTo("Error: Access to this API has been restricted");
    assertThat(first(release, "/w", "a.json", "--experimental-permission", "--allow-fs-read=/w/*"))
        .isEqualTo("starts");
  }

  private static String first(String release, String directory, String policy, String... options)
      throws IOException {
    try (FileSystem disk = Disk.make()) {
      Files.createDirectories(disk.getPath("/w/d"));
      Files.writeString(disk.getPath("/w/a.json"), "{}");
      List<String> words = new ArrayList<>(List.of(options));
      words.addAll(List.of("--experimental-policy=" + policy, "-e", "0"));
      return NodeLaunch.on(release).fileSystem(disk).directory(directory).args(words).start()
              instanceof Launch.Failed failed
          ? failed.failure().message()
          : "starts";
    }
  }
}
