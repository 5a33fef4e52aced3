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

  // Options.
  /** {@code --input-type} also takes the two TypeScript types, and its message says so. */
  INPUT_TYPE_TYPESCRIPT("22>=22.14.0 23>=23.6.0 24+", "code given on the command line may be TypeScript"),
  /** {@code --use-openssl-ca} and {@code --use-system-ca} exclude each other. */
  SYSTEM_CA_CONFLICT("24>=24.20.0 25>=25.8.1 26+", "both would choose the store of certificates"),
  /** {@code --watch} without a file is refused. */
  WATCH_NEEDS_FILE("20.* 21.* 22.* 23.* 24<=24.11.1 25.0.0", "a read beyond the arguments was mended"),
  /** {@code --run} may stand without a script's name. */
  RUN_WITHOUT_SCRIPT("26>=26.9.0", "it lists the scripts then"),
  /** The port of the inspector must be a number to its end; later only the digits at its start are read. */
  HOST_PORT_STRICT("20<=20.9.0", "the parser of numbers was replaced"),
  /** The message about the inspector's port begins with a blank. */
  HOST_PORT_MESSAGE_BLANK("20<=20.18.0 21.* 22<=22.9.0", "the blank was removed"),
  /** An empty destination in {@code --inspect-publish-uid} is refused, not skipped. */
  INSPECT_EMPTY_DESTINATION("23>=23.8.0 24+", "lists are split by another helper"),
  /**
   * The config flags are rewritten before anything else: both bare forms, wherever they stand, to the default file. The
   * last one wins and nothing but {@code =} joins a path.
   */
  CONFIG_FLAG_REWRITTEN("24>=24.19.0 26>=26.1.0", "the value of --experimental-config-file became optional"),
  /** The path joined to {@code --experimental-config-file=} is read after it was freed. */
  CONFIG_PATH_FREED("22.16.0 23>=23.10.0 24<=24.1.0", "a view of a temporary text was kept"),
  /** A file of {@code --env-file} that is not there is no failure. */
  ENV_FILE_MISSING_IGNORED("20<=20.10.0 21<=21.2.0", "a missing file became an error"),
  /** NODE_OPTIONS in a file of {@code --env-file} counts, and the flag may be given many times. */
  ENV_FILE_NODE_OPTIONS("20>=20.12.0 21>=21.7.0 22+", "files are read before options are parsed"),
  /** Any argument that begins with {@code --env-file} is taken for the flag, behind {@code --} too. */
  ENV_FILE_LOOSE_FLAG("20.11.0-20.18.3 21>=21.3.0 22<=22.6.0", "the flag is looked for by its first letters"),
  /** {@code --trace-atomics-wait} warns that it is deprecated. */
  TRACE_ATOMICS_WAIT_DEPRECATED("22.*", "DEP0165"),
  /** {@code --experimental-strip-types} warns at start. */
  STRIP_TYPES_WARNS("22.6.0-22.13.1 23<=23.5.0", "the warning moved to the first file that is stripped"),
  /** {@code --experimental-require-module} warns at start. */
  REQUIRE_MODULE_WARNS("20.17.0-20.18.3 22<=22.11.0", "the warning moved to the first module that is required"),
  /** {@code --frozen-intrinsics} warns in the words of other experimental features. */
  FROZEN_INTRINSICS_COMMON_WARNING("20>=20.17.0 22>=22.6.0 23+", "one helper words all such warnings"),
  /** {@code --bench} and its companions must be allowed by {@code --experimental-bench}. */
  BENCH("26>=26.9.0", "the benchmark runner came"),
  /** {@code --vfs-mount} must be allowed by {@code --experimental-vfs}. */
  VFS_MOUNT("26>=26.10.0", "mounting of virtual file systems came"),
  /** The failure to enable FIPS ends with exit code 103. */
  FIPS_FAILURE_103("20<=20.19.4 21.* 22<=22.16.0 23<=23.10.0", "the library's error number was taken for the exit code"),
  /** The failure to enable FIPS ends with exit code 0. */
  FIPS_FAILURE_0("23>=23.11.0 24<=24.1.0", "the exit code was lost"),
  /** The failure to enable FIPS names the option and the provider that it needs. */
  FIPS_FAILURE_NAMED("24>=24.21.0 26>=26.8.0", "the message was made useful"),
  /** {@code --security-revert} knows CVE-2023-46809. */
  REVERT_CVE_2023_46809("20>=20.11.1 21>=21.6.2", "the fix of CVE-2023-46809"),
  /** {@code --security-revert} knows CVE-2024-27980. */
  REVERT_CVE_2024_27980("20>=20.12.2 21>=21.7.3", "the fix of CVE-2024-27980"),
  /** A wrong {@code --dns-result-order} ends the process at start. */
  DNS_ORDER_CHECKED("20>=20.13.0 22>=22.1.0 23+", "the value is validated when name resolution is set up");

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
