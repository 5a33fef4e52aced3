package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.release.NodeRelease;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a URL by its host, on releases of every kind; each row is what the binaries said. */
class UrlHostsTest {
  private static final String[] RELEASES = {
    "22.23.3", "23.8.0", "23.11.0", "24.13.0", "24.13.1", "26.6.0", "24.20.0", "26.10.0"
  };

  @ParameterizedTest
  @CsvSource({
    "http://xn--a,           ------TT",
    "http://xn--a-,          TT----TT",
    "http://XN--BCHER-KVA,   TTTTTTTT",
    "http://a\u05d0,         TTTTTT--",
    "http://a\u05d0b,        --------",
    "http://1\u05d0,         TTTTTT--",
    "http://\u0661,          TTTTTT--",
    "http://xn--xn--5db,     TT----TT",
    "http://a\u3164b,        --TTTTTT",
    "http://\u2132,          --TTTTTT",
    "http://\ud87a\udff0b,   -TTTTTTT",
    "http://\u061d,          TTTTTTTT",
    "http://a\u0897b,        --TTTTTT",
    "http://a\u088fb,        ----TTTT",
    "file://xn--a/x,         ------TT"
  })
  void isUrlWhereTheReleaseTakesItsHost(String url, String expected) {
    String answers =
        Stream.of(RELEASES)
            .map(release -> isUrl(url, NodeRelease.parse(release)) ? "T" : "-")
            .collect(Collectors.joining());

    assertThat(answers).isEqualTo(expected);
  }

  private static boolean isUrl(String url, NodeRelease release) {
    try {
      return Reference.url(url, release) instanceof Reference.Url;
    } catch (RuntimeErrorException e) {
      assertThat(e.code()).isEqualTo("ERR_INVALID_URL");
      return false;
    }
  }
}
