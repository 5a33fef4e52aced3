package dev.nodeperm.cases;

import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.PermissionBounds;
import dev.nodeperm.expect.Because;
import dev.nodeperm.json.Json;
import dev.nodeperm.json.JsonException;
import dev.nodeperm.json.JsonForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of cases. Immutable.
 *
 * <p>The form is that of the schema {@code cases.schema.json} beside this class.
 *
 * <pre>{@code
 * String text =
 *     "{'launch': {'node': '26.10.0', 'args': ['--permission', '/app/a.js']}, 'cases': [{'name': 'no network',"
 *         + " 'queries': [{'scope': 'net', 'expect': 'denied'}]}]}";
 * CaseFile file = CaseFile.read(text.replace('\'', '"'), "");
 * for (CaseResult result : CaseRun.of(file)) {
 *   System.out.println(result.name() + ": " + result.passed()); // no network: true
 * }
 * }</pre>
 *
 * @param cases the cases, in the file's order
 */
public record CaseFile(List<Case> cases) {
  static final Set<String> FILE = Set.of("$schema", "launch", "cases");
  static final Set<String> CASE = Set.of("name", "launch", "expect", "queries");
  static final Set<String> EXPECT = Set.of("fails", "mode", "warnings", "nothingBeyond");
  static final Set<String> FAILS = Set.of("exitCode", "signal", "message");
  static final Set<String> QUERY = Set.of("scope", "path", "expect", "because");
  static final Set<String> BECAUSE = Set.of("grant", "source", "reason");

  /**
   * Keeps a copy.
   *
   * @param cases the cases; at least one where they were read from a file
   */
  public CaseFile {
    cases = List.copyOf(cases);
  }

  /**
   * Reads a file. The config files that it names are read now.
   *
   * @param text its text
   * @param folder where the paths of config files start; empty for this process's directory
   * @return what comes of it
   * @throws CaseFileException if it is not of the form, or names a config file that cannot be read
   */
  public static CaseFile read(String text, String folder) {
    try {
      return from(Json.read(text), folder);
    } catch (JsonException e) {
      throw new CaseFileException(e.place(), e.problem());
    }
  }

  private static CaseFile from(Json value, String folder) {
    Json.Fields file = JsonForm.fields(value, "a file of cases");
    file.allowOnly(FILE);
    Json.Fields common = launch(file, new Json.Fields(file.place(), new LinkedHashMap<>()));
    LaunchFields launches = new LaunchFields(folder);
    List<Case> cases = new ArrayList<>();
    List<Json> all = JsonForm.items(JsonForm.required(file, "cases"), "\"cases\"");
    if (all.isEmpty()) {
      throw new JsonException(file.place(), "\"cases\" has at least one case");
    }
    for (Json one : all) {
      cases.add(one(JsonForm.fields(one, "a case"), common, launches));
    }
    return new CaseFile(cases);
  }

  private static Json.Fields launch(Json.Fields of, Json.Fields common) {
    Json value = of.get("launch");
    if (value == null) {
      return LaunchFields.merged(common, new Json.Fields(of.place(), Map.of()));
    }
    Json.Fields own = JsonForm.fields(value, "\"launch\"");
    own.allowOnly(LaunchFields.NAMES);
    return LaunchFields.merged(common, own);
  }

  private static Case one(Json.Fields fields, Json.Fields common, LaunchFields launches) {
    fields.allowOnly(CASE);
    String name = JsonForm.text(JsonForm.required(fields, "name"), "\"name\"");
    Json expected = fields.get("expect");
    Json.Fields expect =
        expected == null
            ? new Json.Fields(fields.place(), Map.of())
            : JsonForm.fields(expected, "\"expect\"");
    expect.allowOnly(EXPECT);
    Case.@Nullable Failure failure = failure(expect);
    List<Case.Question> questions = new ArrayList<>();
    Json queries = fields.get("queries");
    for (Json query : queries == null ? List.<Json>of() : JsonForm.items(queries, "\"queries\"")) {
      questions.add(question(JsonForm.fields(query, "a query")));
    }
    boolean asks = !questions.isEmpty() || expect.values().size() > 1;
    if (failure != null && asks) {
      throw new JsonException(
          fields.place(), "a launch that \"fails\" can be asked nothing, and has nothing else");
    }
    return new Case(
        name,
        fields.place(),
        launches.launches(launch(fields, common)),
        failure,
        mode(expect, questions),
        warnings(expect),
        bounds(expect),
        questions);
  }

  private static Case.@Nullable Failure failure(Json.Fields expect) {
    Json value = expect.get("fails");
    if (value == null) {
      return null;
    }
    Json.Fields fails = JsonForm.fields(value, "\"fails\"");
    fails.allowOnly(FAILS);
    Json code = fails.get("exitCode");
    if (code != null && !(code instanceof Json.Whole)) {
      throw new JsonException(code.place(), "\"exitCode\" is a whole number");
    }
    String message = JsonForm.optionalText(fails, "message");
    return new Case.Failure(
        code instanceof Json.Whole whole ? whole.value() : null,
        JsonForm.optionalText(fails, "signal"),
        message == null ? "" : message);
  }

  private static Launch.Mode mode(Json.Fields expect, List<Case.Question> questions) {
    Json value = expect.get("mode");
    if (value == null) {
      return Launch.Mode.ENFORCING;
    }
    Launch.Mode mode = constant(value, Launch.Mode.values(), "\"mode\"");
    boolean asks = !questions.isEmpty() || expect.get("nothingBeyond") != null;
    if (mode == Launch.Mode.OFF && asks) {
      throw new JsonException(value.place(), "with the model off there is nothing to ask");
    }
    return mode;
  }

  private static List<String> warnings(Json.Fields expect) {
    Json value = expect.get("warnings");
    List<String> warnings = value == null ? List.of() : JsonForm.texts(value, "\"warnings\"");
    if (value != null && warnings.isEmpty()) {
      throw new JsonException(value.place(), "\"warnings\" names at least one");
    }
    return warnings;
  }

  private static @Nullable PermissionBounds bounds(Json.Fields expect) {
    Json value = expect.get("nothingBeyond");
    return value == null
        ? null
        : LaunchFields.taken(
            value, PermissionBounds::of, JsonForm.texts(value, "\"nothingBeyond\""));
  }

  private static Case.Question question(Json.Fields query) {
    query.allowOnly(QUERY);
    String scope = JsonForm.text(JsonForm.required(query, "scope"), "\"scope\"");
    String path = JsonForm.optionalText(query, "path");
    Case.Expected expected =
        constant(JsonForm.required(query, "expect"), Case.Expected.values(), "\"expect\"");
    Json because = query.get("because");
    return new Case.Question(
        query.place(),
        scope,
        path,
        expected,
        because == null ? Because.ANYTHING : because(because));
  }

  private static Because because(Json value) {
    if (value instanceof Json.Text grant) {
      return Because.grant(grant.value());
    }
    Json.Fields fields = JsonForm.fields(value, "\"because\", if it is no string,");
    fields.allowOnly(BECAUSE);
    Json reason = fields.get("reason");
    return new Because(
        JsonForm.optionalText(fields, "grant"),
        JsonForm.optionalText(fields, "source"),
        reason == null ? null : constant(reason, Decision.Reason.values(), "\"reason\""));
  }

  /** One of the constants of an enum, written in small letters with dashes. */
  private static <E extends Enum<E>> E constant(Json value, E[] all, String what) {
    String text = JsonForm.text(value, what);
    return Arrays.stream(all)
        .filter(constant -> word(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new JsonException(
                    value.place(),
                    what
                        + " is one of "
                        + String.join(", ", Arrays.stream(all).map(CaseFile::word).toList())));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
