package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.oracle.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report as SARIF 2.1.0 has what the standard requires of each object that is used, and nothing
 * that the standard does not know.
 */
class SarifShapeTest {
  /**
   * An object of the standard.
   *
   * @param required what it has to have
   * @param optional what it may have besides, as far as this tool uses it
   */
  private record Shape(Set<String> required, Set<String> optional) {}

  private static final Map<String, Shape> SHAPES =
      Map.ofEntries(
          Map.entry("sarifLog", new Shape(Set.of("version", "runs"), Set.of("$schema"))),
          Map.entry("run", new Shape(Set.of("tool"), Set.of("results"))),
          Map.entry("tool", new Shape(Set.of("driver"), Set.of())),
          Map.entry("toolComponent", new Shape(Set.of("name"), Set.of("rules"))),
          Map.entry("reportingDescriptor", new Shape(Set.of("id"), Set.of("shortDescription"))),
          Map.entry("message", new Shape(Set.of("text"), Set.of())),
          Map.entry(
              "result",
              new Shape(Set.of("message"), Set.of("ruleId", "level", "locations", "suppressions"))),
          Map.entry("location", new Shape(Set.of(), Set.of("physicalLocation"))),
          Map.entry("physicalLocation", new Shape(Set.of("artifactLocation"), Set.of())),
          Map.entry("artifactLocation", new Shape(Set.of("uri"), Set.of())),
          Map.entry("suppression", new Shape(Set.of("kind"), Set.of("justification"))));

  private final Path scratch;

  SarifShapeTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  private static Map<String, @Nullable Object> object(@Nullable Object value, String shape) {
    Map<String, @Nullable Object> object = Json.object(value);
    Shape wanted = Objects.requireNonNull(SHAPES.get(shape));
    assertThat(object.keySet()).as(shape).containsAll(wanted.required());
    List<String> unknown = new ArrayList<>(object.keySet());
    unknown.removeAll(wanted.required());
    unknown.removeAll(wanted.optional());
    assertThat(unknown).as(shape).isEmpty();
    return object;
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }

  private static void result(@Nullable Object value, List<String> rules) {
    Map<String, @Nullable Object> result = object(value, "result");
    object(result.get("message"), "message");
    assertThat(result.get("level")).isIn("none", "note", "warning", "error");
    assertThat(rules).contains(text(result.get("ruleId")));
    for (@Nullable Object each : Json.list(result.get("locations"))) {
      Object physical = object(each, "location").get("physicalLocation");
      Object artifact = object(physical, "physicalLocation").get("artifactLocation");
      // A reference as in RFC 3986.
      String uri = text(object(artifact, "artifactLocation").get("uri"));
      assertThat(uri).matches("file:///([-A-Za-z0-9/._~@+]|%[0-9A-F]{2})*");
    }
    Object suppressions = result.get("suppressions");
    if (suppressions != null) {
      for (@Nullable Object each : Json.list(suppressions)) {
        assertThat(object(each, "suppression").get("kind")).isIn("inSource", "external");
      }
    }
  }

  private List<@Nullable Object> audit(String failOn) throws IOException {
    Path accepted = scratch.resolve("accepted.json");
    Files.writeString(accepted, "{\"accepted\":[{\"link\":\"app/out\",\"reason\":\"why \\\"\"}]}");
    Run run =
        Run.of(
            "audit",
            "--node",
            "24.13.0",
            "--cwd",
            scratch.toRealPath().toString(),
            "--accepted",
            accepted.toString(),
            "--fail-on",
            failOn,
            "--format",
            "sarif",
            "--",
            "--permission",
            "--allow-fs-read=" + scratch.toRealPath().resolve("app"),
            "-e",
            "0");
    Map<String, @Nullable Object> log = object(Json.read(run.out()), "sarifLog");
    assertThat(log.get("version")).isEqualTo("2.1.0");
    assertThat(Json.list(log.get("runs"))).hasSize(1);
    Map<String, @Nullable Object> only = object(Json.list(log.get("runs")).get(0), "run");
    Map<String, @Nullable Object> driver =
        object(object(only.get("tool"), "tool").get("driver"), "toolComponent");
    List<String> rules = new ArrayList<>();
    for (@Nullable Object rule : Json.list(driver.get("rules"))) {
      Map<String, @Nullable Object> descriptor = object(rule, "reportingDescriptor");
      object(descriptor.get("shortDescription"), "message");
      rules.add(text(descriptor.get("id")));
    }
    assertThat(rules).doesNotHaveDuplicates();
    List<@Nullable Object> results = Json.list(only.get("results"));
    results.forEach(each -> result(each, rules));
    return results;
  }

  @Test
  void isWhatTheStandardKnows() throws IOException {
    Path app = Files.createDirectories(scratch.resolve("app"));
    Files.createDirectories(scratch.resolve("data"));
    assertThat(audit("any")).isEmpty();
    Files.createSymbolicLink(app.resolve("out"), Path.of("../data"));
    Files.createSymbolicLink(app.resolve("in"), app.toRealPath());
    Files.createSymbolicLink(app.resolve("relative"), Path.of("in"));
    Files.createSymbolicLink(app.resolve("loop %41 \"#?"), Path.of("loop %41 \"#?"));
    assertThat(audit("escapes")).hasSize(2);
    assertThat(audit("relative")).hasSize(3);
    assertThat(audit("any")).hasSize(4);
  }
}
