package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.launch.OptionSource.Argument;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigFlagTest {
  private static final String NAMED = "--experimental-config-file";
  private static final String STANDARD = "--experimental-default-config-file";

  private static ConfigFlag find(String release, String... args) {
    return ConfigFlag.find(NodeRelease.parse(release), List.of(args));
  }

  private static ConfigFlag file(String path, int index) {
    return new ConfigFlag.File(new SourcedValue(path, new Argument(index)));
  }

  @Test
  void isLookedForAmongAllArguments() {
    for (String release : List.of("22.17.0", "24.16.0", "24.21.0", "26.10.0")) {
      assertThat(find(release, "x.js", NAMED + "=a")).isEqualTo(file("a", 1));
      assertThat(find(release, "--", STANDARD)).isEqualTo(file("node.config.json", 1));
      assertThat(find(release, "--experimental_config_file=a")).isEqualTo(new ConfigFlag.None());
    }
    assertThat(find("22.15.1", NAMED + "=a")).isEqualTo(new ConfigFlag.None());
  }

  @Test
  void firstNamedFileWinsAtFirst() {
    assertThat(find("24.18.1", STANDARD, NAMED, "a", NAMED + "=b")).isEqualTo(file("a", 2));
    assertThat(find("24.18.1", NAMED)).isEqualTo(new ConfigFlag.None());
    assertThat(find("24.18.1", STANDARD + "=x")).isEqualTo(file("node.config.json", 0));
    assertThat(find("24.18.1", NAMED + "=")).isEqualTo(file("", 0));
    assertThat(find("24.1.0", NAMED + "=a")).isInstanceOf(ConfigFlag.Garbled.class);
  }

  @Test
  void lastOneWinsLater() {
    assertThat(find("24.19.0", NAMED + "=a", STANDARD)).isEqualTo(file("node.config.json", 1));
    assertThat(find("24.19.0", NAMED, "a")).isEqualTo(file("node.config.json", 0));
    assertThat(find("26.1.0", NAMED + "=a", NAMED + "=")).isEqualTo(file("a", 0));
    assertThat(find("26.1.0", "x.js", STANDARD + "=a")).isInstanceOf(ConfigFlag.Refused.class);
    assertThat(ConfigFlag.rewrite(NodeRelease.parse("26.1.0"), List.of("x.js", NAMED)))
        .containsExactly("x.js", NAMED + "=node.config.json");
  }
}
