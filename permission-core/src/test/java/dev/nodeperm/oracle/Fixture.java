package dev.nodeperm.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small tree of folders, files and links, made where the machine keeps temporary files.
 *
 * <p>Requests name its place as {@value #PLACE}, and an argument that runs their queries before the
 * entry as {@value #PRELOAD}; both are filled in before anybody is asked, and taken out of what is
 * said. So a recorded answer holds on every machine. Names in the tree are ASCII: a Java process in
 * the POSIX locale can make no others. Names at the root of the file system in such requests are
 * ones that no machine has.
 */
public final class Fixture implements AutoCloseable {
  /** Stands for the absolute path of the tree. */
  public static final String PLACE = "$FIXTURE";

  /** Stands for {@link RealNode#preloadArgument()}. */
  public static final String PRELOAD = "$PRELOAD";

  private static final Pattern ENV_FILE = Pattern.compile("\\$FIXTURE/env-([0-9a-f]+)");

  private final Path root;

  private Fixture(Path root) {
    this.root = root;
  }

  /** Makes the tree. */
  public static Fixture create() throws IOException {
    Path root = Files.createTempDirectory("np-fixture").toRealPath();
    Files.createDirectories(root.resolve("d1/d2/d3"));
    Files.createDirectories(root.resolve("d2"));
    Files.createDirectories(root.resolve("out"));
    Files.createDirectories(root.resolve("a b"));
    Files.createDirectories(root.resolve("app/lib"));
    Files.createDirectories(root.resolve("pkg"));
    for (String file :
        new String[] {"d1/f.txt", "d1/d2/g.txt", "d10", "d1.txt", "out/secret", "a b/c d"}) {
      Files.writeString(root.resolve(file), "text\n");
    }
    for (String module : new String[] {"app/main.js", "app/lib/dep.js", "pre.js", "pkg/index.js"}) {
      Files.writeString(root.resolve(module), "0;\n");
    }
    Files.createSymbolicLink(root.resolve("link-d1"), root.resolve("d1"));
    Files.createSymbolicLink(root.resolve("link-out"), Path.of("out"));
    Files.createSymbolicLink(root.resolve("d1/link-out"), Path.of("../out"));
    Files.createSymbolicLink(root.resolve("link-file"), root.resolve("d1/f.txt"));
    Files.createSymbolicLink(root.resolve("link-none"), Path.of("/zz-none/at/all"));
    Files.createSymbolicLink(root.resolve("link-loop"), Path.of("link-loop"));
    Files.createSymbolicLink(root.resolve("link-main.js"), Path.of("app/main.js"));
    return new Fixture(root);
  }

  /** The line with the places filled in. A file {@code env-HEX} in it is made, of these bytes. */
  public String fill(String line) {
    Matcher named = ENV_FILE.matcher(line);
    while (named.find()) {
      try {
        Files.write(root.resolve("env-" + named.group(1)), HexFormat.of().parseHex(named.group(1)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return line.replace(PLACE, root.toString()).replace(PRELOAD, RealNode.preloadArgument());
  }

  /** The line with the places taken out again. */
  public String clear(String line) {
    return line.replace(root.toString(), PLACE);
  }

  @Override
  public void close() {
    NodeBinaries.deleteTree(root);
  }
}
