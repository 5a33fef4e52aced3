package dev.nodeperm.advisory;

import dev.nodeperm.release.ReleaseRanges;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the advisories from their resource, whose head says how it is written. */
final class AdvisoryLines {
  static final List<Advisory> ALL = read();

  private AdvisoryLines() {}

  private static List<Advisory> read() {
    List<Advisory> all = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    String last = "";
    for (String line : lines()) {
      if (line.isEmpty()) {
        add(fields, all);
        fields.clear();
      } else if (line.startsWith("  ")) {
        fields.merge(last, line.strip(), (before, more) -> before + " " + more);
      } else if (!line.startsWith("#")) {
        int colon = line.indexOf(':');
        last = line.substring(0, colon);
        fields.put(last, line.substring(colon + 1).strip());
      }
    }
    add(fields, all);
    return List.copyOf(all);
  }

  private static List<String> lines() {
    try (InputStream in = AdvisoryLines.class.getResourceAsStream("advisories.txt")) {
      InputStream found = Objects.requireNonNull(in);
      return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, String> fields, List<Advisory> all) {
    if (fields.isEmpty()) {
      return;
    }
    String rule = field(fields, "rule");
    int blank = rule.indexOf(' ');
    String affected = field(fields, "affected");
    String code = fields.getOrDefault("code", "");
    String options = fields.getOrDefault("options", "");
    all.add(
        new Advisory(
            field(fields, "id"),
            field(fields, "title"),
            affected.equals("none") ? null : ReleaseRanges.parse(affected),
            field(fields, "lets"),
            field(fields, "needs"),
            ExposureRule.valueOf(blank < 0 ? rule : rule.substring(0, blank)),
            blank < 0 ? "" : rule.substring(blank + 1),
            code.isEmpty()
                ? null
                : new Advisory.Reproduction(
                    options.isEmpty() ? List.of() : List.of(options.split(" ")),
                    fields.getOrDefault("directory", "$A"),
                    code,
                    ReleaseRanges.parse(fields.getOrDefault("within", "all"))),
            fields.getOrDefault("note", "")));
  }

  private static String field(Map<String, String> fields, String name) {
    return Objects.requireNonNull(fields.get(name), () -> name + " of " + fields.get("id"));
  }
}
