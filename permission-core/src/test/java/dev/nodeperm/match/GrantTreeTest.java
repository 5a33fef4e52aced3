package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each class of releases makes of the telling lists of grants. The answers are those of the
 * binaries 20.3.1, 20.4.0, 20.11.1, 22.13.1, 21.6.0, 22.14.0 and 26.10.0; the classes that are not
 * here have the tree of one that is.
 */
class GrantTreeTest {
  static final MatcherRules S2 = new MatcherRules(false, false, false, false, false);
  static final MatcherRules S3 = new MatcherRules(true, false, false, false, false);
  static final MatcherRules S4 = new MatcherRules(true, true, false, false, false);
  static final MatcherRules S5 = new MatcherRules(true, true, true, false, false);
  static final MatcherRules S6 = S4;
  static final MatcherRules S7 = new MatcherRules(true, true, true, true, false);
  static final MatcherRules S12 = new MatcherRules(true, true, true, true, true);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          grants                 | path     | S2    | S3    | S4    | S5    | S6    | S7    | S12
          /a                     | /a       | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a                     | /a/      | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a                     | /ab      | no    | no    | no    | no    | no    | no    | no
          /a                     | /a/b     | no    | no    | no    | no    | no    | no    | no
          /a                     | /        | no    | no    | no    | no    | no    | no    | no
          /a/*                   | /a       | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/*                   | /a/b     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/*                   | /a/b/c   | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/*                   | /ab      | no    | no    | no    | no    | no    | no    | no
          /a/*                   | /b       | no    | no    | no    | no    | no    | no    | no
          /fo*                   | /fo      | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /fo*                   | /foo     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /fo*                   | /foo/x   | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /fo*                   | /f       | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /fo*                   | /g       | no    | no    | no    | no    | no    | no    | no
          /a/*/c                 | /a/b     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/*/c                 | /a/x/y   | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/*/c                 | /a/b/c   | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/*/c                 | /b       | no    | no    | no    | no    | no    | no    | no
          /a*b                   | /ax      | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a*b                   | /ab      | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a*b                   | /b       | no    | no    | no    | no    | no    | no    | no
          /slow /slower          | /slow    | no    | yes   | yes   | yes   | yes   | yes   | yes
          /slow /slower          | /slower  | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /slow /slower          | /slo     | no    | no    | no    | no    | no    | no    | no
          /slow* /slower /slown  | /slow    | no    | yes   | yes   | yes   | yes   | yes   | yes
          /slow* /slower /slown  | /slower  | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /slow* /slower /slown  | /slowx   | no    | no    | yes   | yes   | yes   | yes   | yes
          /slow* /slower         | /slow    | no    | no    | no    | no    | no    | yes   | yes
          /slow* /slower         | /slowx   | no    | no    | yes   | yes   | yes   | yes   | yes
          /a/b/* /a/b/d          | /a/b/c   | no    | no    | yes   | yes   | yes   | yes   | yes
          /a/b/* /a/b/d          | /a/b/d   | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/b/* /a/b/d          | /a/b     | no    | no    | no    | no    | no    | yes   | yes
          /a/b/* /a/b/d          | /a/c     | no    | no    | no    | no    | no    | no    | no
          /a* /ab*               | /a       | no    | no    | no    | no    | no    | yes   | yes
          /a* /ab*               | /ac      | no    | no    | yes   | yes   | yes   | yes   | yes
          /a* /ab*               | /abc     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a* /ab*               | /b       | no    | no    | no    | no    | no    | no    | no
          /a /a                  | /a       | yes   | yes   | yes   | abort | yes   | yes   | yes
          /a /a                  | /b       | no    | no    | no    | abort | no    | no    | no
          /a/* /a/*              | /a/x     | yes   | yes   | yes   | abort | yes   | yes   | yes
          /a/* /a/b              | /a/b     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/* /a/b              | /a/c     | no    | no    | yes   | yes   | yes   | yes   | yes
          /a/bx /a/by /a/b       | /a/b     | yes   | yes   | yes   | abort | yes   | abort | yes
          /a/bx /a/by /a/b       | /a/bx    | yes   | yes   | yes   | abort | yes   | abort | yes
          /a/bx /a/by /a/b       | /a/bz    | no    | no    | no    | abort | no    | abort | no
          /a/b /a/bx /a/by       | /a/b     | no    | yes   | yes   | yes   | yes   | yes   | yes
          /a/b /a/bx /a/by       | /a/bx    | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /a/b /a/bx /a/by       | /a/bz    | no    | no    | no    | no    | no    | no    | no
          /a/bx /a/by            | /a/b     | no    | no    | no    | no    | no    | no    | no
          /a/bx /a/by            | /a/bx    | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /c/b /ab* /b/c*        | /        | no    | yes   | yes   | yes   | yes   | yes   | no
          /c/b /ab* /b/c*        | /c/b     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /c/b /ab* /b/c*        | /abc     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /c/b /ab* /b/c*        | /b/cd    | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /c/b /ab* /b/c*        | /b       | no    | no    | no    | no    | no    | no    | no
          /c/b /ab* /b/c*        | /c       | no    | no    | no    | no    | no    | no    | no
          /b/c* /ab* /c/b        | /        | no    | yes   | yes   | yes   | yes   | yes   | no
          /b/c* /ab* /c/b        | /c/b     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /b/c* /ab* /c/b        | /abc     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /b/c* /ab* /c/b        | /b/cd    | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /b/c* /ab* /c/b        | /b       | no    | no    | no    | no    | no    | no    | no
          /x/y /x/z*             | /x/y     | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /x/y /x/z*             | /x/zz    | yes   | yes   | yes   | yes   | yes   | yes   | yes
          /x/y /x/z*             | /x/      | no    | no    | no    | no    | no    | no    | no
          /x/y /x/z*             | /x       | no    | no    | no    | no    | no    | no    | no
          """)
  void decidesAsItsClass(
      String grants,
      String path,
      String s2,
      String s3,
      String s4,
      String s5,
      String s6,
      String s7,
      String s12) {
    assertThat(
            List.of(
                verdict(S2, grants, path),
                verdict(S3, grants, path),
                verdict(S4, grants, path),
                verdict(S5, grants, path),
                verdict(S6, grants, path),
                verdict(S7, grants, path),
                verdict(S12, grants, path)))
        .containsExactly(s2, s3, s4, s5, s6, s7, s12);
  }

  @ParameterizedTest(name = "{0}: {1} by {2}")
  @CsvSource({
    "/a /ab, /a, 0",
    "/a /ab, /ab, 1",
    "/ab /a, /a, 1",
    "/ab /ac /a, /a, 2",
    "/a /a/*, /a, 0",
    "/x/* /a/*, /a/b, 1",
    "/a/b/* /a/b/d, /a/b/d, 0",
    "/a /b, /c, -1"
  })
  void namesTheGrantThatDecides(String grants, String path, int index) {
    assertThat(tree(S12, grants).deciding(Utf8.bytes(path))).isEqualTo(index);
  }

  @Test
  void namesTheGrantThatMadeASplitNodeAGrant() {
    GrantTree leaking = tree(S7, "/c/b /ab* /b/c*");
    assertThat(leaking.deciding(Utf8.bytes("/"))).isEqualTo(2);
  }

  @Test
  void saysWhetherAGrantWasInserted() {
    GrantTree.Builder builder = GrantTree.builder(S12);
    assertThat(builder.add(Utf8.bytes("/a/*"), 0)).isTrue();
    assertThat(builder.add(Utf8.bytes("/a/b"), 1)).isFalse();
    assertThat(GrantTree.builder(S5).add(Utf8.bytes("/a/*"), 0)).isTrue();
  }

  @Test
  void rebuildsWithoutSkipping() {
    assertThat(S12.insertingAll()).isEqualTo(new MatcherRules(true, true, true, false, true));
  }

  @Test
  void anAbortNamesItsGrant() {
    TreeAbortException abort =
        catchThrowableOfType(TreeAbortException.class, () -> tree(S5, "/a /b /a"));
    assertThat(abort.grant()).isEqualTo(2);
    assertThat(abort).hasMessage("Assertion failed: !path_prefix.empty()");
  }

  @Test
  void anEmptyTreeGrantsEverything() {
    GrantTree empty = GrantTree.builder(S12).build();
    assertThat(empty.grants(Utf8.bytes("/a"))).isTrue();
    assertThat(empty.deciding(Utf8.bytes("/a"))).isEqualTo(-1);
  }

  static GrantTree tree(MatcherRules rules, String grants) {
    GrantTree.Builder builder = GrantTree.builder(rules);
    String[] each = grants.split(" ");
    for (int i = 0; i < each.length; i++) {
      builder.add(Utf8.bytes(each[i]), i);
    }
    return builder.build();
  }

  private static String verdict(MatcherRules rules, String grants, String path) {
    try {
      return tree(rules, grants).grants(PathRules.POSIX.resolve(Utf8.bytes("/"), Utf8.bytes(path)))
          ? "yes"
          : "no";
    } catch (TreeAbortException e) {
      return "abort";
    }
  }
}
