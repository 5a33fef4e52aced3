package dev.nodeperm.cases;

import dev.nodeperm.NodeLaunch;
import dev.nodeperm.error.InputException;
import dev.nodeperm.json.Json;
import dev.nodeperm.json.JsonException;
import dev.nodeperm.json.JsonForm;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * From the field {@code launch} to launches. A case's own launch takes the place of the common one
 * field by field.
 *
 * @param folder where the config file's path starts
 */
record LaunchFields(String folder) {
  static final Set<String> NAMES =
      Set.of("node", "args", "env", "cwd", "config", "directories", "machine");

  /** The common launch with the fields of a case's own in their places. */
  static Json.Fields merged(Json.Fields common, Json.Fields own) {
    Map<String, Json> values = new LinkedHashMap<>(common.values());
    values.putAll(own.values());
    return new Json.Fields(own.place(), values);
  }

  /**
   * The launches, one for each release.
   *
   * @throws JsonException if no such launch can be made
   */
  List<NodeLaunch> launches(Json.Fields fields) {
    List<NodeLaunch> launches = new ArrayList<>();
    for (NodeRelease release : releases(JsonForm.required(fields, "node"))) {
      NodeLaunch launch = NodeLaunch.on(release).withoutFiles();
      for (Map.Entry<String, Json> field : fields.values().entrySet()) {
        launch = with(launch, field.getKey(), field.getValue(), fields);
      }
      launches.add(launch);
    }
    return launches;
  }

  private static List<NodeRelease> releases(Json value) {
    List<Json> items = value instanceof Json.Items list ? list.values() : List.of(value);
    if (items.isEmpty()) {
      throw new JsonException(value.place(), "\"node\" names at least one release");
    }
    List<NodeRelease> releases = new ArrayList<>();
    for (Json item : items) {
      String text = JsonForm.text(item, "a release, such as \"24\" or \"24.13.0\",");
      releases.add(taken(item, NodeRelease::named, text));
    }
    return releases;
  }

  private NodeLaunch with(NodeLaunch launch, String name, Json value, Json.Fields all) {
    return switch (name) {
      case "args" -> launch.args(JsonForm.texts(value, "\"args\""));
      case "env" -> launch.env(environment(value));
      case "cwd" -> taken(value, launch::directory, JsonForm.text(value, "\"cwd\""));
      case "config" -> {
        String file = JsonForm.text(value, "\"config\"");
        String path = file.startsWith("/") || folder.isEmpty() ? file : folder + "/" + file;
        yield taken(value, launch::configFile, path);
      }
      case "directories" ->
          taken(value, launch::directories, JsonForm.texts(value, "\"directories\""));
      case "machine" -> onMachine(launch, value, all);
      default -> launch;
    };
  }

  private static NodeLaunch onMachine(NodeLaunch launch, Json value, Json.Fields all) {
    if (!(value instanceof Json.Flag flag)) {
      throw new JsonException(value.place(), "\"machine\" is true or false");
    }
    if (flag.value() && all.get("directories") != null) {
      throw new JsonException(
          value.place(), "either \"directories\" are said or the machine is asked, not both");
    }
    return flag.value() ? launch.withMachineFiles() : launch;
  }

  private static Map<String, String> environment(Json value) {
    Map<String, String> variables = new LinkedHashMap<>();
    JsonForm.fields(value, "\"env\"")
        .values()
        .forEach((name, text) -> variables.put(name, JsonForm.text(text, "a variable")));
    return variables;
  }

  /** Lets the library take a value; what it does not take is told with its place. */
  static <T, R> R taken(Json value, Function<T, R> taking, T given) {
    try {
      return taking.apply(given);
    } catch (InputException e) {
      String message = String.valueOf(e.getMessage());
      throw new JsonException(value.place(), message.substring(e.code().name().length() + 2));
    }
  }
}
