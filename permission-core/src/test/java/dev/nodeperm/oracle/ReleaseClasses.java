package dev.nodeperm.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One release of every class of releases that decide alike. */
public final class ReleaseClasses {
  private ReleaseClasses() {}

  /** By the way they match paths. */
  public static final Map<String, String> MATCHERS = matchers();

  /**
   * By the options and start-up rules that they have, where no release of {@link #MATCHERS} stands
   * for the class.
   */
  public static final List<String> OPTIONS =
      List.of(
          "20.5.1", // allows by default; one grant per flag, split at commas
          "20.7.0", // repeated grants
          "21.7.3", "22.5.0", // aborts on long names
          "22.12.0", // the last with the experimental flag only
          "22.17.0", // implicit grants, config files that work
          "23.11.1", // config files read after they were freed
          "24.4.0", "24.16.0", // the permission section applied, but not switched on
          "24.21.0", // drop, audit and everything else that the line got
          "25.4.0", // the permission section switched on
          "26.0.0", "26.3.0", "26.5.0");

  /** Every release of both lists. */
  public static List<String> all() {
    return Stream.concat(MATCHERS.values().stream(), OPTIONS.stream()).toList();
  }

  private static Map<String, String> matchers() {
    Map<String, String> classes = new LinkedHashMap<>();
    classes.put("S1", "20.2.0");
    classes.put("S2", "20.3.1");
    classes.put("S3", "20.11.0");
    classes.put("S4", "20.11.1");
    classes.put("S5", "20.20.2");
    classes.put("S6", "21.6.1");
    classes.put("S7", "24.11.0");
    classes.put("S8", "22.22.1");
    classes.put("S9", "22.23.3");
    classes.put("S10", "23.0.0");
    classes.put("S11", "25.9.0");
    classes.put("S12", "26.10.0");
    return classes;
  }
}
