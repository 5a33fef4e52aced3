package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a binary did with a call, held against what this library says of it.
 *
 * <p>Only what the model does counts: what the same call does with the model off is left out, and
 * so are errors of the kernel.
 */
final class OperationComparison {
  /** Says that there was nothing to compare. */
  static final String NOTHING = "nothing to compare";

  private OperationComparison() {}

  /**
   * As {@link #difference(Map, Map, boolean)}. What is removed out of a directory without waiting
   * is removed side by side: of 300 runs each, releases had up to three orders of the same checks.
   * There what is published is compared without its order.
   */
  static @Nullable String difference(
      Map<String, @Nullable Object> truth, Map<String, @Nullable Object> ours, Call call) {
    boolean other = !call.name().matches("(fs|FileHandle)\\..*");
    return call.name().matches("fs\\.(promises\\.)?rm(dir)?")
        ? difference(sorted(truth), sorted(ours), other)
        : difference(truth, ours, other);
  }

  private static Map<String, @Nullable Object> sorted(Map<String, @Nullable Object> outcome) {
    Map<String, @Nullable Object> sorted = new LinkedHashMap<>(outcome);
    if (outcome.get("published") instanceof List<?> published) {
      sorted.put(
          "published", published.stream().sorted(Comparator.comparing(Json::write)).toList());
    }
    return sorted;
  }

  /** What the model did: {@code seen}, {@code published}, {@code changed}; or {@code missing}. */
  static Map<String, @Nullable Object> truth(
      Map<String, @Nullable Object> off, Map<String, @Nullable Object> said) {
    Map<String, @Nullable Object> truth = new LinkedHashMap<>();
    List<@Nullable Object> all = Json.list(said.get("seen"));
    String first = String.valueOf(Json.object(all.get(0)).get("style"));
    if (first.equals("missing") || first.equals("skip")) {
      truth.put(first, true);
      return truth;
    }
    List<@Nullable Object> plain = Json.list(off.get("seen"));
    List<@Nullable Object> seen = new ArrayList<>();
    for (Object one : all) {
      Map<String, @Nullable Object> entry = Json.object(one);
      boolean ok = "ok".equals(entry.get("style"));
      if (!plain.contains(one) && !(ok && !isSoft(plain, entry)) && !isKernels(entry)) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("style", ok ? "none" : entry.get("style"));
        kept.put("error", entry.get("error"));
        for (String key : List.of("status")) {
          if (entry.containsKey(key)) {
            kept.put(key, entry.get(key));
          }
        }
        seen.add(kept);
      }
    }
    truth.put("seen", seen);
    if (Json.object(plain.get(0)).get("error") instanceof Map<?, ?> error) {
      if (error.get("code") == null) {
        // Where the denial looks the same, it cannot be told.
        truth.put("plain", plain.get(0));
      }
      truth.put(isInvalid(plain.get(0)) ? "invalid" : "fails", true);
    }
    List<@Nullable Object> mishaps = plain.stream().filter(OperationComparison::isMishap).toList();
    if (!mishaps.isEmpty()) {
      truth.put("mishaps", mishaps);
    }
    if (!first.equals("exit")) {
      truth.put("published", published(said));
    }
    if (Boolean.TRUE.equals(off.get("changed"))) {
      truth.put("performed", said.get("changed"));
    }
    return truth;
  }

  /** What was published, but for what an earlier call goes on to do in trees of its own. */
  private static List<@Nullable Object> published(Map<String, @Nullable Object> said) {
    return Json.list(said.get("published")).stream()
        .filter(one -> !String.valueOf(Json.list(one).get(2)).matches(".*\\bn\\d{4}n\\b.*"))
        .toList();
  }

  /** A success with another value than without the model. */
  private static boolean isSoft(List<@Nullable Object> plain, Map<String, @Nullable Object> entry) {
    return entry.get("value") != null
        && !plain.isEmpty()
        && "ok".equals(Json.object(plain.get(0)).get("style"));
  }

  /**
   * Whether the call fails with the model off as well, and failed so before it came to what denies
   * it.
   */
  private static boolean isFutile(
      Map<String, @Nullable Object> truth, Map<String, @Nullable Object> ours) {
    boolean fails = truth.containsKey("fails") || truth.containsKey("invalid");
    List<@Nullable Object> seen = Json.list(truth.get("seen"));
    boolean misused =
        truth.containsKey("invalid")
            && seen.size() == 1
            && Json.object(seen.get(0)).get("error") instanceof Map<?, ?> error
            && "ERR_INVALID_ARG_TYPE".equals(error.get("code"));
    return fails && (seen.isEmpty() && !Json.list(ours.get("seen")).isEmpty() || misused);
  }

  /** Whether the runtime refuses the arguments with the model off as well. */
  private static boolean isInvalid(@Nullable Object entry) {
    return Json.object(entry).get("error") instanceof Map<?, ?> error
        && String.valueOf(error.get("code")).startsWith("ERR_");
  }

  /** An error of the language itself. */
  private static boolean isMishap(@Nullable Object entry) {
    return Json.object(entry).get("error") instanceof Map<?, ?> error && error.get("code") == null;
  }

  /** What is said, but for errors of the language that are there with the model off as well. */
  private static List<@Nullable Object> said(
      Map<String, @Nullable Object> truth, Map<String, @Nullable Object> ours) {
    List<@Nullable Object> said = Json.list(ours.get("seen"));
    if (!(truth.get("mishaps") instanceof List<?> mishaps)) {
      return said;
    }
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object one : said) {
      String message = message(one);
      if (mishaps.stream().noneMatch(mishap -> Objects.equals(message(mishap), message))) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static @Nullable String message(@Nullable Object entry) {
    return Json.object(entry).get("error") instanceof Map<?, ?> error
        ? String.valueOf(error.get("message"))
        : null;
  }

  private static boolean isHarmless(Map<String, @Nullable Object> truth) {
    return Json.list(truth.get("seen")).isEmpty() && Json.list(truth.get("published")).isEmpty();
  }

  private static boolean isBadArgument(Map<String, @Nullable Object> ours) {
    return String.valueOf(ours.get("refused")).startsWith("BAD_ARGUMENT");
  }

  private static boolean isKernels(Map<String, @Nullable Object> entry) {
    // A SystemError is what the runtime itself makes of what stands on the disk.
    return entry.get("error") instanceof Map<?, ?> error
        && error.get("code") instanceof String code
        && (code.matches("E[A-Z0-9]+") || "SystemError".equals(error.get("name")));
  }

  /**
   * In what the two differ.
   *
   * @param strict whether a call counts that fails with the model off as well: one that comes to
   *     nothing anyway, such as a connection that nobody takes, is denied before
   * @return the names of the properties that differ, with both values; null if none does; {@link
   *     #NOTHING} if the call came to nothing without the model
   */
  private static @Nullable String difference(
      Map<String, @Nullable Object> truth, Map<String, @Nullable Object> ours, boolean strict) {
    if (truth.containsKey("skip") || !strict && isFutile(truth, ours)) {
      return NOTHING;
    }
    if (truth.containsKey("missing")
        || ours.containsKey("missing")
        || ours.containsKey("refused")) {
      boolean same =
          truth.containsKey("missing")
              ? !ours.containsKey("outcome")
              : truth.containsKey("invalid") && isHarmless(truth) && isBadArgument(ours);
      return same ? null : "there: " + brief(truth) + " | ours: " + brief(ours);
    }
    List<String> parts = new ArrayList<>();
    List<@Nullable Object> seen = Json.list(truth.get("seen"));
    List<@Nullable Object> said = strict ? Json.list(ours.get("seen")) : said(truth, ours);
    if (said.size() == 1 && isSilent(said.get(0)) && seen.isEmpty()) {
      // A soft denial of what there is nothing of anyway.
      seen = said;
    }
    if (seen.isEmpty() && said.size() == 1 && truth.containsKey("plain")) {
      seen = List.of(Objects.requireNonNull(truth.get("plain")));
    }
    if (said.size() > 1 && isSilent(said.get(0)) && !seen.isEmpty() && !isSilent(seen.get(0))) {
      // The same with a denial that goes unhandled.
      said = said.subList(1, said.size());
    }
    if (!strict && seen.size() > said.size() && !said.isEmpty()) {
      // A callback that is called once for each check that fails: the first is told.
      seen = seen.subList(0, said.size());
    }
    if (seen.size() != said.size()) {
      parts.add("seen: " + Json.write(seen) + " | ours: " + Json.write(said));
    } else {
      for (int i = 0; i < seen.size(); i++) {
        compare(Json.object(seen.get(i)), Json.object(said.get(i)), parts);
      }
    }
    if (truth.containsKey("published")
        && !Objects.equals(truth.get("published"), ours.get("published"))) {
      parts.add(
          "published: "
              + Json.write(truth.get("published"))
              + " | ours: "
              + Json.write(ours.get("published")));
    }
    // Where the model denies, some functions have done a part of their work before, such as
    // writeFile
    // with flush.
    boolean denied = Set.of("denied", "disabled").contains(String.valueOf(ours.get("outcome")));
    if (truth.containsKey("performed")
        && !(denied && Boolean.TRUE.equals(truth.get("performed")))
        && !Objects.equals(truth.get("performed"), ours.get("performed"))) {
      parts.add("performed: " + truth.get("performed") + " | ours: " + ours.get("performed"));
    }
    return parts.isEmpty() ? null : String.join("; ", parts);
  }

  private static boolean isSilent(@Nullable Object entry) {
    return "none".equals(Json.object(entry).get("style"));
  }

  private static void compare(
      Map<String, @Nullable Object> there, Map<String, @Nullable Object> ours, List<String> parts) {
    String style = String.valueOf(there.get("style"));
    String said = String.valueOf(ours.get("style"));
    boolean uncaught =
        said.equals("uncaught")
            && Set.of("uncaughtException", "unhandledRejection").contains(style);
    if (!style.equals(said) && !uncaught) {
      parts.add("style: " + style + " | ours: " + said);
    }
    if (!(there.get("error") instanceof Map<?, ?> error)
        || !(ours.get("error") instanceof Map<?, ?> own)) {
      boolean event =
          there.get("error") instanceof Map<?, ?> object
              && "[object Event]".equals(object.get("string"));
      if (!event && there.get("error") != null || ours.get("error") != null) {
        parts.add(
            "error: "
                + Json.write(there.get("error"))
                + " | ours: "
                + Json.write(ours.get("error")));
      }
      return;
    }
    for (String key :
        List.of("code", "message", "permission", "resource", "keys", "name", "string")) {
      if (!Objects.equals(error.get(key), own.get(key))) {
        parts.add(key + ": " + Json.write(error.get(key)) + " | ours: " + Json.write(own.get(key)));
      }
    }
  }

  private static String brief(Map<String, @Nullable Object> map) {
    return Json.write(map);
  }
}
