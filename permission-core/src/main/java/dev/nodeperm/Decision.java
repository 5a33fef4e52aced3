package dev.nodeperm;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its evidence. Immutable.
 *
 * <pre>{@code
 * Launch launch =
 *     NodeLaunch.on("26.10.0").args("--permission", "--allow-fs-read=/app/*.json", "/app/a.js").withoutFiles().start();
 * if (launch instanceof Launch.Started process) {
 *   Decision decision = process.permission().explain("fs.read", "/app/key.pem");
 *   System.out.println(decision.granted()); // true
 *   System.out.println(decision.reason().sentence()); // a grant covers it
 *   EffectiveGrant grant = decision.grant().orElseThrow();
 *   System.out.println(grant.written() + " is taken as " + grant.taken()); // /app/*.json is taken as /app/*
 *   System.out.println(grant.truncated()); // true
 * }
 * }</pre>
 *
 * @param granted what {@code has} answers
 * @param scope the scope's name as it was asked for
 * @param reference the reference as a person would read it; empty if there is none
 * @param resolvedPath the path that was looked up, or null if none was: the scope has no paths, or
 *     the release asks only whether everything is granted
 * @param reason why the answer is what it is
 * @param decidingGrant the path grant that decided, or null if none did; where the release's own
 *     tree lets a path in that nobody granted, the grant that brought that about
 * @param decidingSwitch the option that granted a scope without paths, as it was written and where,
 *     such as {@code --allow-worker (argument 1)}; a value in it was ignored. Null if there is none
 * @param behaviors the behaviours of the release without which the answer would have been another,
 *     in table order
 * @param documented what the documentation of the model promises for the same question
 * @param release the release that was asked about
 */
public record Decision(
    boolean granted,
    String scope,
    String reference,
    @Nullable String resolvedPath,
    Reason reason,
    @Nullable EffectiveGrant decidingGrant,
    @Nullable String decidingSwitch,
    List<Behavior> behaviors,
    boolean documented,
    NodeRelease release) {

  /** Why a decision is what it is. */
  public enum Reason {
    /** A path grant covers the path. */
    GRANT("a grant covers it"),
    /** Everything in the scope is granted. */
    EVERYTHING("everything in the scope is granted"),
    /** The option for the scope is on. */
    SWITCH("the option for the scope is on"),
    /** This release grants the scope by default when no file system grant is given. */
    DEFAULT("this release grants the scope when no file system grant is given"),
    /** No grant covers the path. */
    NO_GRANT("no grant covers it"),
    /** Without a path, only a grant of everything counts. */
    NOT_EVERYTHING("without a path only a grant of everything counts"),
    /** The option for the scope is off. */
    SWITCH_OFF("the option for the scope is off"),
    /** The release refuses an empty reference. */
    EMPTY_REFERENCE("this release refuses an empty reference"),
    /** The release does not know the scope. */
    UNKNOWN_SCOPE("this release does not know the scope");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** {@return the reason in words} */
    public String sentence() {
      return sentence;
    }
  }

  /** {@return the grant that decided, if one did} */
  public Optional<EffectiveGrant> grant() {
    return Optional.ofNullable(decidingGrant);
  }

  /** {@return whether the documentation promises another answer than the release gives} */
  public boolean differsFromDocumentation() {
    return documented != granted;
  }

  /** {@return the known release whose measured behaviour this answer rests on} */
  public NodeRelease modelled() {
    return release.modelled();
  }

  /**
   * {@return whether the release was never measured and the answer is that of {@link #modelled()}}
   */
  public boolean isExtrapolated() {
    return release.isExtrapolated();
  }
}
