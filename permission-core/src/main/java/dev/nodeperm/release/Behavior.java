package dev.nodeperm.release;

import java.util.List;
import java.util.Map;

/**
 * One thing that some releases do and others do not.
 *
 * <p>The table is the only place that says which releases. Each entry was bisected on the binaries; the cause names the
 * upstream change or advisory behind the boundary where one is known.
 */
public enum Behavior {
  /** The flag {@code --permission}; before it the model is enabled with {@code --experimental-permission}. */
  PERMISSION_FLAG("22>=22.13.0 23>=23.5.0 24+", "the model became stable"),

  // Config files.

  /** Config files exist: {@code --experimental-config-file} and its default form. */
  CONFIG_FILE("22>=22.16.0 23>=23.10.0 24+", "config files were added"),
  /** A config file has namespaces, visited in its own order; before, only {@code nodeOptions} was looked for. */
  CONFIG_NAMESPACES("24>=24.2.0 25+", "namespaces were added to config files"),
  /** A boolean in a config file becomes {@code --x=true} or {@code --x=false}; both turn the option on. */
  CONFIG_SWITCH_WITH_VALUE("22.16.0 23>=23.10.0", "a value on a boolean option is ignored; fixed since"),
  /** {@code false} in a config file becomes {@code --no-x}; on other releases it adds no word. */
  CONFIG_FALSE_NEGATES("24>=24.5.0 25+", "config files could not switch off what is on by default"),
  /** An unknown key of a config file is printed as a C string: with whatever stands behind it in memory. */
  CONFIG_KEY_PRINTED_TO_NUL("22>=22.16.0 23>=23.10.0 24<=24.2.0", "the key's text does not end in a NUL"),
  /** Memory into which a value of a config file was read is used again for what is read next. */
  CONFIG_VALUE_MEMORY_REUSED("22>=22.22.3", "simdjson 4.5; of no consequence where keys are printed by length"),
  /** A value of a list option that begins like no JSON value is refused without naming the option. */
  CONFIG_JUNK_UNNAMED("22<=22.22.0 23.* 24<=24.11.0 25.0.0", "simdjson 4 names such a value unknown"),
  /** A namespace that the release does not know is refused; before, ignored. */
  CONFIG_UNKNOWN_NAMESPACE_REFUSED("24>=24.20.0 26>=26.1.0", "config files are checked for unknown namespaces"),
  /** A namespace switches on what it configures, unless the file says otherwise. */
  CONFIG_NAMESPACE_IMPLIES("25>=25.4.0 26+", "namespaces imply their option"),
  /** The namespace {@code testRunner} is refused in favour of {@code test}. */
  CONFIG_TEST_RUNNER_RENAMED("24>=24.19.0 25>=25.4.0 26+", "the namespace testRunner was renamed test"),
  /** {@code configs} and {@code nodeVersion} in a config file. */
  CONFIG_VERSIONS("26>=26.2.0", "config files for several release lines");

  private final ReleaseRanges ranges;
  private final String cause;

  Behavior(String ranges, String cause) {
    this.ranges = ReleaseRanges.parse(ranges);
    this.cause = cause;
  }

  /** Whether a release has this behaviour; an extrapolated release has those of the release it is modelled on. */
  public boolean in(NodeRelease release) {
    return ranges.contains(release.modelled());
  }

  /** The first known release of each line that has it, by line. */
  public Map<Integer, NodeRelease> since() {
    return ranges.firstByLine();
  }

  /** The known lines in which no release has it. */
  public List<Integer> never() {
    Map<Integer, NodeRelease> since = since();
    return NodeRelease.known().stream()
        .map(NodeRelease::major)
        .distinct()
        .filter(line -> !since.containsKey(line))
        .toList();
  }

  /** The releases that have it, in the notation of {@link ReleaseRanges}. */
  public ReleaseRanges ranges() {
    return ranges;
  }

  /** The upstream change or advisory behind it. */
  public String cause() {
    return cause;
  }
}
