package dev.nodeperm.cli;

import dev.nodeperm.options.NodeOption;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * What changed from one release to another.
 *
 * @param from the first release
 * @param to the second, older or newer
 */
record ReleaseChanges(NodeRelease from, NodeRelease to) implements Answer {
  @Override
  public int exitCode() {
    return ExitCode.GRANTED;
  }

  /** What one release does and another does not. */
  private static List<Behavior> only(NodeRelease release, NodeRelease other) {
    return Stream.of(Behavior.values())
        .filter(behavior -> behavior.in(release) && !behavior.in(other))
        .toList();
  }

  /** The runtime's options that one release has and another does not. */
  private static List<String> onlyOptions(NodeRelease release, NodeRelease other) {
    OptionTable others = OptionTable.of(other);
    return OptionTable.of(release).options().stream()
        .map(NodeOption::name)
        .filter(name -> name.startsWith("--") && !others.has(name))
        .sorted()
        .toList();
  }

  @Override
  public void text(StringBuilder out) {
    out.append("from Node.js ").append(Words.release(from)).append('\n');
    out.append("to Node.js ").append(Words.release(to)).append('\n');
    List<Behavior> gained = only(to, from);
    List<Behavior> lost = only(from, to);
    if (gained.isEmpty() && lost.isEmpty()) {
      out.append("no behaviour changed\n");
    }
    BehaviorList.text(out, gained, "+ ");
    BehaviorList.text(out, lost, "- ");
    options(out, "new options:", onlyOptions(to, from));
    options(out, "options gone:", onlyOptions(from, to));
  }

  private static void options(StringBuilder out, String title, List<String> names) {
    if (!names.isEmpty()) {
      out.append(title).append('\n');
      names.forEach(name -> out.append("  ").append(name).append('\n'));
    }
  }

  @Override
  public void json(JsonGenerator out) {
    release(out, "from", from);
    release(out, "to", to);
    BehaviorList.json(out, "gained", only(to, from));
    BehaviorList.json(out, "lost", only(from, to));
    names(out, "newOptions", onlyOptions(to, from));
    names(out, "optionsGone", onlyOptions(from, to));
  }

  private static void release(JsonGenerator out, String name, NodeRelease release) {
    out.writeName(name);
    out.writeStartObject();
    Json.release(out, release);
    out.writeEndObject();
  }

  private static void names(JsonGenerator out, String name, List<String> names) {
    out.writeName(name);
    out.writeStartArray();
    names.forEach(out::writeString);
    out.writeEndArray();
  }
}
