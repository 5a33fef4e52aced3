package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.nodeperm.oracle.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as SARIF 2.1.0 passes the schema of the standard, and says what a reader needs. */
class SarifShapeTest {
  private static final Schema STANDARD =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(
              Objects.requireNonNull(
                  SarifShapeTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")));

  private final Path scratch;

  SarifShapeTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  private static List<String> faults(String json) {
    return STANDARD.validate(json, InputFormat.JSON).stream().map(String::valueOf).toList();
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }

  private static void result(@Nullable Object value, List<String> rules) {
    Map<String, @Nullable Object> result = Json.object(value);
    assertThat(rules).contains(text(result.get("ruleId")));
    for (@Nullable Object each : Json.list(result.get("locations"))) {
      Object physical = Json.object(each).get("physicalLocation");
      Object artifact = Json.object(physical).get("artifactLocation");
      // A reference as in RFC 3986; the schema is content with less.
      String uri = text(Json.object(artifact).get("uri"));
      assertThat(uri).matches("file:///([-A-Za-z0-9/._~@+]|%[0-9A-F]{2})*");
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
    assertThat(faults(run.out())).isEmpty();
    Map<String, @Nullable Object> log = Json.object(Json.read(run.out()));
    assertThat(Json.list(log.get("runs"))).hasSize(1);
    Map<String, @Nullable Object> only = Json.object(Json.list(log.get("runs")).get(0));
    Object driver = Json.object(only.get("tool")).get("driver");
    List<String> rules = new ArrayList<>();
    for (@Nullable Object rule : Json.list(Json.object(driver).get("rules"))) {
      rules.add(text(Json.object(rule).get("id")));
    }
    assertThat(rules).doesNotHaveDuplicates();
    List<@Nullable Object> results = Json.list(only.get("results"));
    results.forEach(each -> result(each, rules));
    return results;
  }

  @Test
  void theSchemaIsStrict() {
    assertThat(faults("{\"version\":\"2.1.0\",\"runs\":[]}")).isEmpty();
    assertThat(faults("{\"version\":\"2.1.0\"}")).hasSize(1);
    assertThat(faults("{\"version\":\"2.1.0\",\"runs\":[],\"more\":1}")).hasSize(1);
  }

  @Test
  void passesTheSchemaOfTheStandard() throws IOException {
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
