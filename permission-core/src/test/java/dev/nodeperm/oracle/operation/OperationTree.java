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
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Small trees of files, folders and links, two for each call: one below {@code a} and one below
 * {@code b} of a root in {@code /dev/shm}, so that grants can tell them apart.
 *
 * <p>Texts name places as {@code $A} and {@code $B} (the trees of a call), {@code $N} (the name
 * that both have) and {@code $R} (the root, in which processes start). A tree that a call has
 * changed is made anew before it is used again.
 */
public final class OperationTree implements AutoCloseable {
  private static final String FOLDER = "/";
  private static final String LINK = "-> ";
  private static final Map<String, String> B =
      Map.of("", FOLDER, "f", "text\n", "d", FOLDER, "d/x", "text\n", "empty", FOLDER);
  private static final Map<String, String> A = new HashMap<>(B);

  /**
   * The order in which things are made: what is in a folder from the last name to the first, which
   * a file system in memory lists from the first to the last then.
   */
  private static final Comparator<Path> ORDER =
      Comparator.comparing(Path::getNameCount)
          .thenComparing(Comparator.<Path>naturalOrder().reversed());

  static {
    A.put("g", "text\n");
    A.put(".h", FOLDER);
    A.put(".h/z", "text\n");
    A.put("d/e", FOLDER);
    A.put("d/e/y", "text\n");
    A.put("m.js", "exports.np = 1;\n");
    A.put("m.json", "{}\n");
    A.put("l", LINK + "f");
    A.put("ld", LINK + "d");
    A.put("lo", LINK + "$B/f");
    A.put("ldo", LINK + "$B/d");
    A.put("dangling", LINK + "none");
  }

  private final Path root;
  private final Map<Integer, Map<Path, String>> made = new HashMap<>();

  private OperationTree(Path root) {
    this.root = root;
  }

  /** Makes the root; the trees are made when they are asked for. */
  public static OperationTree create() throws IOException {
    // The folders above the root are part of what some functions report. In memory, as a comparison
    // changes a great many files.
    Path root = Files.createTempDirectory(Path.of("/dev/shm"), "npop").toRealPath();
    Files.createDirectories(root.resolve("a"));
    Files.createDirectories(root.resolve("b"));
    Files.writeString(root.resolve("fd"), "text\n");
    Files.writeString(root.resolve(".env"), "NP=1\n");
    share(Files.createDirectory(root.resolve("a").resolve("share")));
    return new OperationTree(root);
  }

  /** Files that all calls have in common and none changes. */
  private static void share(Path share) throws IOException {
    Files.createDirectory(share.resolve("pkg"));
    Files.writeString(share.resolve("pkg/package.json"), "{\"main\":\"main.js\"}\n");
    Files.writeString(share.resolve("pkg/main.js"), "exports.np = 1;\n");
    Files.createDirectory(share.resolve("index"));
    Files.writeString(share.resolve("index/index.js"), "exports.np = 1;\n");
    Files.writeString(share.resolve("m.mjs"), "export const np = 1;\n");
    Files.writeString(share.resolve("t.test.js"), "require('node:test')('np', () => {});\n");
    Files.writeString(share.resolve("x.node"), "no library\n");
    Files.createSymbolicLink(share.resolve("link.js"), Path.of("pkg/main.js"));
    Files.createSymbolicLink(share.resolve("link.mjs"), Path.of("m.mjs"));
    try {
      byte[] key =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      Files.writeString(
          share.resolve("key.pem"),
          "-----BEGIN PRIVATE KEY-----\n"
              + Base64.getEncoder().encodeToString(key)
              + "\n-----END PRIVATE KEY-----\n");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
      repair(call);
    }
  }

  /**
   * Whether anything in the trees of a call was changed since they were made; they are repaired.
   */
  public boolean changed(int call) {
    Map<Path, String> before = Objects.requireNonNull(made.get(call));
    Map<Path, String> now = state(call);
    if (now.equals(before)) {
      return false;
    }
    repair(call);
    return true;
  }

  /** The time of the last change of any kind of everything in the trees of a call. */
  private Map<Path, String> state(int call) {
    Map<Path, String> state = new TreeMap<>();
    try {
      for (String side : List.of("a", "b")) {
        Path tree = root.resolve(side).resolve(name(call));
        if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
          Files.walkFileTree(tree, new Stamps(state));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return state;
  }

  /** Makes the trees of a call. */
  private void repair(int call) {
    Map<Path, String> wanted = new TreeMap<>(ORDER);
    for (String side : List.of("a", "b")) {
      Path tree = root.resolve(side).resolve(name(call));
      (side.equals("a") ? A : B)
          .forEach((path, content) -> wanted.put(tree.resolve(path), content));
    }
    try {
      // All of it is made anew, so that folders list it in the same order again.
      for (String side : List.of("a", "b")) {
        Path tree = root.resolve(side).resolve(name(call));
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
          NodeBinaries.deleteTree(tree);
        }
      }
      for (Map.Entry<Path, String> entry : wanted.entrySet()) {
        Path path = entry.getKey();
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          make(path, entry.getValue(), call);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made.put(call, state(call));
  }

  private void make(Path path, String content, int call) throws IOException {
    if (content.equals(FOLDER)) {
      Files.createDirectory(path);
    } else if (content.startsWith(LINK)) {
      Files.createSymbolicLink(path, Path.of(fill(content.substring(LINK.length()), call)));
    } else {
      Files.writeString(path, content);
    }
  }

  private static String name(int call) {
    return String.format("n%04dn", call);
  }

  private static final class Stamps extends SimpleFileVisitor<Path> {
    private final Map<Path, String> stamps;

    Stamps(Map<Path, String> stamps) {
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
        throws IOException {
      return visitFile(path, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
      stamps.put(
          path, Files.readAttributes(path, "unix:ctime,ino", LinkOption.NOFOLLOW_LINKS).toString());
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    NodeBinaries.deleteTree(root);
  }
}
