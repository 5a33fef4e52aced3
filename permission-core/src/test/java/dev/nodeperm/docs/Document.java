package dev.nodeperm.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document of the repository, cut into prose and fenced blocks.
 *
 * @param path where it is
 * @param lines its lines
 * @param blocks its fenced blocks, in order
 */
record Document(Path path, List<String> lines, List<Block> blocks) {
  /** The top of the repository: tests run in a module's directory, or in the top itself. */
  static final Path ROOT =
      Path.of(Files.isDirectory(Path.of("docs")) ? "" : "..").toAbsolutePath().normalize();

  /**
   * A fenced block.
   *
   * @param kind what follows the opening fence, such as {@code java}
   * @param line the line of the opening fence, from 1
   * @param lines what stands between the fences
   */
  record Block(String kind, int line, List<String> lines) {
    /** The lines of the file that the block repeats; null if it repeats none. */
    @Nullable List<String> repeated() {
      int at = kind.indexOf(" file=");
      try {
        return at < 0 ? null : Files.readAllLines(ROOT.resolve(kind.substring(at + 6)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All documents, those at the top first. */
  static List<Document> all() {
    try (Stream<Path> walk = Files.walk(ROOT.resolve("docs"))) {
      Stream<Path> top = Stream.of("README.md", "CHANGELOG.md").map(ROOT::resolve);
      return Stream.concat(top, walk.filter(p -> p.toString().endsWith(".md")).sorted())
          .map(Document::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file of the repository. */
  static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document read(Path path) {
    List<String> lines = lines(path);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        blocks.add(new Block(lines.get(i).substring(3), i + 1, lines.subList(i + 1, end)));
        i = end;
      }
    }
    return new Document(path, lines, blocks);
  }

  /** The lines outside of fenced blocks. */
  List<String> prose() {
    List<String> prose = new ArrayList<>(lines);
    for (int b = blocks.size() - 1; b >= 0; b--) {
      int from = blocks.get(b).line() - 1;
      prose.subList(from, from + blocks.get(b).lines().size() + 2).clear();
    }
    return prose;
  }

  /** Where a block is, for the name of its test. */
  String place(Block block) {
    return ROOT.relativize(path) + ":" + block.line();
  }

  @Override
  public String toString() {
    return ROOT.relativize(path).toString();
  }
}
