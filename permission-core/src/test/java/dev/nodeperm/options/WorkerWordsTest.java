package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.release.NodeRelease;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worker's {@code execArgv} and NODE_OPTIONS are refused for, by 20.0.0 and 26.10.0. */
class WorkerWordsTest {
  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      --title=x                                | --title=x
      --title x                                | --title
      --foo                                    | --foo
      --no-warnings --foo --bar                | --foo, --bar
      x --foo                                  | ''
      -- --foo                                 | ''
      - --foo                                  | ''
      --max-old-space-size=5                   | --max-old-space-size=5
      --stack-trace-limit=5                    | --stack-trace-limit=5
      --jitless                                | --jitless
      --require                                | --require requires an argument
      --require --foo                          | --require requires an argument
      --bar --require --foo                    | --require requires an argument
      --require fs --foo                       | --foo
      --require=fs                             | ''
      --require=fs --foo                       | --foo
      -r fs --foo                              | --foo
      -C x --foo                               | --foo
      -p x --foo                               | --foo
      -pe 1 --foo                              | --foo
      -e 1                                     | ''
      -i                                       | ''
      -v                                       | -v
      -h --foo                                 | -h, --foo
      --trace_sigint                           | --trace_sigint
      --no-trace-sigint                        | --no-trace-sigint
      --es-module-specifier-resolution=node -A | -A
      --inspect-port=9999                      | ''
      --icu-data-dir                           | --icu-data-dir
      --prof-process                           | ''
      --prof-process --foo                     | ''
      --no-prof-process --foo                  | ''
      --prof-process=1 --foo                   | ''
      --foo --prof-process                     | --foo
      """)
  void execArgvIsRefused(String text, String refused) {
    for (String release : List.of("20.0.0", "26.10.0")) {
      WorkerWords read = WorkerWords.ofExecArgv(NodeRelease.parse(release), words(text));
      assertThat(String.join(", ", read.refused())).as(release).isEqualTo(refused);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      --no-warnings x --foo | 1 | --no-warnings
      --require fs -- x     | 2 | --require fs
      --foo -i - x          | 2 | -i
      -i --prof-process x   | 2 | -i
      --permission          | 1 | --permission
      --bar --require       | 1 | --require
      """)
  void execArgvIsReadUpToTheFirstThatIsNoOption(String text, int read, String kept) {
    WorkerWords words = WorkerWords.ofExecArgv(NodeRelease.parse("26.10.0"), words(text));
    assertThat(words.read()).isEqualTo(read);
    assertThat(words.kept()).containsExactlyElementsOf(words(kept));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
      --title=x               | --title= is not allowed in NODE_OPTIONS   | ''
      --title x               | --title is not allowed in NODE_OPTIONS    | ''
      --no-warnings           | ''                                        | --no-warnings
      --no_warnings --foo     | --foo is not allowed in NODE_OPTIONS      | --no_warnings
      --foo=3 --bar           | --foo= is not allowed in NODE_OPTIONS     | ''
      --no-foo                | --no-foo is not allowed in NODE_OPTIONS   | ''
      x --foo                 | ''                                        | ''
      -- --foo                | -- is not allowed in NODE_OPTIONS         | ''
      - --foo                 | ''                                        | ''
      --max-old-space-size=50 | ''                                        | --max-old-space-size=50
      --stack-trace-limit=5   | ''                                        | --stack-trace-limit=5
      --jitless               | ''                                        | --jitless
      --require               | --require requires an argument            | ''
      --jitless -r --foo      | -r requires an argument                   | --jitless
      --require fs --foo      | --foo is not allowed in NODE_OPTIONS      | --require fs
      --require=fs --foo      | --foo is not allowed in NODE_OPTIONS      | --require=fs
      --eval=1                | --eval= is not allowed in NODE_OPTIONS    | ''
      -e 1                    | -e is not allowed in NODE_OPTIONS         | ''
      '"--foo'                | invalid value for NODE_OPTIONS (unterminated string) | ''
      """)
  void theVariableIsRefused(String text, String refused, String kept) {
    for (String release : List.of("20.0.0", "26.10.0")) {
      WorkerWords read = WorkerWords.ofVariable(NodeRelease.parse(release), text, false);
      assertThat(read.refused().stream().map(String::strip))
          .as(release)
          .containsExactlyElementsOf(refused.isEmpty() ? List.of() : List.of(refused));
      assertThat(read.kept()).as(release).containsExactlyElementsOf(words(kept));
    }
  }

  @Test
  void whatIsInheritedMayNameOptionsOfTheProcess() {
    WorkerWords read =
        WorkerWords.ofVariable(NodeRelease.parse("26.10.0"), "--title=x --no-warnings", true);
    assertThat(read).isEqualTo(new WorkerWords(2, words("--title=x --no-warnings"), List.of()));
  }

  @ParameterizedTest
  @CsvSource({"24.19.0, --use-system-ca", "24.20.0, ''", "26.10.0, ''"})
  void theSystemsCertificatesBecameTheThreadsOwn(String release, String refused) {
    List<String> words = List.of("--use-system-ca");
    assertThat(WorkerWords.ofExecArgv(NodeRelease.parse(release), words).refused())
        .containsExactlyElementsOf(words(refused));
  }
}
