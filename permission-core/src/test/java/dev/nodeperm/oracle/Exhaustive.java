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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All ordered lists of one to three grants out of {@link #GRANTS}, repetitions included, against all of {@link #PATHS}.
 *
 * <p>The paths are all of up to seven characters over {@code /ab}, all of up to five that have a {@code *} as well, and
 * some relative ones. The outcome of a list is a string: a digit for each path, or {@code !} and the message of a
 * launch that failed. Outcomes are summed up in a digest for each first grant.
 */
public final class Exhaustive {
  /** The grants: with stars, slashes, shared prefixes, and two ways to write the same. */
  public static final List<String> GRANTS =
      List.of("/", "/*", "/a", "/a/", "/a*", "/a/*", "/a/b", "/ab", "/ab*", "/b");

  /** The paths that are asked for. */
  public static final List<String> PATHS = paths();

  private Exhaustive() {}

  /** Decides for one list of grants to read. */
  @FunctionalInterface
  public interface Decider {
    /** The outcome of starting a release in the root folder with the grants, and asking for {@link #PATHS}. */
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

  /** A list of grants as arguments: one for each, or one for all where the release splits it at commas. */
  static List<String> flags(String release, String option, List<String> grants) {
    NodeOption known = OptionTable.of(NodeRelease.parse(release)).find(option);
    boolean split = known != null && known.kind() == OptionKind.STRING;
    List<String> values = split && !grants.isEmpty() ? List.of(String.join(",", grants)) : grants;
    return values.stream().map(value -> option + "=" + value).toList();
  }

  /** The outcomes of two lists from one process, the one to read and the other to write. */
  static List<String> outcomes(Answerer answerer, String release, List<String> read, List<String> write) {
    List<@Nullable Object> argv = new ArrayList<>();
    argv.add(Integer.parseInt(release.substring(0, 2)) < 24 ? "--experimental-permission" : "--permission");
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
      return write.isEmpty()
          ? List.of(failed)
          // Which of the two failed is not known: ask again, one by one.
          : List.of(through(answerer).outcome(release, read), through(answerer).outcome(release, write));
    }
    StringBuilder digits = new StringBuilder();
    Json.list(answer.get("answers")).forEach(a -> digits.append(Boolean.TRUE.equals(a) ? '1' : '0'));
    return write.isEmpty()
        ? List.of(digits.toString())
        : List.of(digits.substring(0, PATHS.size()), digits.substring(PATHS.size()));
  }

  /** The digest for each first grant, given the outcomes in the order of {@link #lists()}. */
  static List<String> digests(List<String> outcomes) {
    List<String> digests = new ArrayList<>();
    int group = outcomes.size() / GRANTS.size();
    for (int i = 0; i < outcomes.size(); i += group) {
      try {
        byte[] text = String.join("\n", outcomes.subList(i, i + group)).getBytes(StandardCharsets.UTF_8);
        digests.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
    return digests;
  }

  private static List<String> paths() {
    List<String> paths = new ArrayList<>(List.of("a", "b", "ab", "a/b", "*", "a/", "a/*"));
    add("/", 6, "ab/", paths);
    List<String> starred = new ArrayList<>();
    add("/", 4, "ab/*", starred);
    starred.stream().filter(p -> p.indexOf('*') >= 0).forEach(paths::add);
    return List.copyOf(paths);
  }

  private static void add(String path, int more, String alphabet, List<String> all) {
    all.add(path);
    if (more > 0) {
      alphabet.chars().forEach(c -> add(path + (char) c, more - 1, alphabet, all));
    }
  }
}
