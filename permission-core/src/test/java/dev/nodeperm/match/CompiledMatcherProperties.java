package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.path.Utf8;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The compiled matcher answers as the tree that it was made from, whatever the grants and the path.
 */
class CompiledMatcherProperties {
  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings().withChars('/', 'a', 'b', '*', '\u00E9', '\0').ofMaxLength(9);
  }

  /** No argument has a NUL in it. */
  private Arbitrary<String> grantTexts() {
    return paths().map(path -> path.replace("\0", ""));
  }

  @Provide
  Arbitrary<List<String>> grants() {
    return grantTexts().map(rest -> "/" + rest).list().ofMaxSize(7);
  }

  /** Releases that take grants as they are written also insert relative ones. */
  @Provide
  Arbitrary<List<String>> writtenGrants() {
    return grantTexts().list().ofMaxSize(7);
  }

  @Provide
  Arbitrary<MatcherRules> anyRules() {
    return Arbitraries.of(
        GrantTreeTest.S2,
        GrantTreeTest.S3,
        GrantTreeTest.S4,
        GrantTreeTest.S5,
        GrantTreeTest.S7,
        GrantTreeTest.S12);
  }

  @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
  void answersAsTheTree(
      @ForAll("anyRules") MatcherRules rules,
      @ForAll("grants") List<String> grants,
      @ForAll("paths") String path) {
    assertSame(rules, grants, List.of(path, "/" + path));
  }

  @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
  void answersAsTheTreeOfGrantsAsWritten(
      @ForAll("anyRules") MatcherRules rules,
      @ForAll("writtenGrants") List<String> grants,
      @ForAll("paths") String path) {
    assertSame(rules, grants, List.of(path, "/" + path));
  }

  /** What is near a grant is where the two could part. */
  @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
  void answersAsTheTreeNearItsGrants(
      @ForAll("anyRules") MatcherRules rules,
      @ForAll("grants") List<String> grants,
      @ForAll("paths") String more) {
    for (String grant : grants) {
      String plain = grant.replace("*", "");
      int cut = Math.max(0, plain.length() - 1);
      List<String> near =
          List.of(grant, grant + more, plain, plain + more, plain.substring(0, cut), grant + "/");
      assertSame(rules, grants, near);
    }
  }

  private static void assertSame(MatcherRules rules, List<String> grants, List<String> paths) {
    GrantTree.Builder builder = GrantTree.builder(rules);
    try {
      for (int i = 0; i < grants.size(); i++) {
        builder.add(Utf8.bytes(grants.get(i)), i);
      }
    } catch (TreeAbortException e) {
      return;
    }
    GrantTree tree = builder.build();
    CompiledMatcher compiled = CompiledMatcher.of(tree);
    for (String path : paths) {
      byte[] bytes = Utf8.bytes(path);
      assertThat(compiled.grants(bytes))
          .as("%s, %s, %s", rules, grants, path)
          .isEqualTo(tree.grants(bytes));
    }
  }
}
