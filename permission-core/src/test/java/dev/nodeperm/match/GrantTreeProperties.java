package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of every tree. No more than this does: each rule with its exceptions was tried before
 * it was written.
 */
class GrantTreeProperties {
  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings().withChars('/', 'a', 'b').ofMaxLength(7).map(rest -> "/" + rest);
  }

  @Provide
  Arbitrary<List<String>> exactGrants() {
    return paths().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<String>> grants() {
    return Arbitraries.strings()
        .withChars('/', 'a', 'b', '*')
        .ofMaxLength(7)
        .map(rest -> "/" + rest)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
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

  @Property
  void withoutWildcardsTheNewestTreeIsASet(
      @ForAll("exactGrants") List<String> grants, @ForAll("paths") String path) {
    GrantTree tree = tree(GrantTreeTest.S12, grants);
    assertThat(tree.grants(Utf8.bytes(path))).isEqualTo(grants.contains(path));
    assertThat(grants).allMatch(grant -> tree.grants(Utf8.bytes(grant)));
  }

  @Property
  void withoutWildcardsTheOrderDoesNotMatter(
      @ForAll("exactGrants") List<String> grants,
      @ForAll("paths") String path,
      @ForAll java.util.Random random) {
    List<String> shuffled = new ArrayList<>(grants);
    java.util.Collections.shuffle(shuffled, random);
    assertThat(tree(GrantTreeTest.S12, shuffled).grants(Utf8.bytes(path)))
        .isEqualTo(tree(GrantTreeTest.S12, grants).grants(Utf8.bytes(path)));
  }

  /**
   * Nothing is granted that the grant which is named does not cover, but for the two bytes below a
   * wildcard.
   */
  @Property(tries = 5000)
  void theNewestTreeGrantsWhatAGrantCovers(
      @ForAll("grants") List<String> grants, @ForAll("paths") String path) {
    int deciding = tree(GrantTreeTest.S12, grants).deciding(Utf8.bytes(path));
    if (deciding >= 0) {
      assertThat(covers(grants.get(deciding), path))
          .as("%s by %s of %s", path, deciding, grants)
          .isTrue();
    }
  }

  @Property
  void grantsWhatSomeGrantDecides(
      @ForAll("anyRules") MatcherRules rules,
      @ForAll("grants") List<String> grants,
      @ForAll("paths") String path) {
    try {
      GrantTree tree = tree(rules, grants);
      int deciding = tree.deciding(Utf8.bytes(path));
      assertThat(tree.grants(Utf8.bytes(path))).isEqualTo(deciding >= 0);
      assertThat(deciding).isLessThan(grants.size());
    } catch (TreeAbortException e) {
      assertThat(rules.duplicateAborts()).isTrue();
      assertThat(e.grant()).isBetween(1, grants.size() - 1);
    }
  }

  /** A grant that is skipped is granted already, so that giving it changes no answer. */
  @Property
  void whatIsSkippedChangesNothing(
      @ForAll("grants") List<String> grants, @ForAll("paths") String path) {
    GrantTree.Builder builder = GrantTree.builder(GrantTreeTest.S12);
    List<String> inserted = new ArrayList<>();
    for (String grant : grants) {
      if (builder.add(Utf8.bytes(grant), inserted.size())) {
        inserted.add(grant);
      }
    }
    Set<String> distinct = new HashSet<>(inserted);
    assertThat(distinct).hasSameSizeAs(inserted);
    assertThat(builder.build().deciding(Utf8.bytes(path)))
        .isEqualTo(tree(GrantTreeTest.S12, inserted).deciding(Utf8.bytes(path)));
  }

  private static boolean covers(String grant, String path) {
    int wildcard = grant.indexOf('*');
    if (wildcard < 0) {
      return path.equals(grant);
    }
    String before = grant.substring(0, wildcard);
    return path.startsWith(before) || path.equals(before.substring(0, wildcard - 1));
  }

  private static GrantTree tree(MatcherRules rules, List<String> grants) {
    GrantTree.Builder builder = GrantTree.builder(rules);
    for (int i = 0; i < grants.size(); i++) {
      builder.add(Utf8.bytes(grants.get(i)), i);
    }
    return builder.build();
  }
}
