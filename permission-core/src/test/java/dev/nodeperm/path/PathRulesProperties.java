package dev.nodeperm.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Resolving compared with the obvious way to do it: split into names, keep a stack. */
class PathRulesProperties {
  private static final int LONGEST = 7;

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings().withChars('/', '.', 'a', '*').ofMaxLength(40);
  }

  @Property
  void sameAsTheStack(@ForAll("paths") String directory, @ForAll("paths") String path) {
    check("/" + directory, path);
  }

  @Property
  void resolvingTwiceChangesNothing(
      @ForAll("paths") String directory, @ForAll("paths") String path) {
    byte[] once = resolve("/" + directory, path);
    assertThat(PathRules.POSIX.resolve(Utf8.bytes("/elsewhere"), once)).isEqualTo(once);
  }

  @Property
  void whatIsResolvedIsAbsoluteAndPlain(
      @ForAll("paths") String directory, @ForAll("paths") String path) {
    String resolved = Utf8.text(resolve("/" + directory, path));
    assertThat(resolved).startsWith("/").doesNotContain("//", "/./", "/../");
    assertThat(resolved.equals("/") || !resolved.endsWith("/")).isTrue();
    assertThat(resolved.endsWith("/.") || resolved.endsWith("/..")).isFalse();
  }

  @Property
  void keepingTheSeparatorChangesNothingElse(
      @ForAll("paths") String directory, @ForAll("paths") String path) {
    String plain = Utf8.text(resolve("/" + directory, path));
    String kept =
        Utf8.text(
            PathRules.POSIX.resolveKeepingTrailingSeparator(
                Utf8.bytes("/" + directory), Utf8.bytes(path)));
    assertThat(kept).isEqualTo(path.endsWith("/") && !plain.equals("/") ? plain + "/" : plain);
  }

  @Example
  void sameAsTheStackForAllShortPaths() {
    int checked = 0;
    List<String> paths = List.of("");
    for (int length = 0; length <= LONGEST; length++) {
      List<String> longer = new ArrayList<>();
      for (String path : paths) {
        check("/d/e", path);
        checked++;
        longer.addAll(List.of(path + "/", path + ".", path + "a"));
      }
      paths = longer;
    }
    assertThat(checked).isEqualTo(3280);
  }

  private static void check(String directory, String path) {
    assertThat(Utf8.text(resolve(directory, path)))
        .as("%s in %s", path, directory)
        .isEqualTo(byStack(directory, path));
  }

  private static byte[] resolve(String directory, String path) {
    return PathRules.POSIX.resolve(Utf8.bytes(directory), Utf8.bytes(path));
  }

  private static String byStack(String directory, String path) {
    List<String> names = new ArrayList<>();
    for (String name : (path.startsWith("/") ? path : directory + "/" + path).split("/")) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.remove(names.size() - 1);
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return "/" + String.join("/", names);
  }
}
