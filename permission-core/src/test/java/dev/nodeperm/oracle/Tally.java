package dev.nodeperm.oracle;

import dev.nodeperm.oracle.generate.Topic;
import java.util.ArrayList;
import java.util.List;

/** Counts what a comparison compared. */
final class Tally {
  private static final int SHOWN = 20;
  int launches;
  long decisions;
  int beyond;
  int differences;
  final List<String> shown = new ArrayList<>();

  /** Makes requests and compares the answers; the seeds follow one another. */
  static Tally compare(
      String release,
      List<Topic> topics,
      long seed,
      int requests,
      Answerer subject,
      Fixture fixture) {
    Tally tally = new Tally();
    List<String> lines = new ArrayList<>();
    for (Topic topic : topics) {
      for (int i = 0; i < requests; i++) {
        lines.add(fixture.fill(Json.write(topic.request(release, seed + i))));
      }
    }
    Parallel.map(lines, line -> tally.add(line, Live.node().answer(line), subject));
    return tally;
  }

  private synchronized boolean add(String line, String expected, Answerer subject) {
    if (Excuse.holds(line, expected)) {
      beyond++;
      return false;
    }
    Comparison comparison = Comparison.of(line, expected, subject.answer(line));
    launches++;
    decisions += comparison.decisions();
    if (comparison.difference() != null) {
      differences++;
      if (shown.size() < SHOWN) {
        shown.add(comparison.difference() + "\n  request: " + Json.readObject(line).get("id"));
      }
    }
    return true;
  }

  void add(Tally other) {
    launches += other.launches;
    decisions += other.decisions;
    beyond += other.beyond;
    differences += other.differences;
  }

  @Override
  public String toString() {
    return launches
        + " launches, "
        + decisions
        + " decisions, "
        + differences
        + " differences ("
        + beyond
        + " more did not get past loading a module, or did not end)";
  }
}
