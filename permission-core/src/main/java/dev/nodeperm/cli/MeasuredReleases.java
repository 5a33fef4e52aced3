package dev.nodeperm.cli;

import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** The releases that the library was measured against. */
record MeasuredReleases() implements Answer {
  @Override
  public int exitCode() {
    return ExitCode.GRANTED;
  }

  @Override
  public void text(StringBuilder out) {
    Map<Integer, List<NodeRelease>> lines =
        NodeRelease.known().stream()
            .collect(Collectors.groupingBy(NodeRelease::major, TreeMap::new, Collectors.toList()));
    Table table = new Table();
    table.row("LINE", "FIRST", "LAST", "RELEASES");
    for (List<NodeRelease> line : lines.values()) {
      NodeRelease first = line.get(0);
      NodeRelease last = line.get(line.size() - 1);
      table.row(
          String.valueOf(first.major()),
          first.toString(),
          last.toString(),
          String.valueOf(line.size()));
    }
    table.appendTo(out, "");
    out.append(NodeRelease.known().size());
    out.append(" releases measured; any other is taken to behave as the nearest before it\n");
  }

  @Override
  public void json(JsonGenerator out) {
    out.writeName("measured");
    out.writeStartArray();
    NodeRelease.known().forEach(release -> out.writeString(release.toString()));
    out.writeEndArray();
  }
}
