package dev.nodeperm.oracle;

import dev.nodeperm.oracle.generate.Topic;
import dev.nodeperm.release.NodeRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Asks all releases and writes the recorded corpus anew. Not part of the build: run it with
 *
 * <pre>mvn -pl permission-core test -Dtest=RecordCorpus -Dnodeperm.live=required</pre>
 */
class RecordCorpus {
  private static final Path FILE =
      Path.of("src/test/resources/dev/nodeperm/oracle/corpus.jsonl.gz");

  @Test
  void record() throws Exception {
    int requests = Integer.getInteger("nodeperm.requests", 12);
    List<String> releases = NodeRelease.known().stream().map(NodeRelease::toString).toList();
    releases.forEach(Live::need);
    List<String> lines = new ArrayList<>();
    int recorded = 0;
    try (Fixture fixture = Fixture.create()) {
      for (Topic topic : Topic.values()) {
        for (int seed = 1; seed <= requests; seed++) {
          long number = seed;
          List<String> answers =
              Parallel.map(releases, r -> ask(fixture, Json.write(topic.request(r, number))));
          Map<String, Map<String, String>> byRequest = new LinkedHashMap<>();
          for (int i = 0; i < releases.size(); i++) {
            Map<String, @Nullable Object> request = topic.request(releases.get(i), number);
            boolean excused = Excuse.holds(fixture.fill(Json.write(request)), answers.get(i));
            request.remove("node");
            if (!excused) {
              byRequest
                  .computeIfAbsent(Json.write(request), r -> new LinkedHashMap<>())
                  .put(releases.get(i), answers.get(i));
              recorded++;
            }
          }
          byRequest.forEach(
              (request, said) -> lines.add(Corpus.line(Json.readObject(request), said)));
        }
        System.out.println("[nodeperm] " + topic + ": " + recorded + " launches so far");
      }
    }
    try (var out = Files.newOutputStream(FILE)) {
      Corpus.write(lines, out);
    }
    System.out.println(
        "[nodeperm] "
            + lines.size()
            + " requests, "
            + recorded
            + " launches, "
            + Files.size(FILE)
            + " bytes");
  }

  private static String ask(Fixture fixture, String request) {
    return fixture.clear(Live.node().answer(fixture.fill(request)));
  }
}
