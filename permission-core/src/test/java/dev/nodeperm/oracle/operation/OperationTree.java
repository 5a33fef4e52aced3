package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.NodeBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Small trees of files, folders and links, two for each call: one below {@code a} and one below
 * {@code b} of a root in {@code /tmp}, so that grants can tell them apart.
 *
 * <p>Texts name places as {@code $A} and {@code $B} (the trees of a call), {@code $N} (the name
 * that both have) and {@code $R} (the root, in which processes start). A tree that a call has
 * changed is made anew before it is used again.
 */
public final class OperationTree implements AutoCloseable {
  private final Path root;
  private final Map<Integer, Map<Path, String>> made = new HashMap<>();

  private OperationTree(Path root) {
    this.root = root;
  }

  /** Makes the root; the trees are made when they are asked for. */
  public static OperationTree create() throws IOException {
    // The number of folders above the root is part of what some functions report.
    Path root = Files.createTempDirectory(Path.of("/tmp"), "npop").toRealPath();
    Files.createDirectories(root.resolve("a"));
    Files.createDirectories(root.resolve("b"));
    Files.writeString(root.resolve("fd"), "text\n");
    Files.writeString(root.resolve(".env"), "NP=1\n");
    return new OperationTree(root);
  }

  /** The root, without links. */
  public Path root() {
    return root;
  }

  /** The text with the places of a call filled in. */
  public String fill(String text, int call) {
    return text.replace("$A", "$R/a/$N")
        .replace("$B", "$R/b/$N")
        .replace("$R", root.toString())
        .replace("$N", name(call));
  }

  /** The text with the places of a call taken out: {@code $R/a/$N} for {@code $A}. */
  public String clear(String text, int call) {
    return text.replace(root.toString(), "$R")
        .replace(name(call), "$N")
        .replace("$R/a/$N", "$A")
        .replace("$R/b/$N", "$B");
  }

  /** Sees to it that the trees of a call are there and untouched. */
  public void ready(int call) {
    if (!made.containsKey(call)) {
      try {
        for (String side : List.of("a", "b")) {
          Path tree = root.resolve(side).resolve(name(call));
          if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            NodeBinaries.deleteTree(tree);
          }
          build(tree, root.resolve(side.equals("a") ? "b" : "a").resolve(name(call)));
        }
        made.put(call, state(call));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether anything in the trees of a call was changed since they were made. */
  public boolean changed(int call) {
    Map<Path, String> before = made.get(call);
    if (before == null || state(call).equals(before)) {
      return false;
    }
    made.remove(call);
    return true;
  }

  private static String name(int call) {
    return String.format("n%04dn", call);
  }

  private static void build(Path tree, Path other) throws IOException {
    Files.createDirectories(tree.resolve("d/e"));
    Files.createDirectories(tree.resolve("empty"));
    for (String file : List.of("f", "g", "d/x", "d/e/y")) {
      Files.writeString(tree.resolve(file), "text\n");
    }
    Files.writeString(tree.resolve("m.js"), "exports.np = 1;\n");
    Files.writeString(tree.resolve("m.mjs"), "export const np = 1;\n");
    Files.writeString(tree.resolve("m.json"), "{}\n");
    Files.writeString(tree.resolve(".env"), "NP=1\n");
    Files.createSymbolicLink(tree.resolve("l"), Path.of("f"));
    Files.createSymbolicLink(tree.resolve("ld"), Path.of("d"));
    Files.createSymbolicLink(tree.resolve("lo"), other.resolve("f"));
    Files.createSymbolicLink(tree.resolve("ldo"), other.resolve("d"));
    Files.createSymbolicLink(tree.resolve("dangling"), Path.of("none"));
  }

  /** Everything in the trees of a call, with the time of its last change of any kind. */
  private Map<Path, String> state(int call) {
    Map<Path, String> state = new TreeMap<>();
    List<Path> trees = new ArrayList<>();
    for (String side : List.of("a", "b")) {
      trees.add(root.resolve(side).resolve(name(call)));
    }
    try {
      for (Path tree : trees) {
        if (!Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
          continue;
        }
        Files.walkFileTree(
            tree,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
                  throws IOException {
                return visitFile(path, attributes);
              }

              @Override
              public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                  throws IOException {
                state.put(
                    path,
                    Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                        + " "
                        + attributes.fileKey());
                return FileVisitResult.CONTINUE;
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return state;
  }

  @Override
  public void close() {
    NodeBinaries.deleteTree(root);
  }
}
