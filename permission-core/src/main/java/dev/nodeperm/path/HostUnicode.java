package dev.nodeperm.path;

/** How new the Unicode is by which a release reads the hosts of URLs, oldest first. */
public enum HostUnicode {
  /** 15, which refuses some old letters and fillers as well. */
  OLDEST,
  /** 15.1. */
  V15_1,
  /** 16. */
  V16,
  /** 17. */
  V17
}
