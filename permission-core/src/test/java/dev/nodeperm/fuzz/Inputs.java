package dev.nodeperm.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.Reference;
import dev.nodeperm.RuntimeErrorException;
import dev.nodeperm.error.InputException;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the bytes of a fuzzer become launches and questions, and what must hold of the answers. */
final class Inputs {
  private static final List<String> SCOPES =
      List.of("fs.read", "fs.write", "fs", "child", "worker", "net", "wasi", "nothing");

  private Inputs() {}

  static NodeLaunch launch(FuzzedDataProvider data) {
    return NodeLaunch.on(data.pickValue(NodeRelease.known())).withoutFiles();
  }

  /** Words, each at most a few thousand characters long. */
  static List<String> words(FuzzedDataProvider data, int most) {
    List<String> words = new ArrayList<>();
    for (int i = data.consumeInt(0, most); i > 0; i--) {
      words.add(data.consumeString(data.consumeInt(0, 3000)));
    }
    return words;
  }

  /** Starts a launch; null where its arguments are refused as no arguments of a process. */
  static @Nullable Launch start(NodeLaunch launch) {
    try {
      return launch.start();
    } catch (InputException e) {
      Objects.requireNonNull(e.getMessage());
      return null;
    }
  }

  /** Asks twice, and once for the reasons; the answers must be the same. */
  static void ask(@Nullable Launch launch, FuzzedDataProvider data) {
    if (launch instanceof Launch.Started started && started.granted().isPresent()) {
      ProcessPermission permission = started.permission();
      String scope = data.pickValue(SCOPES);
      Reference reference =
          data.consumeBoolean()
              ? Reference.of(data.consumeString(5000))
              : new Reference.Buffer(data.consumeBytes(5000));
      try {
        boolean first = permission.has(scope, reference);
        Decision decision = permission.explain(scope, reference);
        if (first != decision.granted() || first != permission.has(scope, reference)) {
          throw new AssertionError(scope + " " + reference + ": " + first + ", " + decision);
        }
      } catch (RuntimeErrorException e) {
        Objects.requireNonNull(e.code());
      }
    }
  }
}
