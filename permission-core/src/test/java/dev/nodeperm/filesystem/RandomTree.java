package dev.nodeperm.filesystem;

import dev.nodeperm.path.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A tree of directories, files and links of every kind, to be made on a disk or in memory, and
 * paths to ask about.
 *
 * <p>Names and texts are bytes, kept one to a char.
 */
public final class RandomTree {
  /**
   * What a disk in memory, which has text for names, cannot hold: other bytes, and links that end
   * in a slash.
   */
  public enum Reach {
    ANYWHERE,
    DISK_ONLY
  }

  private record Entry(char kind, String path, String target) {}

  private static final HexFormat HEX = HexFormat.of();
  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "c",
          "d",
          "a b",
          "*",
          "-x",
          "...",
          "x\ny",
          bytes("ä"),
          bytes("😀"),
          "..a",
          "n".repeat(255));
  private static final List<String> ODD = List.of("\u00ff", "\u00c3", "a\u00ed\u00a0\u0080");

  private final Random random;
  private final Reach reach;
  private final String base;
  private final List<String> names = new ArrayList<>(NAMES);
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> directories = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  /** Grows a tree in a directory that is still to be made. */
  public RandomTree(Random random, Reach reach, String base) {
    this.random = random;
    this.reach = reach;
    this.base = base;
    if (reach == Reach.DISK_ONLY) {
      names.addAll(ODD);
    }
    directories.add(base);
    int size = 4 + random.nextInt(30);
    for (int i = 0; i < size; i++) {
      grow();
    }
    if (random.nextInt(4) == 0) {
      chain(38 + random.nextInt(6));
    }
  }

  private static String bytes(String text) {
    return new String(Utf8.bytes(text), StandardCharsets.ISO_8859_1);
  }

  private void grow() {
    String path = pick(directories) + "/" + pick(names);
    if (places.contains(path)) {
      return;
    }
    places.add(path);
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        directories.add(path);
        entries.add(new Entry('D', path, ""));
      }
      case 3, 4 -> entries.add(new Entry('F', path, ""));
      default -> entries.add(new Entry('L', path, target()));
    }
  }

  private void chain(int length) {
    String end = places.isEmpty() ? "nowhere" : pick(places);
    for (int i = 0; i < length; i++) {
      entries.add(new Entry('L', base + "/chain" + i, i == 0 ? end : "chain" + (i - 1)));
    }
    names.add("chain" + (length - 1));
    names.add("chain" + (length - 1 - random.nextInt(4)));
  }

  private String target() {
    String text = text(false);
    if (reach == Reach.ANYWHERE) {
      while (text.length() > 1 && text.endsWith("/")) {
        text = text.substring(0, text.length() - 1);
      }
    }
    return text.isEmpty() ? "." : text;
  }

  /** A path to ask about. */
  public byte[] question() {
    String text = text(true);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A path through a link of the tree, and perhaps up from where it leads. */
  public byte[] questionThroughLink() {
    List<Entry> links = entries.stream().filter(entry -> entry.kind() == 'L').toList();
    if (links.isEmpty()) {
      return question();
    }
    StringBuilder text = new StringBuilder(links.get(random.nextInt(links.size())).path());
    text.append("/..".repeat(random.nextInt(3)));
    if (random.nextInt(3) > 0) {
      text.append('/').append(last(pick(places)));
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String text(boolean asked) {
    StringBuilder text = new StringBuilder();
    int form = random.nextInt(8);
    if (form == 0) {
      text.append(places.isEmpty() ? base : pick(places));
    } else if (form < 4) {
      text.append(pick(directories));
    } else if (form == 4 && !places.isEmpty()) {
      String place = pick(places);
      text.append(place.substring(place.lastIndexOf('/') + 1));
    }
    int length = random.nextInt(form == 0 ? 3 : 5);
    for (int i = 0; i < length; i++) {
      if (text.length() > 0) {
        text.append(random.nextInt(12) == 0 ? "//" : "/");
      }
      text.append(component(asked));
    }
    if (random.nextInt(6) == 0) {
      text.append(random.nextInt(3) == 0 ? "//" : "/");
    }
    return text.length() > 4000 ? text.substring(0, 4000 + random.nextInt(200)) : text.toString();
  }

  private String component(boolean asked) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> "..";
      case 3 -> ".";
      case 4 -> asked && random.nextInt(10) == 0 ? "n".repeat(256) : "nowhere";
      case 5, 6, 7 -> places.isEmpty() ? pick(names) : last(pick(places));
      default -> pick(names);
    };
  }

  private static String last(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A directory of the tree, without links on the way. */
  public byte[] directory() {
    return pick(directories.stream()
            .filter(directory -> ODD.stream().noneMatch(directory::contains))
            .toList())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The orders that make the tree on a disk, apart from its base. */
  List<String> orders(boolean withModes) {
    List<String> orders = new ArrayList<>();
    List<String> modes = new ArrayList<>();
    for (Entry entry : entries) {
      orders.add(
          entry.kind()
              + " "
              + hex(entry.path())
              + (entry.kind() == 'L' ? " " + hex(entry.target()) : ""));
      if (withModes && entry.kind() == 'D' && random.nextInt(3) == 0) {
        modes.add(
            "M "
                + hex(entry.path())
                + " "
                + List.of("0", "444", "311", "600").get(random.nextInt(4)));
      }
    }
    Collections.reverse(modes);
    orders.addAll(modes);
    return orders;
  }

  /** Makes the tree in memory, in another order each time as far as directories allow. */
  public void make(FileSystem memory) throws IOException {
    Files.createDirectories(path(memory, base));
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    for (Entry entry : shuffled) {
      Path path = path(memory, entry.path());
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      switch (entry.kind()) {
        case 'D' -> Files.createDirectories(path);
        case 'F' -> Files.writeString(path, content(path.toString()));
        default -> Files.createSymbolicLink(path, path(memory, entry.target()));
      }
    }
  }

  /** What a file holds: its own name, in one line. */
  public static String content(String path) {
    return hex(new String(Utf8.bytes(path), StandardCharsets.ISO_8859_1)) + "\n";
  }

  private static Path path(FileSystem memory, String text) {
    return memory.getPath(Utf8.text(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String hex(String text) {
    return HEX.formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public String toString() {
    return entries.toString();
  }

  /** What a trace comes to, as the helper writes it. */
  static String said(Trace trace, boolean refusesDirectories) {
    RawPath real = trace.real();
    @Nullable FileKind kind = trace.kind();
    if (real == null) {
      return "!" + trace.error();
    }
    return refusesDirectories && kind == FileKind.DIRECTORY
        ? "!EISDIR"
        : "=" + HEX.formatHex(real.bytes());
  }
}
