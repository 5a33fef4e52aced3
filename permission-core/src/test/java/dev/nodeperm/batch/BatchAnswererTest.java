package dev.nodeperm.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswererTest {
  private static final String GOOD =
      "{\"id\":1,\"node\":\"26.10.0\",\"argv\":[\"--permission\",\"--allow-fs-read=/a\"],"
          + "\"queries\":[[\"has\",\"fs.read\",\"/a\"]]}";
  private static final String ANSWER =
      "{\"id\":1,\"launch\":{\"ok\":true,\"warnings\":[]},\"answers\":[true]}";

  private static String answer(String request) {
    return new BatchAnswerer().answer(request);
  }

  /** The answers to one query each, of a process that may read /a and start workers. */
  private static String ask(String release, String query) {
    String argv = "[\"--permission\",\"--allow-fs-read=/a\",\"--allow-worker\"]";
    String whole =
        answer("{\"node\":\"" + release + "\",\"argv\":" + argv + ",\"queries\":[" + query + "]}");
    return whole.substring(whole.indexOf("\"answers\":[") + 11, whole.length() - 2);
  }

  private static List<String> answerAll(BatchAnswerer answerer, byte[] requests)
      throws IOException {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    answerer.answerAll(new ByteArrayInputStream(requests), answers);
    return answers.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void tellsWhatAPathReaches() {
    String request =
        "{\"id\":1,\"node\":\"24.13.0\",\"argv\":[\"--permission\",\"--allow-fs-read=/\"],"
            + "\"queries\":[[\"reach\",\"fs.read\",\"/../.\"],[\"reach\",\"fs.read\",7],"
            + "[\"reach\",\"child\",\"/\"],[\"reach\",\"fs.read\"]]}";
    assertThat(new BatchAnswerer().answer(request))
        .contains(
            "\"answers\":[{\"lexical\":\"/\",\"granted\":true,\"real\":\"/\",\"error\":null,\"realGranted\":true,"
                + "\"verdict\":\"inside\",\"links\":[]},{\"error\":\"ERR_INVALID_ARG_TYPE\",",
            "{\"error\":\"BAD_ARGUMENT\",\"message\":");
    assertThat(
            new BatchAnswerer()
                .answer("{\"node\":\"24.13.0\",\"queries\":[[\"reach\",\"fs.read\",\"/\"]]}"))
        .contains("\"no-permission\"");
  }

  @Test
  void countsLinesAndAnswersTheOthers() throws IOException {
    BatchAnswerer answerer = new BatchAnswerer();
    String lines = GOOD + "\n\n  \r\n{\n" + GOOD + "\r\n[]\n" + GOOD;
    List<String> answers = answerAll(answerer, lines.getBytes(StandardCharsets.UTF_8));
    assertThat(answers).hasSize(5);
    assertThat(List.of(answers.get(0), answers.get(2), answers.get(4))).containsOnly(ANSWER);
    assertThat(answers.get(1)).startsWith("{\"id\":null,\"line\":4,\"error\":\"not JSON: ");
    assertThat(answers.get(3))
        .isEqualTo("{\"id\":null,\"line\":6,\"error\":\"a request is a JSON object\"}");
    assertThat(answerer.errors()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"args", "Argv", "query", ""})
  void tellsAFieldThatItDoesNotKnow(String name) {
    assertThat(answer("{\"id\":1,\"node\":\"26.10.0\",\"" + name + "\":[\"--permission\"]}"))
        .isEqualTo(
            "{\"id\":1,\"launch\":{\"ok\":true,\"warnings\":[]},\"answers\":[],\"ignored\":[\""
                + name
                + "\"]}");
  }

  @Test
  void startsInTheRootWithoutADirectory() {
    assertThat(answer(GOOD.replace("{", "{\"cwd\":\"\","))).isEqualTo(ANSWER);
  }

  @Test
  void passesOverNotes() {
    assertThat(answer(GOOD.replace("{", "{\"_why\":[\"a note\"],"))).isEqualTo(ANSWER);
  }

  @Test
  void filesAreAssumedOrReal() {
    assertThat(answer(GOOD.replace("{", "{\"files\":\"assumed\","))).isEqualTo(ANSWER);
    assertThat(answer(GOOD.replace("{", "{\"files\":\"Real\",")))
        .contains("\"error\":\"\\\"files\\\" is neither");
  }

  @Test
  void nothingInNothingOut() throws IOException {
    assertThat(answerAll(new BatchAnswerer(), new byte[0])).isEmpty();
    assertThat(answerAll(new BatchAnswerer(), " \n\t\n\r\n".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void bytesThatAreNoUtf8AreAnErrorOfTheirLine() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes("{\"node\":\"".getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, '"', '}', '\n'});
    lines.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
    List<String> answers = answerAll(new BatchAnswerer(), lines.toByteArray());
    assertThat(answers.get(0)).startsWith("{\"id\":null,\"line\":1,\"error\":\"not JSON: ");
    assertThat(answers.get(1)).isEqualTo(ANSWER);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | \\\"node\\\" is not a string",
        "{\"node\":26} | \\\"node\\\" is not a string",
        "{\"node\":\"26\"} | BAD_RELEASE",
        "{\"node\":\"19.0.0\"} | below 20.0.0",
        "{\"node\":\"26.10.0\",\"argv\":{}} | \\\"argv\\\" is not an array",
        "{\"node\":\"26.10.0\",\"argv\":[1]} | \\\"argv\\\" has an item that is not a string",
        "{\"node\":\"26.10.0\",\"argv\":[\"a\\u0000\"]} | BAD_ARGUMENT",
        "{\"node\":\"26.10.0\",\"env\":[]} | \\\"env\\\" is not an object",
        "{\"node\":\"26.10.0\",\"env\":{\"A\":null}} | \\\"env\\\" has a value that is not a string",
        "{\"node\":\"26.10.0\",\"cwd\":1} | \\\"cwd\\\" is not a string",
        "{\"node\":\"26.10.0\",\"cwd\":\"a\"} | BAD_PATH",
        "{\"node\":\"26.10.0\",\"config\":{}} | \\\"config\\\" is not a string",
        "{\"node\":\"26.10.0\",\"queries\":1} | \\\"queries\\\" is not an array",
        "{\"node\":\"26.10.0\",\"queries\":[[\"has\",\"fs\"],[]]} | query 1 is not an array that begins with one of",
        "{\"node\":\"26.10.0\",\"queries\":[[\"ask\"]]} | query 0 is not",
        "{\"node\":\"26.10.0\",\"queries\":[\"has\"]} | query 0 is not",
        "{} {} | more than one JSON value",
        "{\"node\":\"26.10.0\",} | not JSON",
        "null | a request is a JSON object"
      })
  void saysWhatIsWrong(String request, String error) {
    BatchAnswerer answerer = new BatchAnswerer();
    assertThat(answerer.answer(request))
        .startsWith("{\"id\":null,\"line\":1,\"error\":")
        .contains(error);
    assertThat(answerer.errors()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-7",
        "1.5",
        "\"\"",
        "\"a\\\"b\"",
        "[]",
        "{}",
        "[1,[null,{\"a\":[]}]]",
        "{\"a\":{\"b\":\"c\"}}",
        "9007199254740991",
        "12345678901234567890",
        "1.50",
        "-0",
        "1e400",
        "\"\\uD800\""
      })
  void idsComeBack(String id) {
    assertThat(answer(GOOD.replace("\"id\":1", "\"id\":" + id)))
        .isEqualTo(ANSWER.replace("\"id\":1", "\"id\":" + id));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "26.10.0 | [\"has\",\"fs.read\",\"/a\"] | true",
        "26.10.0 | [\"has\",\"fs.read\",\"/b\"] | false",
        "26.10.0 | [\"has\",\"worker\"] | true",
        "26.10.0 | [\"has\",\"bogus\"] | false",
        "26.10.0 | [\"has\",\"fs.read\",{\"buffer\":\"L2E=\"}] | true",
        "26.10.0 | [\"has\",\"fs.read\",{\"buffer\":[47,97]}] | true",
        "26.10.0 | [\"has\",\"fs.read\",{\"url\":\"file:///a\"}] | true",
        "26.10.0 | [\"has\",\"fs.read\",\"/a\",\"more\",1] | true",
        "26.10.0 | [\"has\",\"worker\",{\"href\":true,\"protocol\":\"x\"}] | false",
        "26.10.0 | [\"has\",\"worker\",{\"href\":\"x\",\"protocol\":\"x\"}] | true",
        "26.10.0 | [\"has\",\"fs.read\",{\"href\":\"x\",\"protocol\":\"file:\",\"pathname\":[\"/a\"],\"hostname\":\"\"}] | false",
        "26.10.0 | [\"has\",\"fs.read\",{\"href\":\"x\",\"protocol\":\"file:\",\"pathname\":\"/a\",\"hostname\":\"\"}] | true",
        "26.10.0 | [\"has\",\"worker\",-0] | {\"error\":\"ERR_INVALID_ARG_TYPE\",\"message\":\"The \\\"reference\\\""
            + " argument must be of type string. Received type number (0)\"}",
        "26.8.2 | [\"has\",\"worker\",1e400] | true",
        "26.10.0 | [\"has\",\"worker\",-1e400] | false",
        "26.10.0 | [\"documented\",\"fs.read\",\"/a\"] | true",
        "26.10.0 | [\"drop\",\"worker\"],[\"has\",\"worker\"] | null,false",
        "26.2.0 | [\"drop\",\"worker\"],[\"has\",\"worker\"] | \"no-drop\",true",
        "26.10.0 | [\"chdir\",\"/\"] | {\"error\":\"ERR_ACCESS_DENIED\","
            + "\"message\":\"Access to this API has been restricted. Use --allow-fs-read to manage permissions.\"}"
      })
  void answersEveryVerb(String release, String queries, String answers) {
    assertThat(ask(release, queries)).isEqualTo(answers);
  }

  @Test
  void explainsWithEvidence() {
    assertThat(ask("26.10.0", "[\"explain\",\"fs.read\",\"/x/../a\"]"))
        .startsWith(
            "{\"granted\":true,\"scope\":\"fs.read\",\"reference\":\"/x/../a\",\"resolved\":\"/a\"")
        .contains(
            "\"source\":\"argument 1\"",
            "\"documented\":true",
            "\"modelled\":\"26.10.0\",\"extrapolated\":false");
  }

  @Test
  void saysWhatItIsExtrapolatedFrom() {
    assertThat(answer(GOOD.replace("26.10.0", "27.1.2")))
        .contains("\"extrapolatedFrom\":\"26.10.0\"", "[true]");
  }

  @Test
  void withoutTheModelThereIsNothingToAsk() {
    assertThat(
            answer(
                "{\"node\":\"22.0.0\",\"queries\":[[\"has\",\"fs\"],[\"explain\",\"fs\"],[\"drop\",\"fs\"]]}"))
        .endsWith("\"answers\":[\"no-permission\",\"no-permission\",\"no-drop\"]}");
  }

  @Test
  void aLaunchThatFailsIsAnAnswer() {
    BatchAnswerer answerer = new BatchAnswerer();
    assertThat(
            answerer.answer(
                "{\"id\":2,\"node\":\"26.10.0\",\"argv\":[\"--bogus\"],\"queries\":[[\"has\",\"fs\"]]}"))
        .isEqualTo(
            "{\"id\":2,\"launch\":{\"ok\":false,\"exitCode\":9,\"signal\":null,"
                + "\"message\":\"bad option: --bogus\"},\"answers\":[]}");
    assertThat(answerer.errors()).isZero();
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"id\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(answer(deep)).startsWith("{\"id\":null,\"line\":1,\"error\":\"not JSON: ");
    assertThat(answer(GOOD.replace("\"id\":1", "\"id\":" + "[".repeat(900) + "]".repeat(900))))
        .contains("[[[[[");
  }

  @Test
  void aHugeLineTakesLinearTime() {
    String path = "/" + "a/".repeat(2_000_000);
    String request = GOOD.replace("\"/a\"", "\"" + path + "\"");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(answer(request)).endsWith("[false]}"));
  }
}
