package dev.nodeperm.oracle.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A request in the making, and the dice. */
final class Draft {
  final Random random;
  final List<@Nullable Object> argv = new ArrayList<>();
  final Map<String, @Nullable Object> env = new java.util.LinkedHashMap<>();
  final List<@Nullable Object> queries = new ArrayList<>();
  @Nullable String cwd;
  @Nullable String config;
  final String release;
  private final int line;

  Draft(Random random, String release) {
    this.random = random;
    this.release = release;
    this.line = Integer.parseInt(release.substring(0, release.indexOf('.')));
  }

  /** True once in n times. */
  boolean once(int n) {
    return random.nextInt(n) == 0;
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  @SafeVarargs
  final <T extends @Nullable Object> T pick(T... items) {
    return items[random.nextInt(items.length)];
  }

  <T extends @Nullable Object> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /**
   * The flag that switches the model on: that of the line's first releases, or now and then one of
   * the others.
   */
  String enable() {
    if (once(25)) {
      return pick(
          "--permission",
          "--experimental-permission",
          "--permission-audit",
          "--experimental_permission");
    }
    if (line >= 26 && once(8)) {
      return "--permission-audit";
    }
    return line < 24 ? "--experimental-permission" : "--permission";
  }

  /** A boolean grant that releases of the line are likely to have. */
  String booleanGrant() {
    List<String> likely = new ArrayList<>(List.of("--allow-child-process", "--allow-worker"));
    if (line >= 22) {
      likely.add("--allow-addons");
    }
    if (line >= 23) {
      likely.add("--allow-wasi");
    }
    if (line >= 25) {
      likely.add("--allow-inspector");
      likely.add("--allow-net");
    }
    return once(15) ? pick(Flags.GRANTS) : pick(likely);
  }

  void ask(@Nullable Object... query) {
    queries.add(new ArrayList<>(Arrays.asList(query)));
  }

  /** Asks each scope without a reference, and some with one. */
  void askScopes() {
    for (String scope : Flags.SCOPES) {
      ask("has", scope);
      if (once(3)) {
        ask("has", scope, pick("/q", "", "/", "*", "/q/x"));
      }
    }
  }

  void putInto(Map<String, @Nullable Object> request) {
    if (cwd != null) {
      request.put("cwd", cwd);
    }
    if (config != null) {
      request.put("config", config);
    }
    request.put("argv", argv);
    if (!env.isEmpty()) {
      request.put("env", env);
    }
    request.put("queries", queries);
  }
}
