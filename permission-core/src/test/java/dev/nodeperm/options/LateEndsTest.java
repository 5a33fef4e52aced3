package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.options.LaunchOptionsResult.Read;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateEndsTest {
  private static @Nullable StartupFailure of(String release, String... args) {
    NodeRelease node = NodeRelease.parse(release);
    LaunchOptionsResult result =
        LaunchOptionsReader.read(node, List.of(args), Map.of(), ConfigContribution.NONE);
    return LateEnds.of(node, ((Read) result).options());
  }

  private static String message(String... args) {
    StartupFailure failure = of("26.10.0", args);
    return failure == null ? "none" : failure.message();
  }

  @Test
  void quotesAsTheRuntimeDoes() {
    assertThat(message("--dns-result-order=bad")).endsWith("Received 'bad'");
    assertThat(message("--dns-result-order=b'a")).endsWith("Received \"b'a\"");
    assertThat(message("--dns-result-order=b\"a'")).endsWith("Received `b\"a'`");
    assertThat(message("--dns-result-order=a`'\"")).endsWith("Received 'a`\\'\"'");
    assertThat(message("--dns-result-order=a\\b")).endsWith("Received 'a\\\\b'");
    assertThat(message("--dns-result-order=" + "a".repeat(200))).endsWith("a...");
    assertThat(of("21.0.0", "--dns-result-order=bad")).isNull();
  }

  @Test
  void checksTheSignal() {
    assertThat(message("--heapsnapshot-signal=SIGUSR2")).isEqualTo("none");
    assertThat(message("--heapsnapshot-signal=SIGKILL")).isEqualTo("Error: uv_signal_start EINVAL");
    assertThat(message("--heapsnapshot-signal=sigusr2"))
        .isEqualTo(
            "TypeError [ERR_UNKNOWN_SIGNAL]: Unknown signal: sigusr2 (signals must use all capital letters)");
  }

  @Test
  void helpComesLast() {
    assertThat(message("--help")).isEmpty();
    assertThat(message("--help", "--heapsnapshot-signal=x")).startsWith("TypeError");
  }
}
