package dev.nodeperm.cli;

import dev.nodeperm.EffectiveGrant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is to be noted about a grant: it does not grant what it seems to say. */
enum Mark {
  /** An existing directory. */
  WIDENED("widened", "it names an existing directory and grants everything below"),
  /** A wildcard before the end. */
  TRUNCATED("truncated", "what follows its first * does not count"),
  /** Left out by the release. */
  COVERED("covered", "the grants before it cover it, and the release leaves it out"),
  /** Not read any more. */
  IGNORED("ignored", "a grant of everything stands before it"),
  /** A switch with a value. */
  VALUE_IGNORED(
      "value ignored",
      "a switch takes no value; it grants its whole scope, whatever stands behind the =");

  private static final Map<EffectiveGrant.Effect, Mark> BY_EFFECT =
      new EnumMap<>(
          Map.of(
              EffectiveGrant.Effect.WIDENED, WIDENED,
              EffectiveGrant.Effect.COVERED, COVERED,
              EffectiveGrant.Effect.IGNORED, IGNORED));

  private final String word;
  private final String meaning;

  Mark(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** The marks of a path grant; most have none. */
  static List<Mark> of(EffectiveGrant grant) {
    List<Mark> marks = new ArrayList<>();
    Mark byEffect = BY_EFFECT.get(grant.effect());
    if (byEffect != null) {
      marks.add(byEffect);
    }
    if (grant.truncated()) {
      marks.add(TRUNCATED);
    }
    return marks;
  }

  String word() {
    return word;
  }

  /** The word and what it means. */
  String sentence() {
    return word + ": " + meaning;
  }
}
