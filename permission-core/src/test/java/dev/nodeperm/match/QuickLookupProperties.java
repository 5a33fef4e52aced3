package dev.nodeperm.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is looked up quickly gets the answer of the long way: encode, resolve, ask the tree. */
class QuickLookupProperties {
  /**
   * Among the characters are some whose low bytes are a separator, a dot, a NUL or a letter of the
   * grants.
   */
  private static final char[] CHARACTERS = {
    '/', '/', '/', '.', '.', 'a', 'b', 'a', 'b', '*', ',', '\u00E9', '\u0080', '\u012F', '\u012E',
    '\u0100', '\u0161', '\uD83D', '\uDE00'
  };

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(pieces())
        .list()
        .ofMinSize(1)
        .ofMaxSize(24)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> pieces() {
    List<String> pieces =
        new ArrayList<>(
            List.of("/../", "/./", "//", "/..", "/.a", "/..b", "/a/", "/b/", "aaaaaaa", "/a/b/"));
    for (char c : CHARACTERS) {
      pieces.add(String.valueOf(c));
    }
    return pieces;
  }

  @Provide
  Arbitrary<List<String>> grants() {
    return Arbitraries.of("/a", "/b", "/a/b", "/", "/aaaaaaa", "*", "/*", "/\u00E9", "/.a")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(pieces -> String.join("", pieces))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<MatcherRules> anyRules() {
    return Arbitraries.of(GrantTreeTest.S2, GrantTreeTest.S4, GrantTreeTest.S6, GrantTreeTest.S12);
  }

  @Property(tries = 60_000, shrinking = ShrinkingMode.OFF)
  void answersAsTheLongWay(
      @ForAll("anyRules") MatcherRules rules,
      @ForAll("grants") List<String> grants,
      @ForAll("paths") String path,
      @ForAll boolean resolvedGrants,
      @ForAll boolean keepsSurrogates) {
    GrantTree.Builder builder = GrantTree.builder(rules);
    byte[] root = {'/'};
    try {
      for (int i = 0; i < grants.size(); i++) {
        byte[] grant = Utf8.bytes(grants.get(i));
        builder.add(resolvedGrants ? PathRules.POSIX.resolve(root, grant) : grant, i);
      }
    } catch (TreeAbortException e) {
      return;
    }
    GrantTree tree = builder.build();
    QuickLookup quick = new QuickLookup(CompiledMatcher.of(tree), true, true, keepsSurrogates);
    for (String directory : List.of("/", "/a", "/b/\u00E9")) {
      byte[] bytes = keepsSurrogates ? Utf8.bytesKeepingSurrogates(path) : Utf8.bytes(path);
      byte[] resolved = PathRules.POSIX.resolve(Utf8.bytes(directory), bytes);
      int expected =
          path.indexOf(0) >= 0
              ? QuickLookup.UNDECIDED
              : tree.grants(resolved) ? QuickLookup.GRANTED : QuickLookup.DENIED;
      String base = directory.endsWith("/") ? directory : directory + "/";
      assertThat(quick.ask(path, Utf8.bytes(base)))
          .as("%s, grants %s, path %s in %s", rules, grants, path, directory)
          .isEqualTo(expected);
    }
  }
}
