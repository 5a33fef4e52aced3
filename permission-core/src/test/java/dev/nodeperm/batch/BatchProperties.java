package dev.nodeperm.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, every line that is not blank gets one line of JSON. */
class BatchProperties {
  private static final List<String> PARTS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\n",
          " ",
          "null",
          "true",
          "1e999",
          "-0",
          "1.5",
          "\"id\":",
          "\"node\":",
          "\"26.10.0\"",
          "\"20.0.0\"",
          "\"argv\":",
          "\"--permission\"",
          "\"--allow-fs-read=*\"",
          "\"queries\":",
          "[\"has\",\"fs\"]",
          "\"buffer\":",
          "\"url\":",
          "\\u0000",
          "\\ud800",
          "é",
          "\"env\":",
          "\"cwd\":",
          "\"config\":",
          "\"{}\"");

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
    Arbitrary<byte[]> parts =
        Arbitraries.of(PARTS)
            .list()
            .ofMaxSize(20)
            .map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(any, parts);
  }

  /** Requests of the right form with values of any kind in every place. */
  @Provide
  Arbitrary<String> requests() {
    Arbitrary<String> value =
        Arbitraries.of(
            "null",
            "true",
            "0",
            "-1e400",
            "1e400",
            "123456789012345678901234567890",
            "\"\"",
            "\"/a\"",
            "\"fs.read\"",
            "\"fs\"",
            "\"worker\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[]]",
            "{\"buffer\":1}",
            "{\"buffer\":\"L2E\"}",
            "{\"buffer\":[47,null,1e9]}",
            "{\"url\":\"file:///a\"}",
            "{\"url\":\"x\"}",
            "{\"url\":null}",
            "{\"href\":\"file:///a\",\"protocol\":\"file:\"}",
            "{\"constructor\":{\"name\":1}}",
            "{\"pathname\":\"/a\"}",
            "\"/\"",
            "\".\"");
    Arbitrary<String> verb = Arbitraries.of("has", "drop", "chdir", "explain", "documented");
    Arbitrary<String> release =
        Arbitraries.of(
            "20.0.0", "20.12.0", "22.5.0", "24.13.0", "24.20.0", "26.8.2", "26.10.0", "99.0.0");
    Arbitrary<String> query =
        net.jqwik.api.Combinators.combine(verb, value, value)
            .as((v, a, b) -> "[\"" + v + "\"," + a + "," + b + "]");
    return net.jqwik.api.Combinators.combine(release, value, query.list().ofMaxSize(4))
        .as(
            (r, id, queries) -> {
              String flag =
                  r.startsWith("20.") || r.equals("22.5.0")
                      ? "--experimental-permission"
                      : "--permission";
              return "{\"node\":\""
                  + r
                  + "\",\"id\":"
                  + id
                  + ",\"argv\":[\""
                  + flag
                  + "\",\"--allow-fs-read=/a\"],\"queries\":"
                  + queries
                  + "}";
            });
  }

  @Property(tries = 3000)
  void oneAnswerForEachLine(@ForAll("bytes") byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BatchAnswerer().answerAll(new ByteArrayInputStream(bytes), out);
    long lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1).length;
    long blank =
        Stream.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1))
            .filter(String::isBlank)
            .count();
    List<String> answers = List.of(out.toString(StandardCharsets.UTF_8).split("\n"));
    assertThat(out.size() == 0 ? 0 : answers.size()).isEqualTo((int) (lines - blank));
    for (String answer : out.size() == 0 ? List.<String>of() : answers) {
      assertThat(JsonValues.read(answer.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Map.class);
    }
  }

  @Property(tries = 2000)
  void wellFormedRequestsAreAnswered(@ForAll("requests") String request) {
    BatchAnswerer answerer = new BatchAnswerer();
    String answer = answerer.answer(request);
    assertThat(answerer.errors()).as(answer).isZero();
    assertThat(answer).doesNotContain("\n");
    assertThat(JsonValues.read(answer.getBytes(StandardCharsets.UTF_8)))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsOnlyKeys("id", "launch", "answers");
  }
}
