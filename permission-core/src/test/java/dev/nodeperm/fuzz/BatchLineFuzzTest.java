package dev.nodeperm.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.nodeperm.batch.BatchAnswerer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Any line of a batch is answered with one line, and answered the same way twice. */
class BatchLineFuzzTest {
  private static final JsonFactory JSON = new JsonFactory();

  @DictionaryFile(resourcePath = "/dev/nodeperm/fuzz/words.dict")
  @FuzzTest(maxDuration = "12m")
  void takesAnything(FuzzedDataProvider data) throws IOException {
    byte[] line = data.consumeRemainingAsBytes();
    String answers = answers(line);
    if (!answers.equals(answers(line))) {
      throw new AssertionError(answers);
    }
    for (String answer : answers.split("\n", -1)) {
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), answer)) {
        while (parser.nextToken() != null) {
          // All of it has to be JSON.
        }
      }
    }
  }

  private static String answers(byte[] lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BatchAnswerer().answerAll(new ByteArrayInputStream(lines), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
