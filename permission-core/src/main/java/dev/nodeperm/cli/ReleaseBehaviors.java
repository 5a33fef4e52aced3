package dev.nodeperm.cli;

import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** What a release does and others do not. */
record ReleaseBehaviors(NodeRelease release) implements Answer {
  @Override
  public int exitCode() {
    return ExitCode.GRANTED;
  }

  private List<Behavior> behaviors() {
    return Stream.of(Behavior.values()).filter(behavior -> behavior.in(release)).toList();
  }

  @Override
  public void text(StringBuilder out) {
    out.append("Node.js ").append(Words.release(release)).append('\n');
    BehaviorList.text(out, behaviors(), "");
  }

  @Override
  public void json(JsonGenerator out) {
    Json.release(out, release);
    BehaviorList.json(out, "behaviors", behaviors());
  }
}
