package dev.nodeperm.oracle;

import dev.nodeperm.options.NodeOption;
import dev.nodeperm.options.OptionKind;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.release.NodeRelease;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All ordered lists of one to three grants out of {@link #GRANTS}, repetitions included, against
 * all of {@link #PATHS}.
 *
 * <p>The outcome of a list is a string: a digit for each path, or {@code !} and the message of a
 * launch that failed. Outcomes are summed up in a digest for each first grant.
 */
public final class Exhaustive {
  /**
   * The grants: a star alone and at the start, in the middle, at the end, twice; the root; a path
   * with, without and beyond a slash; prefixes of one another; two ways to write the same; two
   * letters that share their first byte.
   */
  public static final List<String> GRANTS =
      List.of(
          "*",
          "/",
          "/*",
          "/a",
          "/a/",
          "/a*",
          "/a/*",
          "/a*b",
          "/a/b",
          "/a/b*",
          "*a*b",
          "/ab*",
          "/\u00e9",
          "/\u00e8*");

  /** The names in the root folder that must not exist, as a grant of one would be widened. */
  static final List<String> NAMES = List.of("a", "ab", "\u00e9", "\u00e8");

  /** The paths that are asked for. */
  public static final List<String> PATHS = paths();

  private Exhaustive() {}

  /** Decides for one list of grants to read. */
  @FunctionalInterface
  public interface Decider {
    /**
     * The outcome of starting a release in the root folder with the grants, and asking for {@link
     * #PATHS}.
     */
    String outcome(String release, List<String> grants);
  }

  /** How many decisions there are in a class. */
  public static long decisions() {
    return (long) lists().size() * PATHS.size();
  }

  /** All lists, those with the same first grant together. */
  public static List<List<String>> lists() {
    List<List<String>> lists = new ArrayList<>();
    for (String a : GRANTS) {
      lists.add(List.of(a));
      for (String b : GRANTS) {
        lists.add(List.of(a, b));
        GRANTS.forEach(c -> lists.add(List.of(a, b, c)));
      }
    }
    return lists;
  }

  /** Decides by means of requests of the batch form. */
  public static Decider through(Answerer answerer) {
    return (release, grants) -> outcomes(answerer, release, grants, List.of()).get(0);
  }

  /**
   * A list of grants as arguments: one for each, or one for all where the release splits it at
   * commas.
   */
  static List<String> flags(String release, String option, List<String> grants) {
    NodeOption known = OptionTable.of(NodeRelease.parse(release)).find(option);
    boolean split = known != null && known.kind() == OptionKind.STRING;
    List<String> values = split && !grants.isEmpty() ? List.of(String.join(",", grants)) : grants;
    return values.stream().map(value -> option + "=" + value).toList();
  }

  /** The outcomes of two lists from one process, the one to read and the other to write. */
  static List<String> outcomes(
      Answerer answerer, String release, List<String> read, List<String> write) {
    List<@Nullable Object> argv = new ArrayList<>();
    argv.add(
        Integer.parseInt(release.substring(0, 2)) < 24
            ? "--experimental-permission"
            : "--permission");
    argv.addAll(flags(release, "--allow-fs-read", read));
    argv.addAll(flags(release, "--allow-fs-write", write));
    List<@Nullable Object> queries = new ArrayList<>();
    PATHS.forEach(path -> queries.add(List.of("has", "fs.read", path)));
    if (!write.isEmpty()) {
      PATHS.forEach(path -> queries.add(List.of("has", "fs.write", path)));
    }
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("node", release);
    request.put("argv", argv);
    request.put("queries", queries);
    Map<String, @Nullable Object> answer = Json.readObject(answerer.answer(Json.write(request)));
    Map<String, @Nullable Object> launch = Json.object(answer.get("launch"));
    if (!Boolean.TRUE.equals(launch.get("ok"))) {
      String failed = "!" + launch.get("message");
      if (write.isEmpty()) {
        return List.of(failed);
      }
      // Which of the two failed is not known: ask again, one by one. If it was not the first, it
      // was the second.
      String first = through(answerer).outcome(release, read);
      return List.of(
          first, first.startsWith("!") ? through(answerer).outcome(release, write) : failed);
    }
    StringBuilder digits = new StringBuilder();
    Json.list(answer.get("answers"))
        .forEach(a -> digits.append(Boolean.TRUE.equals(a) ? '1' : '0'));
    return write.isEmpty()
        ? List.of(digits.toString())
        : List.of(digits.substring(0, PATHS.size()), digits.substring(PATHS.size()));
  }

  /** The digest for each first grant, given the outcomes in the order of {@link #lists()}. */
  static List<String> digests(List<String> outcomes) {
    List<String> digests = new ArrayList<>();
    int group = outcomes.size() / GRANTS.size();
    for (int i = 0; i < outcomes.size(); i += group) {
      digests.add(digest(outcomes.subList(i, i + group)));
    }
    return digests;
  }

  /**
   * A short name for all that is asked here; another one as soon as a grant or a path is another.
   */
  static String name() {
    return digest(GRANTS).substring(0, 8) + digest(PATHS).substring(0, 8);
  }

  private static String digest(List<String> lines) {
    try {
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * All short paths: a few letters long, a little longer without rare letters, and some that are
   * not absolute.
   */
  private static List<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    add("/", 4, "ab/*\u00e9", paths);
    add("/", 5, "ab/", paths);
    // The last shares no letter with any grant, but its first byte.
    for (String letter : List.of("\u00e8", "\u00ea", "\u00c3")) {
      for (String path :
          List.of("/?", "/??", "/?/", "/?a", "/?/a", "/a?", "/a/?", "/a/b?", "/?*")) {
        paths.add(path.replace("?", letter));
      }
    }
    paths.addAll(
        List.of(
            "a", "b", "ab", "a/b", "*", "a/", "a/*", "*a", "*a*b", "\u00e9", "\u00e8a", ".", "..",
            "a/.."));
    return List.copyOf(paths);
  }

  private static void add(String path, int more, String alphabet, Set<String> all) {
    all.add(path);
    if (more > 0) {
      alphabet.chars().forEach(c -> add(path + (char) c, more - 1, alphabet, all));
    }
  }
}
