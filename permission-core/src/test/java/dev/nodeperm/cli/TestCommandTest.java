package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class TestCommandTest {
  @TempDir private Path folder = Path.of("");

  private String file(String expected, String name) throws IOException {
    String text =
        """
        {"launch": {"node": "24.13.0", "args": ["--permission", "x.js"]},
         "cases": [{"name": "%s", "queries": [{"scope": "child", "expect": "%s"}]}]}
        """
            .formatted(name, expected);
    return Files.writeString(folder.resolve("cases.json"), text).toString();
  }

  @Test
  void tellsWhatPassedAndWhatFailed() throws IOException {
    Run passed = Run.of("test", file("denied", "a"));
    assertThat(passed.out()).isEqualTo("ok    24.13.0  a\n1 passed, 0 failed\n");
    assertThat(passed.exitCode()).isZero();
    String file = file("granted", "a");
    Run failed = Run.of("test", file);
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.out())
        .startsWith(
            "FAIL  24.13.0  a\n  " + file + ":2:38\n  Expecting Node.js 24.13.0 to grant child")
        .contains("\n    to change   add --allow-child-process.\n")
        .endsWith("0 passed, 1 failed\n");
  }

  @Test
  void writesJson() throws IOException {
    Run run = Run.of("test", "--format", "json", file("granted", "a"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("{\"passed\":0,\"failed\":1,\"results\":[{\"file\":")
        .contains(
            "\"case\":\"a\",\"release\":\"24.13.0\"", "\"line\":2,\"column\":38,\"message\":");
  }

  @Test
  void writesXmlThatParses() throws Exception {
    Run run = Run.of("test", "--format", "junit", file("granted", "<&\\\"\\u0001]]>\\ud800"));
    assertThat(run.exitCode()).isEqualTo(1);
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getElementsByTagName("testcase").item(0).getAttributes().getNamedItem("name"))
        .hasToString("name=\"<&\"\\u0001]]>\\ud800 [24.13.0]\"");
    assertThat(read.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(Run.of("test", "--format", "junit", file("denied", "a")).exitCode()).isZero();
  }

  @Test
  void saysWhereAFileIsWrong() throws IOException {
    String file = Files.writeString(folder.resolve("bad.json"), "{\"cases\": [{}]}").toString();
    Run text = Run.of("test", file);
    assertThat(text.exitCode()).isEqualTo(2);
    assertThat(text.err()).isEqualTo(file + ":1:12: \"name\" is missing\n");
    Run json = Run.of("test", "--format", "json", file);
    assertThat(json.exitCode()).isEqualTo(2);
    assertThat(json.out()).contains("\"code\":\"BAD_CASES\"", "\"line\":1,\"column\":12}");
    assertThat(Run.of("test", folder + "/none.json").err()).contains("none.json does not exist");
    assertThat(Run.of("test").exitCode()).isEqualTo(2);
  }

  @Test
  void runsTheExample() {
    Run run = Run.of("test", "../docs/examples/guarded-service/cases.json");
    assertThat(run.out()).endsWith("5 passed, 0 failed\n");
  }
}
