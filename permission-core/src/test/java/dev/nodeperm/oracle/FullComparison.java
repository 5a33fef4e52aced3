package dev.nodeperm.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nodeperm.oracle.generate.Topic;
import dev.nodeperm.release.NodeRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Random requests of every topic, put to this library and to all releases. Not part of the build:
 * run it with
 *
 * <pre>
 * mvn -pl permission-core test -Dtest=FullComparison -Dnodeperm.live=required -Dnodeperm.requests=20
 * </pre>
 *
 * <p>The figures for {@code docs/conformance.md} are left in {@code target/conformance.md}, the
 * differences in {@code target/differences.txt}. {@code -Dnodeperm.topics=MATCH,DROP} and {@code
 * -Dnodeperm.releases=22.,26.10.0} narrow it.
 */
class FullComparison {
  private static final Path TARGET = Path.of("target");

  @Test
  void everyRelease() throws Exception {
    long seed = Live.seed();
    int requests = Integer.getInteger("nodeperm.requests", 20);
    List<Topic> topics = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      String only = System.getProperty("nodeperm.topics", "");
      if (only.isEmpty() || List.of(only.split(",")).contains(topic.name())) {
        topics.add(topic);
      }
    }
    Answerer subject = Live.subject();
    Map<Topic, Tally> byTopic = new EnumMap<>(Topic.class);
    Tally total = new Tally();
    List<String> differences = new ArrayList<>();
    int releases = 0;
    try (Fixture fixture = Fixture.create()) {
      for (NodeRelease known : NodeRelease.known()) {
        String release = known.toString();
        List<String> only = List.of(System.getProperty("nodeperm.releases", "").split(","));
        if (only.stream().noneMatch(release::startsWith)) {
          continue;
        }
        Live.need(release);
        releases++;
        Tally sum = new Tally();
        for (Topic topic : topics) {
          Tally tally = Tally.compare(release, List.of(topic), seed, requests, subject, fixture);
          byTopic.computeIfAbsent(topic, t -> new Tally()).add(tally);
          sum.add(tally);
          differences.addAll(tally.shown);
        }
        total.add(sum);
        System.out.println("[nodeperm] " + release + ", -Dnodeperm.seed=" + seed + ": " + sum);
        Files.write(TARGET.resolve("differences.txt"), differences.toString().lines().toList());
      }
    }
    Files.writeString(
        TARGET.resolve("conformance.md"), table(seed, requests, releases, byTopic, total));
    System.out.println("[nodeperm] " + releases + " releases: " + total);
    assertEquals(0, total.differences);
  }

  private static String table(
      long seed, int requests, int releases, Map<Topic, Tally> byTopic, Tally total) {
    StringBuilder text = new StringBuilder();
    text.append("    mvn -pl permission-core test -Dtest=FullComparison -Dnodeperm.live=required")
        .append(" -Dnodeperm.requests=")
        .append(requests)
        .append(" -Dnodeperm.seed=")
        .append(seed)
        .append("\n\n");
    text.append("| topic | releases | launches | decisions | differences | not compared |\n");
    text.append("|---|--:|--:|--:|--:|--:|\n");
    byTopic.forEach(
        (topic, tally) ->
            row(text, topic.name().toLowerCase(java.util.Locale.ROOT), releases, tally));
    row(text, "**all**", releases, total);
    return text.toString();
  }

  private static void row(StringBuilder text, String name, int releases, Tally tally) {
    text.append("| ")
        .append(name)
        .append(" | ")
        .append(releases)
        .append(" | ")
        .append(tally.launches)
        .append(" | ")
        .append(tally.decisions)
        .append(" | ")
        .append(tally.differences)
        .append(" | ")
        .append(tally.beyond)
        .append(" |\n");
  }
}
