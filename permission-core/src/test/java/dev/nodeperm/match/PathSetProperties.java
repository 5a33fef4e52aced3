package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A path that is said to tell two sets apart does, and where there is one, one is found. */
class PathSetProperties {
  private static final List<byte[]> ALL_SHORT = allShort();

  /** All plain paths of up to five characters behind the root, of those that grants here have. */
  private static List<byte[]> allShort() {
    List<String> texts = new ArrayList<>(List.of("/"));
    for (int from = 0, length = 0; length < 5; length++) {
      int to = texts.size();
      for (; from < to; from++) {
        for (char c : new char[] {'/', 'a', 'b', '*', '.', 'z'}) {
          texts.add(texts.get(from) + c);
        }
      }
    }
    return texts.stream().map(Utf8::bytes).filter(PlainPaths::isPlain).toList();
  }

  @Provide
  Arbitrary<List<String>> grants() {
    return Arbitraries.strings()
        .withChars('/', 'a', 'b', '*', '.', '\u00E9')
        .ofMaxLength(4)
        .map(rest -> "/" + rest)
        .list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<MatcherRules> anyRules() {
    return new CompiledMatcherProperties().anyRules();
  }

  @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
  void findsAPathWhereThereIsOne(
      @ForAll("anyRules") MatcherRules rules,
      @ForAll("grants") List<String> some,
      @ForAll("anyRules") MatcherRules otherRules,
      @ForAll("grants") List<String> others) {
    assertFinds(set(rules, some), set(otherRules, others), some + " beyond " + others);
  }

  @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
  void findsAPathBetweenTwoReleases(
      @ForAll("anyRules") MatcherRules rules,
      @ForAll("anyRules") MatcherRules otherRules,
      @ForAll("grants") List<String> grants) {
    assertFinds(set(rules, grants), set(otherRules, grants), grants.toString());
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void comparesWithPatternsAtFaceValue(
      @ForAll("anyRules") MatcherRules rules,
      @ForAll("grants") List<String> grants,
      @ForAll("grants") List<String> bounds) {
    List<byte[]> patterns =
        bounds.stream()
            .filter(b -> !b.replaceFirst("\\*$", "").contains("*"))
            .map(Utf8::bytes)
            .toList();
    assertFinds(set(rules, grants), PathSet.matching(patterns), grants + " beyond " + bounds);
  }

  private static void assertFinds(PathSet some, PathSet others, String what) {
    Optional<byte[]> found = some.pathOutside(others);
    if (found.isPresent()) {
      byte[] path = found.get();
      assertThat(PlainPaths.isPlain(path)).as(what).isTrue();
      assertThat(some.contains(path)).as(what).isTrue();
      assertThat(others.contains(path)).as(what).isFalse();
    } else {
      for (byte[] path : ALL_SHORT) {
        assertThat(some.contains(path) && !others.contains(path))
            .as("%s at %s", what, Utf8.text(path))
            .isFalse();
      }
    }
  }

  private static PathSet set(MatcherRules rules, List<String> grants) {
    GrantTree.Builder builder = GrantTree.builder(rules);
    int index = 0;
    for (String grant : grants) {
      try {
        builder.add(Utf8.bytes(grant), index++);
      } catch (TreeAbortException e) {
        // A release that ends here takes no further grants.
        break;
      }
    }
    return grants.isEmpty() ? PathSet.nothing() : PathSet.of(builder.build());
  }
}
