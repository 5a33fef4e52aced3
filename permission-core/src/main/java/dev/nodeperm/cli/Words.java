package dev.nodeperm.cli;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.release.NodeRelease;

/** How the text answers name things. */
final class Words {
  private Words() {}

  /** A release, and where its answers come from if it was never measured. */
  static String release(NodeRelease release) {
    return release.isExtrapolated()
        ? release + " (" + extrapolated(release) + ")"
        : release.toString();
  }

  /** Where the answers for a release that was never measured come from. */
  static String extrapolated(NodeRelease release) {
    return "extrapolated: not measured, taken to behave as " + release.modelled();
  }

  /** A path grant as it was written, without its place. */
  static String written(EffectiveGrant grant) {
    boolean implicit = grant.source() instanceof OptionSource.Implicit;
    return implicit ? grant.written() : grant.option() + "=" + grant.written();
  }
}
