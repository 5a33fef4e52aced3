package dev.nodeperm.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.batch.BatchAnswerer;
import dev.nodeperm.oracle.Json;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers to calls of functions that are not of {@code fs} against those of the binaries, recorded
 * in {@code calls.txt}. The form of that file is told at its top.
 */
class RecordedCallsTest {
  private record Recorded(String call, ReleaseRanges releases, @Nullable Object seen) {}

  private record Option(String text, ReleaseRanges releases) {}

  private static final class Corpus {
    final Map<String, List<Option>> sets = new LinkedHashMap<>();
    final Map<String, List<Recorded>> calls = new LinkedHashMap<>();
  }

  private static final Corpus CORPUS = read();

  private static Corpus read() {
    Corpus corpus = new Corpus();
    String call = "";
    for (String line : text().split("\n")) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      if (parts[0].equals("set")) {
        List<Option> options = new ArrayList<>();
        for (int i = 2; i < parts.length; i += 2) {
          options.add(new Option(parts[i], ReleaseRanges.parse(parts[i + 1])));
        }
        corpus.sets.put(parts[1], options);
        corpus.calls.put(parts[1], new ArrayList<>());
      } else if (parts[0].equals("call")) {
        call = parts[1];
      } else {
        ReleaseRanges releases = ReleaseRanges.parse(parts[2]);
        Objects.requireNonNull(corpus.calls.get(parts[1]))
            .add(new Recorded(call, releases, Json.read(parts[3])));
      }
    }
    return corpus;
  }

  private static String text() {
    try (InputStream in = RecordedCallsTest.class.getResourceAsStream("calls.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> sets() {
    return List.copyOf(CORPUS.sets.keySet());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void answersAsTheBinariesDid(String set) {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (NodeRelease release : NodeRelease.known()) {
      List<Recorded> calls =
          Objects.requireNonNull(CORPUS.calls.get(set)).stream()
              .filter(one -> one.releases().contains(release))
              .toList();
      if (calls.isEmpty()) {
        continue;
      }
      List<@Nullable Object> answers = ask(release, set, calls);
      for (int i = 0; i < calls.size(); i++) {
        compared++;
        Object ours = seen(answers.get(i));
        if (!ours.equals(calls.get(i).seen()) && differences.size() < 20) {
          differences.add(
              release + " " + calls.get(i).call() + " " + ours + " not " + calls.get(i).seen());
        }
      }
    }
    assertThat(compared).isPositive();
    assertThat(differences).isEmpty();
  }

  private static List<@Nullable Object> ask(NodeRelease release, String set, List<Recorded> calls) {
    List<String> options =
        Objects.requireNonNull(CORPUS.sets.get(set)).stream()
            .filter(one -> one.releases().contains(release))
            .map(one -> "\"" + one.text() + "\"")
            .toList();
    List<String> queries = calls.stream().map(Recorded::call).toList();
    String answer =
        new BatchAnswerer()
            .answer(
                "{\"node\":\""
                    + release
                    + "\",\"argv\":["
                    + String.join(",", options)
                    + "],\"cwd\":\"/w/c\",\"queries\":["
                    + String.join(",", queries)
                    + "]}");
    return Json.list(Json.readObject(answer).get("answers"));
  }

  /** What the record says of a call: how the denial came and its error, or that it is absent. */
  private static Object seen(@Nullable Object answer) {
    Map<String, @Nullable Object> fields = Json.object(answer);
    if (!fields.containsKey("outcome")) {
      return String.valueOf(fields.get("error"));
    }
    List<@Nullable Object> seen = new ArrayList<>();
    seen.add("none".equals(fields.get("style")) ? null : fields.get("style"));
    seen.add(fields.get("error"));
    return seen;
  }
}
