package dev.nodeperm.options.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No bytes make the reader throw, hang or use more than linear time. */
class ConfigFileReaderProperties {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"",
          "\\",
          "\\u00",
          "\\ud83d",
          "\\u0000",
          " ",
          "\n",
          "\f",
          "\0",
          "é",
          "😀",
          "\"nodeOptions\":{",
          "\"permission\":{",
          "\"configs\":[",
          "\"nodeVersion\":26",
          "\"config\":{",
          "\"title\":\"a b\"",
          "\"allow-worker\":true",
          "\"allow-fs-read\":[\"/x\"]",
          "\"bogus\":1",
          "\"$schema\":1",
          "\"stack-trace-limit\":1",
          "true",
          "-0",
          "99999999999999999999",
          "null",
          "\"\\\"\"");

  @Property(tries = 1000)
  void anyBytesHaveAResult(@ForAll("releases") NodeRelease release, @ForAll byte[] text) {
    hasAResult(release, text);
  }

  @Property(tries = 2000)
  void anyPiecesHaveAResult(
      @ForAll("releases") NodeRelease release, @ForAll("pieces") String text) {
    hasAResult(release, text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 1000)
  void aDamagedFileHasAResult(
      @ForAll("releases") NodeRelease release,
      @ForAll("fields") String fields,
      @ForAll int at,
      @ForAll byte damage) {
    byte[] text = ("{" + fields + "}").getBytes(StandardCharsets.UTF_8);
    text[Math.floorMod(at, text.length)] = damage;
    hasAResult(release, text);
  }

  @Example
  void aDeeplyNestedFileNeedsNoStack() {
    String open = "{\"a\":[".repeat(100_000);
    String close = "]}".repeat(100_000);
    for (String text :
        List.of(open, open + close, "{\"nodeOptions\":" + open + close + "}", open + "}")) {
      onEveryKindOfRelease(text);
    }
  }

  @Example
  void aLongFileNeedsLinearTime() {
    onEveryKindOfRelease("{\"nodeOptions\":{\"title\":\"" + "\\\"".repeat(5_000_000) + "\"}}");
    String value = "\\\"".repeat(100_000);
    onEveryKindOfRelease(
        "{\"nodeOptions\":{\"disable-warning\":[" + "\"a\",".repeat(300_000) + "\"a\"]}}");
    onEveryKindOfRelease(
        "{" + "\"permission\":{},".repeat(200_000) + "\"nodeOptions\":{\"" + value + "\":1}}");
    onEveryKindOfRelease(
        "{\"configs\":[" + "{\"nodeVersion\":25},".repeat(200_000) + "{\"nodeVersion\":26}]}");
    onEveryKindOfRelease("{\"nodeOptions\":{\"stack-trace-limit\":" + "9".repeat(1_000_000) + "}}");
  }

  private static void onEveryKindOfRelease(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (String version : List.of("22.16.0", "24.2.0", "24.21.0", "26.10.0")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> hasAResult(NodeRelease.parse(version), bytes));
    }
  }

  private static void hasAResult(NodeRelease release, byte[] text) {
    ConfigResult result =
        ConfigFileReader.read(release, text, "./node.config.json", TinyVocabulary.on(release), 3);
    if (result instanceof ConfigResult.Failed failed) {
      assertThat(failed.failure().exitCode()).isEqualTo(9);
      assertThat(failed.failure().message()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<NodeRelease> releases() {
    return Arbitraries.of(NodeRelease.known().stream().filter(Behavior.CONFIG_FILE::in).toList());
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(30)
        .map(list -> "{" + String.join("", list) + "}");
  }

  @Provide
  Arbitrary<String> fields() {
    List<String> fields = new ArrayList<>();
    for (String namespace : List.of("nodeOptions", "permission", "test", "watch")) {
      fields.add("\"" + namespace + "\":{\"allow-worker\":true,\"title\":\"\\u0041 b\"}");
      fields.add("\"" + namespace + "\":{\"allow-fs-read\":[\"/a\",\"/b\"],\"test-timeout\":100}");
    }
    fields.add("\"configs\":[{\"nodeVersion\":26,\"config\":{\"permission\":{}}}]");
    fields.add("\"nodeVersion\":26");
    return Arbitraries.of(fields).list().ofMaxSize(4).map(list -> String.join(",", list));
  }
}
