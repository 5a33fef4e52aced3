package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the words are, reading them comes to a result. */
class LaunchOptionsProperties {
  private static final List<String> PARTS =
      List.of(
          "-",
          "--",
          "no-",
          "no",
          "=",
          "_",
          " ",
          "\"",
          "\\",
          "\n",
          "x",
          "1",
          "e",
          "p",
          "allow-fs-read",
          "inspect",
          "print",
          "permission",
          "jitless",
          "stack-size",
          "experimental-config-file",
          "env-file",
          "\ud800",
          ",");

  @Provide
  Arbitrary<String> word() {
    Arbitrary<String> built =
        Arbitraries.of(PARTS).list().ofMaxSize(6).map(parts -> String.join("", parts));
    Arbitrary<String> any = Arbitraries.strings().excludeChars('\0').ofMaxLength(12);
    return Arbitraries.oneOf(built, any);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return word().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<NodeRelease> release() {
    return Arbitraries.of(NodeRelease.known());
  }

  @Property
  void comesToAResult(
      @ForAll("release") NodeRelease release,
      @ForAll("words") List<String> args,
      @ForAll("words") List<String> variable) {
    Map<String, String> environment = Map.of("NODE_OPTIONS", String.join(" ", variable));
    LaunchOptionsResult result =
        LaunchOptionsReader.read(release, args, environment, ConfigContribution.NONE);
    if (result instanceof LaunchOptionsResult.Stopped stopped) {
      assertThat(stopped.failure().message()).doesNotContain("\n");
    }
    assertThat(result)
        .isEqualTo(LaunchOptionsReader.read(release, args, environment, ConfigContribution.NONE));
  }

  @Property
  void quotedWordsComeThroughUnchanged(@ForAll("words") List<String> words) {
    StringBuilder variable = new StringBuilder();
    for (String word : words) {
      variable.append('"').append(word.replace("\\", "\\\\").replace("\"", "\\\"")).append("\" ");
    }
    assertThat(NodeOptionsWords.split(variable.toString()).words())
        .extracting(SourcedValue::text)
        .containsExactlyElementsOf(words.stream().filter(word -> !word.isEmpty()).toList());
  }
}
