package dev.nodeperm.links;

import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.Errno;
import dev.nodeperm.filesystem.RawPath;
import java.util.List;
import java.util.Optional;

/**
 * What an audit found. Immutable. Lists are in the order of their paths.
 *
 * @param entries how many files, directories and links were seen, each once
 * @param findings every link
 * @param unreadable directories that could not be read; what is in them is not known
 * @param hardLinks files with more than one name, if they were asked for
 * @param specials sockets, pipes and devices, if they were asked for
 * @param everything the scopes that grant everything: nothing can lead out of them, and nothing is
 *     walked for them
 * @param entryPoint whether the entry point can be read, if the launch names a file
 */
public record AuditReport(
    long entries,
    List<LinkFinding> findings,
    List<Unreadable> unreadable,
    List<HardLink> hardLinks,
    List<RawPath> specials,
    List<PermissionScope> everything,
    Optional<EntryReach> entryPoint) {

  /**
   * A directory that could not be read.
   *
   * @param directory its path
   * @param error why
   */
  public record Unreadable(RawPath directory, Errno error) {}

  /**
   * A file that has other names, which may lie anywhere on its disk.
   *
   * @param file its path
   * @param names how many names it has
   */
  public record HardLink(RawPath file, int names) {}

  /** {@return how many links there are} */
  public int links() {
    return findings.size();
  }

  /** {@return the links that lead out of what is granted} */
  public List<LinkFinding> escapes() {
    return findings.stream().filter(finding -> finding.verdict() == Verdict.ESCAPES).toList();
  }

  /**
   * {@return the links that a policy does not let pass}
   *
   * @param policy which links are let pass, by the depth of what they reach
   */
  public List<LinkFinding> against(AuditPolicy policy) {
    return findings.stream().filter(policy::refuses).toList();
  }

  /** {@return whether all was read and nothing leads out} */
  public boolean isClean() {
    return unreadable.isEmpty() && escapes().isEmpty();
  }
}
