package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the binaries read in a text; a semicolon stands for the end of a line. */
class DotEnvTest {
  private static final String RECORDED = "/dev/nodeperm/options/env-texts.tsv";

  private static String read(String release, String text) {
    Map<String, String> variables = new TreeMap<>();
    DotEnv.read(NodeRelease.parse(release), text)
        .forEach((name, value) -> variables.put(name, value.read()));
    return variables.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      A=1;B=2          | {A=1, B=2}
      A=1;A=2          | {A=2}
      ;;A=1            | {A=1}
      A                | {}
      A;B=1            | {B=1}
      A=               | {A=}
      A=;B=1           | {A=, B=1}
      A= ;B=1          | {A=B=1}
      =1;A=2           | {A=2}
      A=b=c            | {A=b=c}
      # c;A=1          | {A=1}
      B=0;  # A=1;C=2  | {B=0, C=2}
      A=1 # x          | {A=1}
      A=#x             | {A=}
      B=0;  A  =  1  ; | {A=1, B=0}
      export  A=1      | {A=1}
      exportA=1        | {exportA=1}
      export =1        | {export=1}
      A="1 # x";B=2    | {A=1 # x, B=2}
      A="1;2" x;B=3    | {A=1;2, B=3}
      A='1\\n2';B=3    | {A=1\\n2, B=3}
      A="1\\n2"        | {A=1;2}
      A=`a"b`          | {A=a"b}
      A=   "q"         | {A=q}
      A="x;B=2         | {A="x, B=2}
      A=x"y";B=2       | {A=x"y", B=2}
      """)
  void readsAsTheNewestDoes(String text, String variables) {
    assertThat(read("26.10.0", text.replace(';', '\n')).replace('\n', ';')).isEqualTo(variables);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      20.6.1  | A=1;A=2     | {A=1}
      20.7.0  | A=1;A=2     | {A=2}
      20.11.1 | A="1;2"     | {}
      20.12.2 | A="1;2"     | {A=1;2}
      20.12.2 | x A: 1      | {A=1}
      20.13.0 | A: 1        | {}
      20.16.0 | A= ;B=1     | {A==, B=1}
      20.17.0 | A= ;B=1     | {A=, B=1}
      20.16.0 | A= "1"      | {A="1"}
      20.17.0 | A= "1"      | {A=1}
      20.18.3 | A="" B=1    | {A=}
      20.19.0 | A="" B=1    | {"" B=1, A=}
      20.19.4 | A=1 # x     | {A=1 # x}
      20.19.5 | A=1 # x     | {A=1}
      20.20.2 | x;A=1       | {x;A=1}
      22.15.1 | x;A=1       | {x;A=1}
      22.16.0 | x;A=1       | {A=1}
      22.14.0 | export  A=1 | { A=1}
      23.11.1 | A='1        | {}
      24.0.0  | A='1        | {A='1}
      """)
  void readsAsTheReleaseDoes(String release, String text, String variables) {
    assertThat(read(release, text.replace(';', '\n')).replace('\n', ';')).isEqualTo(variables);
  }

  /** The first line names releases; the others have a text, and what each of them reads in it. */
  @Test
  void readsWhatWasRecorded() throws IOException {
    List<String> lines;
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(RECORDED))) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    String[] releases = lines.get(0).split("\t", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      for (int i = 1; i < releases.length; i++) {
        assertThat(read(releases[i], unescaped(columns[0])))
            .describedAs("%s on %s", columns[0], releases[i])
            .isEqualTo(unescaped(columns[i]));
      }
    }
    assertThat(lines).hasSizeGreaterThan(200);
  }

  private static String unescaped(String text) {
    return text.replace('\u2424', '\n').replace('\u2409', '\t').replace('\u240D', '\r');
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {"20.6.1", "20.12.2", "20.16.0", "20.18.3", "20.19.4", "20.20.2", "26.10.0"})
  void takesLinearTime(String release) {
    NodeRelease node = NodeRelease.parse(release);
    for (String part :
        List.of(
            "A=", "A=\"\"", "A", "A\n", "A='", "A=\\'", "=", " ", "\n ", "#", "A=\n", "A= \"=\"")) {
      assertThat(DotEnv.read(node, part.repeat(1_000_000)).size()).isLessThan(10);
      DotEnv.canRead(node, part.repeat(1_000_000));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A=*", "A=\"*\"", "*=1", "A=1 #*", "  *", "A='*", "A=1\nB=\n#*", "A:\t*;"})
  void aLongStretchIsNotSurvived(String form) {
    for (String release : List.of("20.12.2", "21.7.0", "22.0.0")) {
      NodeRelease node = NodeRelease.parse(release);
      assertThat(DotEnv.canRead(node, form.replace("*", "x".repeat(30_700)))).isTrue();
      assertThat(DotEnv.canRead(node, form.replace("*", "x".repeat(30_800)))).isFalse();
      assertThat(DotEnv.canRead(node, form.replace("*", "\u00E9".repeat(15_400))))
          .isEqualTo(form.startsWith("*") || form.isBlank() || form.equals("  *"));
    }
    for (String release : List.of("20.11.1", "20.13.0", "22.1.0", "26.10.0")) {
      NodeRelease node = NodeRelease.parse(release);
      assertThat(DotEnv.canRead(node, form.replace("*", "x".repeat(100_000)))).isTrue();
    }
    assertThat(DotEnv.canRead(NodeRelease.parse("22.0.0"), "A=b\n".repeat(50_000))).isTrue();
  }
}
