package dev.nodeperm.advisory;

import dev.nodeperm.release.NodeRelease;
import java.util.stream.Collectors;

/** Writes {@code docs/advisories.md} from the data. */
final class AdvisoriesDocument {
  private static final String HEAD =
      """
      # Advisories

      Written from the data in `permission-core/src/main/resources/dev/nodeperm/advisory`; not by hand. `nodeperm advisories` tells which of these a
      launch is exposed to, with a call that the release lets through. The model is a seat belt: that a launch is exposed to none of these does
      not make it a place for hostile code.

      The affected releases are those whose binaries let the reproduction through, tried on all 162; announcements name fewer, as they leave out
      releases that nobody maintained any more. An advisory about other platforms than Linux is not here.

      | Advisory | About | Affected | Fixed in |
      |---|---|---|---|
      """;

  private AdvisoriesDocument() {}

  static String text() {
    StringBuilder out = new StringBuilder(HEAD);
    for (Advisory advisory : Advisories.all()) {
      String fixed =
          advisory.fixedIn().stream().map(NodeRelease::toString).collect(Collectors.joining(", "));
      out.append("| [").append(advisory.id()).append("](#").append(anchor(advisory)).append(") | ");
      out.append(advisory.title()).append(" | ");
      out.append(advisory.affected() == null ? "not reproduced" : "`" + advisory.affected() + "`");
      out.append(" | ").append(fixed).append(" |\n");
    }
    for (Advisory advisory : Advisories.all()) {
      section(out, advisory);
    }
    return out.toString();
  }

  private static String anchor(Advisory advisory) {
    return advisory.id().toLowerCase(java.util.Locale.ROOT);
  }

  private static void section(StringBuilder out, Advisory advisory) {
    out.append("\n## ").append(advisory.id()).append("\n\n");
    out.append(advisory.lets()).append(" Needed: ").append(advisory.needs()).append("\n");
    if (!advisory.note().isEmpty()) {
      out.append('\n').append(advisory.note()).append('\n');
    }
    Advisory.Reproduction shown = advisory.reproduction();
    if (shown != null) {
      out.append("\nWith ");
      out.append(
          shown.options().isEmpty() ? "no grants" : "`" + String.join(" ", shown.options()) + "`");
      out.append(", in `").append(shown.directory()).append("`:\n\n```text\n");
      out.append(shown.code()).append("\n```\n");
    }
  }
}
