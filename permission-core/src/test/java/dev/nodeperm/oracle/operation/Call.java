package dev.nodeperm.oracle.operation;

import dev.nodeperm.oracle.Json;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function of the runtime.
 *
 * @param name the name of the function, such as {@code fs.promises.rename}
 * @param args the arguments as JSON; {@code $A}, {@code $B} and {@code $R} stand for places of the
 *     {@link OperationTree}
 * @param extra what the probe has to know beside: {@code on} (the file of a FileHandle), {@code
 *     alone} (needs a process of its own) and so on
 */
public record Call(String name, List<@Nullable Object> args, Map<String, @Nullable Object> extra) {

  /** Whether the call changes the process that it is made in. */
  boolean alone() {
    return extra.containsKey("alone");
  }

  /** Whether the call changes what a release tells of later ones. */
  boolean alone(String release) {
    return Boolean.TRUE.equals(extra.get("alone"))
        || alone() && NodeRelease.parse(release).has(Behavior.DENIALS_PUBLISHED);
  }

  /** Whether the call is made under a set of grants. */
  boolean isFor(GrantSet set) {
    Object sets = extra.get("sets");
    return set == GrantSet.OFF
        || (sets == null
            ? !(alone() && set.isOfOneSwitch())
            : List.of(sets.toString().split(",")).contains(set.name()));
  }

  /** Whether the call cannot change a file, so that it can share its trees with others. */
  boolean onlyAsks() {
    String places = Json.write(args);
    return !name.matches("(fs|FileHandle)\\..*")
            && !places.contains("$A")
            && !places.contains("$B")
            && !places.contains("$N")
        || args.size() < 3
            && name.matches(
                "fs\\.(promises\\.)?(l?stat|statfs|access|exists|readlink|readdir|opendir|realpath|glob"
                    + "|watch|watchFile|unwatchFile|openAsBlob)(Sync)?(\\.native)?|fs\\.f.*|process\\.(?!report).*");
  }

  /** The query of the batch form, places not filled in. */
  List<@Nullable Object> query() {
    List<@Nullable Object> query = new java.util.ArrayList<>(List.of("op", name));
    query.addAll(args);
    return query;
  }

  /** The call as the probe reads it, places not filled in. */
  Map<String, @Nullable Object> planned(int id) {
    Map<String, @Nullable Object> planned = new LinkedHashMap<>(extra);
    planned.put("id", id);
    planned.put("name", name);
    planned.put("args", args);
    return planned;
  }

  /** The text of a line of {@code calls.txt}, by which a call is known. */
  @Override
  public String toString() {
    List<@Nullable Object> line = new java.util.ArrayList<>(List.of(name));
    line.addAll(args);
    return Json.write(line) + (extra.isEmpty() ? "" : " " + Json.write(extra));
  }
}
