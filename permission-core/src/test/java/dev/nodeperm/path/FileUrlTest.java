package dev.nodeperm.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * URLs to paths, compared with what the newest binary answered for the table {@code file-urls.tsv}.
 */
class FileUrlTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  static Stream<String> rows() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(FileUrlTest.class.getResourceAsStream("file-urls.tsv"))) {
      return new String(table.readAllBytes(), StandardCharsets.US_ASCII).lines().skip(1);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void answersAsTheRuntime(String row) {
    String[] columns = row.split("\t");
    FileUrl.Result result = FileUrl.toPath(unescaped(columns[0]));
    String answer =
        result instanceof FileUrl.Path path
            ? "path " + Utf8.text(path.bytes())
            : "error " + ((FileUrl.Failed) result).code();
    assertThat(answer).isEqualTo(unescaped(columns[1]));
    assertThat(FileUrl.isUrl(unescaped(columns[0]), HostRules.LATEST))
        .isEqualTo(!answer.equals("error ERR_INVALID_URL"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://a/b, ERR_INVALID_URL_SCHEME, The URL must be of scheme file",
    "file://host/a, ERR_INVALID_FILE_URL_HOST, 'File URL host must be \"localhost\" or empty on linux'",
    "file:///a%2Fb, ERR_INVALID_FILE_URL_PATH, File URL path must not include encoded / characters",
    "file:///%ff, URIError, URI malformed",
    "/a, ERR_INVALID_URL, Invalid URL"
  })
  void failsInTheWordsOfTheRuntime(String url, String code, String message) {
    assertThat(FileUrl.toPath(url)).isEqualTo(new FileUrl.Failed(code, message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///a/",
        "file:///..",
        "file:///%41",
        "file://a.",
        "http://",
        "foo://:",
        "\t",
        "file://[:"
      })
  void takesTimeLinearInAnyInput(String repeated) {
    String url = repeated.repeat(200_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FileUrl.toPath(url));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> FileUrl.toPath("file://" + url));
  }

  @Test
  void theTableIsThere() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(180);
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m -> {
              char unit = (char) Integer.parseInt(m.group(1), 16);
              return unit == '\\' || unit == '$' ? "\\" + unit : String.valueOf(unit);
            });
  }
}
