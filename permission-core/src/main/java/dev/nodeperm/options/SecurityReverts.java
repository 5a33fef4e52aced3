package dev.nodeperm.options;

import static dev.nodeperm.release.Behavior.REVERT_CVE_2023_46809;
import static dev.nodeperm.release.Behavior.REVERT_CVE_2024_27980;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.Map;

/** The fixes that {@code --security-revert} can undo. */
final class SecurityReverts {
  private static final Map<String, Behavior> KNOWN =
      Map.of("CVE-2023-46809", REVERT_CVE_2023_46809, "CVE-2024-27980", REVERT_CVE_2024_27980);

  private SecurityReverts() {}

  static boolean isKnown(NodeRelease release, String name) {
    Behavior behavior = KNOWN.get(name);
    return behavior != null && release.has(behavior);
  }
}
