package dev.nodeperm.cli;

import dev.nodeperm.links.AuditPolicy;
import dev.nodeperm.links.AuditReport;
import dev.nodeperm.links.AuditReport.Unreadable;
import dev.nodeperm.links.LinkFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an audit comes to under a policy.
 *
 * @param report what was found
 * @param policy what does not pass
 * @param failing the links that do not pass and are not accepted
 * @param accepted the links that would not pass and are accepted
 * @param unreadable the directories that cannot be read and are not accepted
 * @param stale the accepted findings that accept nothing any more
 */
record AuditOutcome(
    AuditReport report,
    AuditPolicy policy,
    List<LinkFinding> failing,
    Map<LinkFinding, AcceptedFinding> accepted,
    List<Unreadable> unreadable,
    List<AcceptedFinding> stale) {

  static AuditOutcome of(AuditReport report, AuditPolicy policy, List<AcceptedFinding> entries) {
    Map<String, List<AcceptedFinding>> byLink = new HashMap<>();
    entries.forEach(
        entry -> byLink.computeIfAbsent(entry.link(), key -> new ArrayList<>()).add(entry));
    Set<AcceptedFinding> stale = new LinkedHashSet<>(entries);
    Map<LinkFinding, AcceptedFinding> accepted = new LinkedHashMap<>();
    List<LinkFinding> failing = new ArrayList<>();
    for (LinkFinding finding : report.against(policy)) {
      @Nullable AcceptedFinding by = null;
      for (AcceptedFinding entry : byLink.getOrDefault(finding.link().toString(), List.of())) {
        if (entry.matches(finding)) {
          by = entry;
          stale.remove(entry);
        }
      }
      if (by == null) {
        failing.add(finding);
      } else {
        accepted.put(finding, by);
      }
    }
    List<Unreadable> unreadable = new ArrayList<>();
    for (Unreadable one : report.unreadable()) {
      List<AcceptedFinding> by = byLink.getOrDefault(one.directory().toString(), List.of());
      by.forEach(stale::remove);
      if (by.isEmpty()) {
        unreadable.add(one);
      }
    }
    return new AuditOutcome(report, policy, failing, accepted, unreadable, List.copyOf(stale));
  }

  int exitCode() {
    return failing.isEmpty() && unreadable.isEmpty() ? ExitCode.GRANTED : ExitCode.DENIED;
  }
}
