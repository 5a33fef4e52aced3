package dev.nodeperm.operation.child;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Records what real binaries hand on, for {@link RecordedChildrenTest}: {@code RecordChildren FILE
 * REQUESTS SEED RELEASE...}. The file has a request and the answer of the binary on alternate
 * lines.
 */
final class RecordChildren {
  private RecordChildren() {}

  public static void main(String[] arguments) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      for (String release : List.of(arguments).subList(3, arguments.length)) {
        ChildComparison comparison = new ChildComparison();
        comparison.compare(release, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        System.out.println(release + ": " + comparison);
        comparison.differences.stream().limit(2).forEach(System.out::println);
        String lines = String.join("\n", comparison.recorded) + "\n";
        out.write(lines.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
