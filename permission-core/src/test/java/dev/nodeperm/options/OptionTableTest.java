package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nodeperm.release.NodeRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionTableTest {
  private static OptionTable of(String release) {
    return OptionTable.of(NodeRelease.parse(release));
  }

  @Test
  void knowsKindsAndPlaces() {
    assertThat(of("20.6.1").find("--allow-fs-read"))
        .isEqualTo(new NodeOption("--allow-fs-read", OptionKind.STRING, true));
    assertThat(of("20.7.0").find("--allow-fs-read"))
        .isEqualTo(new NodeOption("--allow-fs-read", OptionKind.STRING_LIST, true));
    assertThat(of("26.10.0").find("--eval"))
        .isEqualTo(new NodeOption("--eval", OptionKind.STRING, false));
    assertThat(of("24.0.0").has("--experimental-permission")).isFalse();
    assertThat(of("23.11.1").alias("--experimental-permission")).containsExactly("--permission");
  }

  @Test
  void takesAnExtrapolatedReleaseForItsPredecessor() {
    assertThat(of("26.99.0").options()).containsExactlyElementsOf(of("26.10.0").options());
  }

  @Test
  void findsEngineFlagsWithEitherBlank() {
    assertThat(of("20.0.0").flag("max_heap-size")).isEqualTo(new V8Flag("max-heap-size", "size_t"));
    assertThat(of("20.0.0").flag("MAX-HEAP-SIZE")).isNull();
  }

  @Test
  void everyReleaseIsConsistent() {
    for (NodeRelease release : NodeRelease.known()) {
      OptionTable table = OptionTable.of(release);
      assertThat(table.options()).as("%s", release).hasSizeGreaterThan(150);
      assertThat(table.flags()).as("%s", release).hasSizeGreaterThan(600);
      table
          .aliases()
          .forEach(
              (name, words) -> {
                String first = words.get(0);
                assertThat(table.has(first) || table.alias(first) != null)
                    .as("%s: %s", release, name)
                    .isTrue();
              });
      for (NodeOption option : table.options()) {
        assertThat(option.name()).doesNotContain("_no-").doesNotStartWith("--no-");
      }
      assertThat(table.flags())
          .extracting(V8Flag::type)
          .isSubsetOf("bool", "maybe_bool", "int", "uint", "uint64", "size_t", "float", "string");
    }
  }

  @Test
  void equalsWhatTheBinariesSay() throws Exception {
    String nodes = System.getProperty("nodeperm.nodes", "");
    assumeTrue(
        !nodes.isEmpty(),
        "SKIPPED, not passed: set -Dnodeperm.nodes to the folder that holds vX.Y.Z/node");
    NodeRelease newest = NodeRelease.newest();
    assumeTrue(
        Files.exists(Path.of(nodes, "v" + newest, "node")),
        "SKIPPED, not passed: no binary of " + newest);
    OptionTable table = OptionTable.of(newest);
    for (String line : OptionTableGenerator.table(Path.of(nodes), List.of(newest)).split("\n")) {
      String[] f = line.split("\t");
      switch (f[0]) {
        case "o" ->
            assertThat(table.find(f[1]))
                .isEqualTo(new NodeOption(f[1], OptionKind.valueOf(f[2]), f[3].equals("env")));
        case "a" -> assertThat(table.alias(f[1])).containsExactly(f[2].split(" "));
        case "v" -> assertThat(table.flag(f[1])).isEqualTo(new V8Flag(f[1], f[2]));
        default -> {}
      }
    }
  }
}
