package dev.nodeperm.options.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every claim of this test was made by the binaries of the releases that it names. */
class ConfigFileReaderTest {
  private static final String PATH = "./node.config.json";

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # Booleans.
          22.16.0 | {"nodeOptions":{"allow-worker":false}}         | --allow-worker=false
          22.17.0 | {"nodeOptions":{"allow-worker":false}}         | ``
          24.4.1  | {"nodeOptions":{"allow-worker":false}}         | ``
          24.5.0  | {"nodeOptions":{"allow-worker":false}}         | --no-allow-worker
          24.5.0  | {"nodeOptions":{"allow-worker":true}}          | --allow-worker
          # Namespaces, and what their presence implies.
          24.15.0 | {"permission":{"allow-worker":true}}           | ``
          24.16.0 | {"permission":{"allow-worker":true}}           | --allow-worker
          25.3.0  | {"permission":5}                               | ``
          25.4.0  | {"permission":{"allow-worker":true}}           | --allow-worker --permission
          26.0.0  | {"permission":{}}                              | --permission
          26.0.0  | {"permission":{},"permission":{}}              | --permission
          26.0.0  | {"permission":{"permission":false}}            | --no-permission
          26.0.0  | {"nodeOptions":{"permission":false},"permission":{}} | --no-permission
          26.9.0  | {"bench":{"bench-samples":3},"watch":{}}       | --bench-samples=3 --bench --watch
          24.12.0 | {"testRunner":{"test-only":true}}              | --test-only
          24.19.0 | {"test":{"test-only":true}}                    | --test-only
          25.4.0  | {"test":{"test-only":true}}                    | --test-only --test
          # What early releases do not look at.
          22.23.3 | {"nodeOptions":{"title":"a"},}                 | --title=a
          22.23.3 | {"nodeOptions":{"title":"a"}} [ }              | --title=a
          22.23.3 | {"node\\u004fptions":{"title":"a"}}            | ``
          24.2.0  | {"node\\u004fptions":{"title":"a"}}            | --title=a
          22.23.3 | {"nodeOptions":{"title":"a","title":"b"}}      | --title=a --title=b
          22.23.3 | {"nodeOptions":{"title":"a"},"nodeOptions":5}  | --title=a
          24.1.0  | {"nodeOptions":{}                              | ``
          # Brackets match by count.
          26.10.0 | {"$schema":[1,{2]},"nodeOptions":{"title":"a"}} | --title=a
          26.0.0  | {"x":nonsense,"nodeOptions":{"t\\u0069tle":"\\u00e9\\/"}} | --title=é/
          # Numbers.
          26.10.0 | {"nodeOptions":{"stack-trace-limit":-0}}       | --stack-trace-limit=0
          26.10.0 | {"nodeOptions":{"stack-trace-limit":-9223372036854775808}} \
              | --stack-trace-limit=-9223372036854775808
          26.10.0 | {"nodeOptions":{"test-timeout":18446744073709551615}} | --test-timeout=18446744073709551615
          # The detour of nodeOptions.
          26.10.0 | {"nodeOptions":{"title":"\\"a b\\" "}}         | --title=a b
          26.10.0 | {"nodeOptions":{"title":"\\"a\\\\b\\""}}       | --title=ab
          26.10.0 | {"nodeOptions":{"title":"a\\\\b"}}             | --title=a\\b
          26.10.0 | {"permission":{"allow-fs-read":"/a \\"b"}}     | --allow-fs-read=/a "b --permission
          26.10.0 | {"nodeOptions":{"disable-warning":["a","b"]}}  | --disable-warning=a --disable-warning=b
          26.10.0 | {"nodeOptions":{"disable-warning":[]}}         | ``
          # Configs for several lines.
          26.2.0  | {"configs":[{"config":{"nodeOptions":{"title":"a"}},"nodeVersion":26},[,]]} | --title=a
          26.2.0  | {"configs":[{"nodeVersion":25 "x":5},{"nodeVersion":26,"config":{"test":{}}}]} | --test
          26.2.0  | {"nodeVersion":26,"nodeOptions":{"title":"a"}} | --title=a
          26.2.0  | {"configs":[{"nodeVersion":26,"config":{"permission":{"permission":false}}}],\
          "configs":[{"nodeVersion":26,"config":{"permission":{}}}]} | --no-permission --permission
          26.0.0  | {"configs":5,"nodeVersion":{}}                 | ``
          """)
  void isTakenAs(String release, String text, String words) {
    ConfigResult result = read(release, text);
    assertThat(result).isInstanceOf(ConfigResult.Contribution.class);
    assertThat(String.join(" ", words((ConfigResult.Contribution) result))).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # Marking the tokens.
          24.16.0 | ``                              | Can't parse ./node.config.json
          24.16.0 | {"a":"b                         | Can't parse ./node.config.json
          24.16.0 | {} x                            | Can't parse ./node.config.json
          24.16.0 | []                              | Root value unexpected not an object for ./node.config.json
          # Values.
          26.10.0 | {"nodeOptions":{"allow-worker":1}} | Invalid value for --allow-worker
          26.10.0 | {"nodeOptions":{"allow-worker":true1}} | Invalid value for --allow-worker
          26.10.0 | {"nodeOptions":{"stack-trace-limit":1e3}} | Invalid value for --stack-trace-limit
          26.10.0 | {"nodeOptions":{"stack-trace-limit":01}} | Invalid value for --stack-trace-limit
          26.10.0 | {"nodeOptions":{"stack-trace-limit":9223372036854775808}} | Invalid value for --stack-trace-limit
          26.10.0 | {"nodeOptions":{"test-timeout":-1}} | Invalid value for --test-timeout
          26.10.0 | {"nodeOptions":{"test-timeout":18446744073709551616}} | Invalid value for --test-timeout
          26.10.0 | {"nodeOptions":{"title":"\\ud800"}} | Invalid value for --title
          26.10.0 | {"nodeOptions":{"disable-warning":["a",1]}} | Invalid value for --disable-warning
          26.10.0 | {"nodeOptions":{"disable-warning":["a" "b"]}} | Invalid value for --disable-warning
          24.11.1 | {"nodeOptions":{"disable-warning":x}} | Invalid value for --disable-warning
          24.11.0 | {"nodeOptions":{"disable-warning":x}} | ./node.config.json: invalid content
          26.10.0 | {"nodeOptions":{"max-old-space-size":1}} | ./node.config.json: invalid content
          26.10.0 | {"nodeOptions":{"experimental-report":1}} | ./node.config.json: invalid content
          26.10.0 | {"nodeOptions":{"title":"a",}}  | ./node.config.json: invalid content
          # Keys.
          22.23.3 | {"nodeOptions":{"bogus": 1}}    | Unknown or not allowed option bogus": 1}}
          24.2.0  | {"nodeOptions":{"bogus": 1}}    \
              | Unknown or not allowed option bogus": 1}} for namespace nodeOptions
          24.3.0  | {"nodeOptions":{"bogus": 1}}    | Unknown or not allowed option bogus for namespace nodeOptions
          26.10.0 | {"nodeOptions":{"no-allow-worker":true}} \
              | Unknown or not allowed option no-allow-worker for namespace nodeOptions
          26.10.0 | {"nodeOptions":{"allow_worker":true}} \
              | Unknown or not allowed option allow_worker for namespace nodeOptions
          24.16.0 | {"permission":{"permission":true}} \
              | Unknown or not allowed option permission for namespace permission
          24.2.0  | {"nodeOptions":{"title":"a","title":"b"}} | Option --title is already defined
          26.10.0 | {"nodeOptions":{"allow-worker":true},"permission":{"allow-worker":1}} \
              | Option --allow-worker is already defined
          # Namespaces.
          24.19.0 | {"testRunner":5}                | ./node.config.json: invalid content
          24.20.0 | {"bogus":5}                     | Unknown namespace bogus
          26.0.0  | {"permission":[]}               \
              | "permission" value unexpected for ./node.config.json (should be an object)
          22.23.3 | {"nodeOptions":[]}              | "nodeOptions" value unexpected for ./node.config.json
          22.23.3 | {"a":1 "nodeOptions":{}}        | "nodeOptions" value unexpected for ./node.config.json
          24.2.0  | {"a":1 "nodeOptions":{}}        | ./node.config.json: invalid content
          # The detour of nodeOptions.
          22.16.0 | {"nodeOptions":{"title":"a b"}} \
              | The number of NODE_OPTIONS doesn't match the number of flags in the config file
          26.10.0 | {"nodeOptions":{"title":"a\\"b"}} | invalid value for NODE_OPTIONS (unterminated string)
          26.10.0 | {"nodeOptions":{"title":"\\"a\\\\"}} | invalid value for NODE_OPTIONS (invalid escape)
          26.10.0 | {"nodeOptions":{"title":"\\"","disable-warning":"\\""}} \
              | The number of NODE_OPTIONS doesn't match the number of flags in the config file
          # Configs for several lines.
          26.1.0  | {"configs":[]}                  | Unknown namespace configs
          26.2.0  | {"configs":[1]}                 \
              | "configs[0]" value unexpected for ./node.config.json (should be an object)
          26.2.0  | {"configs":[{"nodeVersion":25} 5]} \
              | "configs[1]" value unexpected for ./node.config.json (should be an object)
          26.2.0  | {"configs":[{"nodeVersion":25 5},{"nodeVersion":26,"config":{}}]} \
              | "configs[1]" value unexpected for ./node.config.json (should be an object)
          26.2.0  | {"configs":{}}                  \
              | "configs" value unexpected for ./node.config.json (should be an array)
          26.2.0  | {"configs":[{"nodeVersion":"26"}]} \
              | "configs[0].nodeVersion" value unexpected for ./node.config.json (should be an integer)
          26.2.0  | {"configs":[{"nodeVersion":26,"config":{"bogus":1,"configs":[]}}]} | Unknown namespace bogus
          """)
  void isRefusedWith(String release, String text, String message) {
    ConfigResult result = read(release, text);
    assertThat(result).isInstanceOf(ConfigResult.Failed.class);
    assertThat(((ConfigResult.Failed) result).failure().message()).isEqualTo(message);
    assertThat(((ConfigResult.Failed) result).failure().exitCode()).isEqualTo(9);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"configs":[]} | No config found for current Node.js version 26 in "configs" for ./node.config.json
          {"configs":[{}]} | "configs[0].nodeVersion" is required for ./node.config.json
          {"configs":[{"nodeVersion":26}]} | "configs[0].config" is required for ./node.config.json
          {"configs":[],"x":1} | "configs" cannot be mixed with other configuration fields for ./node.config.json
          {"configs":[{"nodeVersion":26,"config":{"configs":1}}]} \
              | "configs" is not allowed inside a versioned config for ./node.config.json
          {"nodeVersion":25} | "nodeVersion" 25 does not match current Node.js version 26 for ./node.config.json
          {"testRunner":{}} | the "testRunner" namespace has been removed. Use "test" instead.
          {"nodeOptions":{"max-old-space-size":1}} | V8 flag --max-old-space-size is currently not supported
          """)
  void saysBeforeTheTellingLine(String text, String first) {
    ConfigResult.Failed failed = (ConfigResult.Failed) read("26.10.0", text);
    assertThat(failed.standardError())
        .isEqualTo(first + "\nnode: ./node.config.json: invalid content\n");
    assertThat(failed.failure().message()).isEqualTo("./node.config.json: invalid content");
  }

  @ParameterizedTest
  @ValueSource(ints = {ConfigFileReader.NARROW_BLOCK, ConfigFileReader.WIDE_BLOCK})
  void printsAnUnknownKeyWithTheRestOfItsBlock(int block) {
    String text =
        "{\"nodeOptions\":{\"title\":\"a\",\"bogus\":1,\"disable-warning\":[\""
            + "z".repeat(90)
            + "\"]}}";
    NodeRelease release = NodeRelease.parse("22.16.0");
    ConfigResult.Failed failed =
        (ConfigResult.Failed)
            ConfigFileReader.read(release, bytes(text), PATH, TinyVocabulary.on(release), 9, block);
    int start = text.indexOf("bogus");
    assertThat(failed.failure().message())
        .isEqualTo("Unknown or not allowed option " + text.substring(start, start + block));
  }

  @ParameterizedTest
  @CsvSource({
    "22.22.0, 104, 3, map/prepare_stack_trace",
    "22.18.0, 104, 3,",
    "22.22.0, 104, 4, detiming",
    "22.22.0, 104, 5,",
    "22.22.2, 115, 4, map/prepare_stack_trace",
    "24.2.0, 104, 7,' for namespace nodeOptions'",
  })
  void printsWhatWasInTheMemoryBehindTheBlock(
      String release, int length, int words, String behind) {
    String head = "{\"nodeOptions\":{\"bogus\":1,\"disable-warning\":[\"";
    String text = head + "z".repeat(length - head.length() - 4) + "\"]}}";
    NodeRelease on = NodeRelease.parse(release);
    ConfigResult.Failed failed =
        (ConfigResult.Failed)
            ConfigFileReader.read(on, bytes(text), PATH, TinyVocabulary.on(on), words);
    int start = text.indexOf("bogus");
    assertThat(failed.failure().message())
        .isEqualTo(
            "Unknown or not allowed option "
                + text.substring(start, start + ConfigFileReader.WIDE_BLOCK)
                + (behind == null ? "" : behind));
  }

  @Test
  void namesTheLineAndColumnOfAValue() {
    ConfigResult.Contribution taken =
        (ConfigResult.Contribution)
            read("26.10.0", "{\n \"permission\": {\"allow-fs-read\": [\"😀é\", \"/y\"]}}");
    assertThat(taken.namespaces())
        .containsExactly(
            new SourcedValue("--allow-fs-read=😀é", new OptionSource.ConfigFile(2, 35)),
            new SourcedValue("--allow-fs-read=/y", new OptionSource.ConfigFile(2, 42)),
            new SourcedValue("--permission", new OptionSource.ConfigFile(2, 16)));
    assertThat(taken.implied()).extracting(SourcedValue::text).containsExactly("--permission");
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(
            words(
                (ConfigResult.Contribution)
                    read("22.16.0", "\uFEFF{\"nodeOptions\":{\"title\":\"a\"}}")))
        .containsExactly("--title=a");
  }

  @Test
  void refusesWhatIsNoUtf8() {
    NodeRelease release = NodeRelease.parse("26.10.0");
    byte[] text = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
    assertThat(ConfigFileReader.read(release, text, PATH, TinyVocabulary.on(release), 3))
        .isInstanceOfSatisfying(
            ConfigResult.Failed.class,
            failed ->
                assertThat(failed.failure().message()).isEqualTo("Can't parse ./node.config.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, no such file or directory",
    "DIRECTORY, illegal operation on a directory",
    "BEHIND_A_FILE, not a directory",
    "DENIED, permission denied",
    "LOOP, too many symbolic links encountered",
    "NAME_TOO_LONG, name too long"
  })
  void sometimesCannotBeRead(UnreadableFile why, String words) {
    ConfigResult.Failed failed = why.at("x");
    assertThat(failed.failure().message()).isEqualTo("x: not found");
    assertThat(failed.standardError())
        .isEqualTo("Cannot read configuration from x: " + words + "\nnode: x: not found\n");
  }

  @Test
  void everyKnownReleaseWithConfigFilesTakesAnEmptyObject() {
    List<NodeRelease> releases =
        NodeRelease.known().stream().filter(Behavior.CONFIG_FILE::in).toList();
    assertThat(releases).hasSize(77);
    assertThat(releases)
        .allSatisfy(
            release ->
                assertThat(words((ConfigResult.Contribution) read(release.toString(), "{}")))
                    .isEmpty());
  }

  private static ConfigResult read(String version, String text) {
    NodeRelease release = NodeRelease.parse(version);
    return ConfigFileReader.read(release, bytes(text), PATH, TinyVocabulary.on(release), 3);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> words(ConfigResult.Contribution taken) {
    return Stream.concat(taken.nodeOptions().stream(), taken.namespaces().stream())
        .map(SourcedValue::text)
        .toList();
  }
}
