package dev.nodeperm.oracle.generate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The kinds of request that are made. */
public enum Topic {
  /** File-system grants and the paths near them. */
  MATCH(MatchRequests::make),
  /** Flags in every form in which they are written. */
  FLAGS(FlagRequests::make),
  /** NODE_OPTIONS, its quoting above all. */
  ENV(EnvRequests::make),
  /** Config files, well formed. */
  CONFIG(ConfigRequests::make),
  /** Config files that are broken in some way. */
  BROKEN_CONFIG(ConfigRequests::makeBroken),
  /** Grants dropped while the process runs. */
  DROP(DropRequests::make),
  /** Scopes and references of every type, URLs above all. */
  REFERENCES(ReferenceRequests::make),
  /** The current directory changed while the process runs. */
  CHDIR(ChdirRequests::make),
  /** The start-up warnings and what silences them. */
  WARNINGS(WarningRequests::make),
  /** Entry points and preloaded modules, which are granted implicitly. */
  ENTRY(EntryRequests::make),
  /** All options of a release in every form. */
  OPTIONS(OptionRequests::make),
  /** Env files, and the NODE_OPTIONS in them. */
  ENV_FILE(EnvFileRequests::make);

  private interface Maker {
    void make(Draft draft);
  }

  private final Maker maker;

  Topic(Maker maker) {
    this.maker = maker;
  }

  /**
   * Makes one request.
   *
   * @param release the release to ask, in the form 24.13.0
   * @param seed decides everything else
   * @return the request as a JSON object
   */
  public Map<String, @Nullable Object> request(String release, long seed) {
    // Seeds that follow one another give beginnings that are alike; mixed, they do not.
    Random random = new Random(seed * 0x9e3779b97f4a7c15L ^ ordinal() * 0xbf58476d1ce4e5b9L);
    Draft draft = new Draft(random, release);
    maker.make(draft);
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("id", name().toLowerCase(java.util.Locale.ROOT) + "-" + seed);
    request.put("node", release);
    draft.putInto(request);
    return request;
  }
}
