package dev.nodeperm.oracle;

import dev.nodeperm.release.NodeRelease;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What real binaries said, kept in the tree: {@code corpus.jsonl.gz}, one JSON object per line.
 *
 * <pre>
 * {"request": {...}, "said": [{"nodes": ["20.0.0-20.3.0", "22.5.0"], "launch": {...}, "answers": [...]}]}
 * </pre>
 *
 * <ul>
 *   <li>{@code request}: as in the batch form, without {@code node}. {@code $FIXTURE} and {@code
 *       $PRELOAD} stand for what {@link Fixture} says, here and in what was said.
 *   <li>{@code said}: one object for each answer that was given, with the releases that gave it.
 *   <li>{@code nodes}: releases, or runs of them: first and last, both included, in the order of
 *       the known releases.
 *   <li>{@code launch}, {@code answers}: as in the batch form.
 * </ul>
 *
 * <p>Releases that did not get past loading a module are left out. {@link RecordCorpus} writes it.
 */
final class Corpus {
  private static final List<String> KNOWN =
      NodeRelease.known().stream().map(NodeRelease::toString).toList();

  private Corpus() {}

  /** An answer of one release to one request, both whole, with the places not filled in. */
  record Entry(String request, String answer) {}

  /** Reads all entries in order. */
  static void read(Consumer<Entry> sink) {
    try (InputStream in =
            Objects.requireNonNull(Corpus.class.getResourceAsStream("corpus.jsonl.gz"));
        var lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> entries(line, sink));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line: a request, and the answers by release. */
  static String line(Map<String, @Nullable Object> request, Map<String, String> answers) {
    Map<String, List<String>> byAnswer = new LinkedHashMap<>();
    answers.forEach(
        (release, answer) -> byAnswer.computeIfAbsent(answer, a -> new ArrayList<>()).add(release));
    List<@Nullable Object> said = new ArrayList<>();
    byAnswer.forEach(
        (answer, releases) -> {
          Map<String, @Nullable Object> whole = Json.readObject(answer);
          Map<String, @Nullable Object> one = new LinkedHashMap<>();
          one.put("nodes", runs(releases));
          one.put("launch", whole.get("launch"));
          one.put("answers", whole.get("answers"));
          said.add(one);
        });
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("request", request);
    line.put("said", said);
    return Json.write(line);
  }

  static void write(List<String> lines, OutputStream out) throws IOException {
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      for (String line : lines) {
        zip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The entries of one line. */
  static void entries(String line, Consumer<Entry> sink) {
    Map<String, @Nullable Object> parts = Json.readObject(line);
    Map<String, @Nullable Object> request = Json.object(parts.get("request"));
    for (Object one : Json.list(parts.get("said"))) {
      Map<String, @Nullable Object> answer = new LinkedHashMap<>(Json.object(one));
      List<@Nullable Object> runs = Json.list(answer.remove("nodes"));
      answer.put("id", request.get("id"));
      String text = Json.write(answer);
      for (Object run : runs) {
        String[] ends = String.valueOf(run).split("-");
        for (String release :
            KNOWN.subList(KNOWN.indexOf(ends[0]), KNOWN.indexOf(ends[ends.length - 1]) + 1)) {
          request.put("node", release);
          sink.accept(new Entry(Json.write(request), text));
        }
      }
    }
  }

  private static List<String> runs(List<String> releases) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < releases.size(); i++) {
      int first = i;
      while (i + 1 < releases.size()
          && KNOWN.indexOf(releases.get(i + 1)) == KNOWN.indexOf(releases.get(i)) + 1) {
        i++;
      }
      runs.add(first == i ? releases.get(i) : releases.get(first) + "-" + releases.get(i));
    }
    return runs;
  }
}
