package dev.nodeperm.cli;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.StartupWarning;
import dev.nodeperm.batch.AnswerJson;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * What a launch grants.
 *
 * @param started the launch
 * @param grants its path grants
 * @param switches its other grants
 */
record GrantsAnswer(Launch.Started started, List<EffectiveGrant> grants, List<SwitchGrant> switches)
    implements Answer {
  @Override
  public int exitCode() {
    return ExitCode.GRANTED;
  }

  @Override
  public void text(StringBuilder out) {
    Table head = new Table();
    head.row("release", Words.release(started.release()));
    head.row("mode", started.mode().name().toLowerCase(Locale.ROOT));
    head.row("directory", started.currentDirectory());
    head.appendTo(out, "");
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    grants.forEach(grant -> marks.addAll(Mark.of(grant)));
    switches.forEach(grant -> marks.addAll(grant.marks()));
    if (!grants.isEmpty() || !switches.isEmpty()) {
      out.append('\n');
      table().appendTo(out, "");
    }
    out.append('\n');
    out.append("not granted: ")
        .append(notGranted().isEmpty() ? "nothing" : String.join(", ", notGranted()));
    out.append('\n');
    marks.forEach(mark -> out.append(mark.sentence()).append('\n'));
    for (StartupWarning warning : started.warnings()) {
      String code = warning.code() == null ? "" : "[" + warning.code() + "] ";
      String text = "warning: " + code + warning.type() + ": " + warning.message();
      out.append(Shown.text(text)).append('\n');
    }
    Notes.append(out, started);
  }

  private Table table() {
    Table table = new Table();
    table.row("SCOPE", "TAKEN AS", "WRITTEN", "WHERE", "MARK");
    for (EffectiveGrant grant : grants) {
      boolean everything = grant.effect() == EffectiveGrant.Effect.EVERYTHING;
      table.row(
          scope(grant),
          everything ? "everything" : grant.taken(),
          Words.written(grant),
          grant.source().toString(),
          words(Mark.of(grant)));
    }
    for (SwitchGrant grant : switches) {
      table.row(
          grant.scope().scopeName(),
          grant.effective(),
          grant.written(),
          grant.where(),
          words(grant.marks()));
    }
    return table;
  }

  private static String words(List<Mark> marks) {
    return marks.stream().map(Mark::word).collect(Collectors.joining(", "));
  }

  private static String scope(EffectiveGrant grant) {
    return Stream.of(PermissionScope.values())
        .filter(scope -> scope.option().orElse("").equals(grant.option()))
        .map(PermissionScope::scopeName)
        .findFirst()
        .orElse(grant.option());
  }

  /** The scopes of the release that nothing in this launch grants. */
  private List<String> notGranted() {
    Set<String> granted = grants.stream().map(GrantsAnswer::scope).collect(Collectors.toSet());
    switches.forEach(grant -> granted.add(grant.scope().scopeName()));
    return Stream.of(PermissionScope.values())
        .filter(scope -> scope != PermissionScope.FS && scope.in(started.release()))
        .map(PermissionScope::scopeName)
        .filter(name -> !granted.contains(name))
        .toList();
  }

  @Override
  public void json(JsonGenerator out) {
    Json.release(out, started.release());
    Json.launch(out, started);
    out.writeStringProperty("directory", started.currentDirectory());
    out.writeName("grants");
    out.writeStartArray();
    for (EffectiveGrant grant : grants) {
      out.writeStartObject();
      out.writeStringProperty("scope", scope(grant));
      AnswerJson.grant(out, grant);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeName("switches");
    out.writeStartArray();
    for (SwitchGrant grant : switches) {
      out.writeStartObject();
      grant.json(out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeName("notGranted");
    out.writeStartArray();
    notGranted().forEach(out::writeString);
    out.writeEndArray();
  }
}
