package dev.nodeperm.jmh.peer;

/** One way to decide whether a path is granted. For one thread. */
@FunctionalInterface
public interface Peer {
  /** Whether an absolute, normalised path is granted. */
  boolean grants(String path);
}
