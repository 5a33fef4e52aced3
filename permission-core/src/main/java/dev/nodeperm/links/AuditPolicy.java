package dev.nodeperm.links;

import java.util.Locale;

/** Which links an audit should fail on. A directory that cannot be read fails under each. */
public enum AuditPolicy {
  /** Those that lead out of what is granted. */
  ESCAPES,
  /**
   * Those, and all that do not begin at the root: what they lead to changes when they are moved.
   */
  RELATIVE,
  /** All. */
  ANY;

  /**
   * {@return whether a link does not pass}
   *
   * @param finding the link
   */
  public boolean refuses(LinkFinding finding) {
    return this == ANY
        || finding.verdict() == Verdict.ESCAPES
        || this == RELATIVE && finding.isRelative();
  }

  /** In small letters, as on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
