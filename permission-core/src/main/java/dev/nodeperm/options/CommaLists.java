package dev.nodeperm.options;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;

/** The releases on which a file-system grant is one text with commas between the paths. */
final class CommaLists {
  private static final List<String> GRANTS = List.of("--allow-fs-read", "--allow-fs-write");

  private CommaLists() {}

  /**
   * Splits the grants, where the release does. Empty parts are dropped; where no other is left, an
   * empty one stands for an option that is given and grants nothing. An empty value is as if the
   * option were not there.
   */
  static void split(NodeRelease release, OptionState state) {
    for (String name : GRANTS) {
      NodeOption option = OptionTable.of(release).find(name);
      if (option == null || option.kind() != OptionKind.STRING || !state.has(name)) {
        continue;
      }
      SourcedValue whole = state.all(name).get(0);
      if (whole.text().isEmpty()) {
        state.values().remove(name);
        continue;
      }
      List<SourcedValue> parts = new ArrayList<>();
      for (String part : whole.text().split(",")) {
        if (!part.isEmpty()) {
          parts.add(new SourcedValue(part, whole.source()));
        }
      }
      state
          .values()
          .put(name, parts.isEmpty() ? List.of(new SourcedValue("", whole.source())) : parts);
    }
  }
}
