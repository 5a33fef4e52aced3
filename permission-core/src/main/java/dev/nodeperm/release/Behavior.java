package dev.nodeperm.release;

import java.util.List;
import java.util.Map;

/**
 * One thing that some releases do and others do not.
 *
 * <p>The table is the only place that says which releases. Each row has the releases ({@link
 * #ranges()}), what they do ({@link #summary()}; the constants have no other description) and why
 * ({@link #cause()}). The boundaries were bisected on the binaries. The rules that the rows belong
 * to are told in {@code docs/semantics}.
 */
public enum Behavior {
  // Switching the model on.

  PERMISSION_FLAG(
      "22>=22.13.0 23>=23.5.0 24+",
      "--permission switches the model on; elsewhere --experimental-permission does.",
      "the model became stable"),
  CHILD_AND_WORKER_NEED_MODEL(
      "20<=20.6.1 26>=26.1.0",
      "A grant of child processes or workers without the model stops the start.",
      "check dropped with the repeated flags of 20.7.0, back in 26.1.0"),
  OTHER_SWITCHES_NEED_MODEL(
      "26>=26.1.0",
      "A grant of addons, WASI, the network or the inspector without the model stops the start.",
      "grants without the model are reported"),
  FFI_NEEDS_MODEL(
      "26>=26.9.0",
      "A grant of FFI without the model stops the start.",
      "grants without the model are reported"),
  OPENSSL_STORE_NEEDS_MODEL(
      "26>=26.7.0",
      "A grant of the OpenSSL store without the model stops the start.",
      "grants without the model are reported; never in 24"),
  UNGUARDED_WITHOUT_FS_GRANTS(
      "20<=20.5.1",
      "Without any file system grant, child processes and workers are granted.",
      "fixed in 20.6.0"),
  INSPECTOR_UNGUARDED_WITHOUT_FS_GRANTS(
      "20.3.1-20.5.1",
      "Without any file system grant, the inspector is granted as well.",
      "the scope came with 20.3.1; fixed in 20.6.0"),

  // Scopes.

  ADDON_SCOPE(
      "22>=22.18.0 24>=24.4.0 25+",
      "The scope addon exists.",
      "addons became a scope of their own"),
  WASI_SCOPE("20>=20.16.0 22>=22.3.0 23+", "The scope wasi exists.", "WASI is guarded"),
  INSPECTOR_SCOPE(
      "24>=24.12.0 25+", "The scope inspector can be granted.", "the flag --allow-inspector"),
  NET_SCOPE("25+", "The scope net exists.", "the flag --allow-net"),
  FFI_SCOPE("26>=26.1.0", "The scope ffi exists.", "the flag --allow-ffi"),
  OPENSSL_STORE_SCOPE(
      "24>=24.21.0 26>=26.7.0",
      "The scope openssl.store exists.",
      "the flag --allow-openssl-store"),
  SCOPE_ENDS_AT_NUL(
      "20.* 21.* 22.* 23.* 24<=24.11.0 25.0.0",
      "A scope's name ends at its first NUL.",
      "names were read as C strings"),

  // References.

  ABSOLUTE_REFERENCE_VERBATIM(
      "20<=20.3.0",
      "An absolute reference is compared as written; only a relative one is resolved.",
      "path traversal, CVE-2023-30584"),
  REFERENCE_RESOLVED_BEFORE_NUL(
      "20<=20.16.0 21.* 22<=22.4.1",
      "A reference is resolved first and cut at its first NUL then; elsewhere it is cut first.",
      "resolved in JavaScript, compared as a C string"),
  REFERENCE_RESOLVED_TWICE(
      "20.15.1-20.16.0 22.2.0-22.4.1",
      "A reference is resolved once more after it is cut, which shows only where a separator stands before the NUL.",
      "resolved in JavaScript and again in native code"),
  REFERENCE_ENDS_AT_NUL(
      "20.* 21.* 22.* 23.* 24<=24.11.0 25.0.0",
      "A reference ends at its first NUL.",
      "references were read as C strings"),
  MISSING_REFERENCE_IS_CURRENT_DIRECTORY(
      "20>=20.15.1 22.2.0-22.22.0 23.* 24<=24.13.0 25<=25.3.0",
      "An absent reference is looked up as the current directory.",
      "an empty parameter was resolved like any other"),
  EMPTY_REFERENCE_IS_CURRENT_DIRECTORY(
      "20.* 21.* 22<=22.22.0 23.* 24<=24.11.0 25.0.0",
      "An empty reference is looked up as the current directory.",
      "an empty parameter was resolved like any other"),
  EMPTY_REFERENCE_DENIED(
      "24>=24.11.1 25>=25.1.0 26+",
      "An empty reference is denied in every scope.",
      "empty references are refused before the look-up"),
  NULL_REFERENCE_IS_A_NAME(
      "20>=20.15.1 22>=22.2.0 23.* 24.* 25.* 26<=26.8.2",
      "A null reference is looked up as the relative path null.",
      "null was turned to a string"),
  NULL_REFERENCE_IS_EMPTY(
      "26>=26.9.0",
      "A null reference is treated as an empty one.",
      "references are converted before the look-up"),
  BUFFER_REFERENCE(
      "20>=20.18.0 22>=22.7.0 23+", "A reference may be a Buffer.", "Buffers are accepted"),
  BUFFER_READ_AS_TEXT(
      "20>=20.18.0 22>=22.7.0 23.* 24.* 25.* 26<=26.8.2",
      "The bytes of a Buffer are read as text: what is no UTF-8 in them is looked up as U+FFFD.",
      "Buffers were turned to strings"),
  UNPAIRED_SURROGATE_KEPT(
      "20.* 21.* 22.*",
      "An unpaired surrogate in a string is looked up as three bytes of its own; otherwise as U+FFFD.",
      "the engine of 23 replaces unpaired surrogates"),
  URL_REFERENCE(
      "26>=26.9.0",
      "A reference may be a URL or any Uint8Array.",
      "URLs and Uint8Arrays are accepted"),

  // Paths that are opened.
  /**
   * A string is resolved before it is opened, and the kernel is given the path that was checked.
   */
  OPENED_PATH_RESOLVED(
      "20<=20.15.0 21.* 22<=22.1.0",
      "A string is resolved before it is opened, and the kernel is given the path that was checked.",
      "paths were resolved in JavaScript while the model is on, until pull request 52761"),
  /** A Buffer is resolved before it is opened. */
  OPENED_BUFFER_RESOLVED(
      "20.5.1-20.15.0 21.* 22<=22.1.0",
      "A Buffer is resolved before it is opened.",
      "path traversal with Buffers, CVE-2023-32004; until pull request 52761"),
  /** An entry point has to be granted as it is written before the links in it are looked at. */
  ENTRY_POINT_LOOKUP_GUARDED(
      "20<=20.19.4 21.* 22<=22.12.0 23<=23.2.0",
      "An entry point has to be granted as it is written before the links in it are looked at.",
      "looking for the entry point was guarded, until pull request 55797"),

  // Grants.

  GRANTS_RESOLVED(
      "20>=20.12.0 21>=21.6.0 22+",
      "Grants are resolved; elsewhere they are taken as written, and a relative one never matches.",
      "path resolution moved to native code"),
  TRAILING_SEPARATOR_KEPT(
      "23.0.0",
      "A separator at the end of a grant or a reference stays.",
      "trailing separators kept, reverted in 23.1.0"),
  FAILED_LOOKUP_ABORTS(
      "22.5.0-22.9.0",
      "A grant whose look-up fails with another error than \"not there\" aborts the process.",
      "uncaught error of the directory check"),
  LONG_GRANT_OVERFLOWS(
      "21.6.0-21.6.2",
      "A grant of 254 bytes aborts the process, a longer one keeps it from ever starting.",
      "lengths were counted in eight bits"),
  LEAF_MARKS(
      "20>=20.4.0 21+",
      "A node of the tree that a grant ends at is marked, so that it stays a grant when others come below it.",
      "a grant that is the prefix of another was lost"),
  WILDCARD_CHILD_FIRST(
      "20>=20.11.1 21>=21.6.0 22+",
      "Among several children of a node of the tree, one that begins with a wildcard is taken.",
      "a wildcard beside other grants was lost"),
  DUPLICATE_GRANT_ABORTS(
      "20>=20.12.0 21>=21.7.0 22+",
      "A grant that ends at a node of the tree that is marked already aborts the process.",
      "assertion !path_prefix.empty()"),
  COVERED_GRANT_SKIPPED(
      "22>=22.14.0 23>=23.7.0 24+",
      "A grant that the grants before it cover is not inserted.",
      "duplicates no longer abort"),
  SPLIT_NODES_STAY_UNMARKED(
      "22>=22.23.2 24>=24.18.1 26>=26.5.1",
      "A node of the tree that only came about by a split is no grant, even if another grant passes through it.",
      "CVE-2026-58043"),
  ENTRY_POINT_GRANTED(
      "22>=22.17.0 24>=24.2.0 25+",
      "The entry point and the preloaded modules are granted for reading.",
      "implicit grant of the entry point"),

  // Loaders and the inspector.

  LOADER_WARNS(
      "20>=20.6.0 21+",
      "--experimental-loader is warned of.",
      "loaders are meant to be registered from code"),
  LOADER_WARNS_AS_EXPERIMENTAL(
      "20.6.0-20.7.0",
      "The warning of --experimental-loader is the one that experimental features share.",
      "the warning names the replacement from 20.8.0 on"),
  LOADER_NEEDS_WORKER(
      "20>=20.18.2 22>=22.13.1 23>=23.6.1 24+",
      "--experimental-loader runs in a worker and fails where workers are not granted.",
      "CVE-2025-23083, internal workers are guarded"),
  INSPECT_BRK_CRASHES(
      "20.3.1-20.15.1 21.* 22<=22.3.0",
      "--inspect-brk under the model ends the process by a segmentation fault.",
      "the inspector is not created, but waited for"),
  INSPECT_BRK_GUARDED(
      "20>=20.16.0 22>=22.4.0 23+",
      "--inspect-brk under the model is denied.",
      "the inspector is guarded"),

  // A running process.

  RECEIVED_BY_TRUTHY_NAME(
      "20<=20.9.0",
      "What an error says it received is named by whatever constructor.name is, if it counts as true.",
      "the errors' description of values"),
  RECEIVED_BY_ANY_NAME(
      "20>=20.10.0 21.* 22.* 23.* 24.* 25.* 26<=26.8.2",
      "What an error says it received is named by constructor.name wherever there is one, and fails on some.",
      "the errors' description of values"),
  CHDIR_GUARDED(
      "20>=20.18.0 22>=22.3.0 23+",
      "process.chdir needs the target to be readable.",
      "chdir is guarded"),
  AUDIT_DENIES_FILES(
      "25.* 26<=26.5.1",
      "The audit still denies files: a change to a directory that is there but may not be read fails.",
      "the audit covers files from 24.20.0 and 26.6.0 on"),
  DENIAL_NAMES_FLAG(
      "22>=22.16.0 24+",
      "The message of a denial names the flag that would grant the access.",
      "denials name the flag"),
  DROP("24>=24.20.0 26>=26.3.0", "process.permission.drop exists.", "process.permission.drop"),

  // Warnings.

  EXPERIMENTAL_WARNING(
      "20.* 21.* 22<=22.12.0 23<=23.4.0",
      "The model warns that it is experimental.",
      "until the model became stable"),
  EXPERIMENTAL_WARNING_SAYS_MIGHT_CHANGE(
      "20>=20.17.0 22.6.0-22.12.0 23<=23.4.0",
      "The warning adds that the feature might change.",
      "one wording for all warnings"),
  WARNING_CODES(
      "24>=24.20.0 26>=26.7.0",
      "The warnings about grants have codes.",
      "codes PERM0001 to PERM0007"),
  COMMA_WARNING(
      "20>=20.7.0 21+",
      "A comma in the only path that is granted is warned of.",
      "one value was a list of paths before 20.7.0"),

  // Options.

  INPUT_TYPE_TYPESCRIPT(
      "22>=22.14.0 23>=23.6.0 24+",
      "--input-type also takes the two TypeScript types, and its message says so.",
      "code given on the command line may be TypeScript"),
  SYSTEM_CA_CONFLICT(
      "24>=24.20.0 25>=25.8.1 26+",
      "--use-openssl-ca and --use-system-ca exclude each other.",
      "both would choose the store of certificates"),
  WATCH_NEEDS_FILE(
      "20.* 21.* 22.* 23.* 24<=24.11.1 25.0.0",
      "--watch without a file is refused.",
      "a read beyond the arguments was mended"),
  LONG_ENGINE_FLAG_NAMED(
      "26+",
      "An engine flag with a joined value and a name of 1024 bytes or more aborts with a message that names it.",
      "the engine says what it fails on"),
  RUN_WITHOUT_SCRIPT(
      "26>=26.9.0", "--run may stand without a script's name.", "it lists the scripts then"),
  HOST_PORT_STRICT(
      "20<=20.9.0",
      "The port of the inspector must be a number to its end; elsewhere only the digits at its start are read.",
      "the parser of numbers was replaced"),
  HOST_PORT_MESSAGE_BLANK(
      "20<=20.18.0 21.* 22<=22.9.0",
      "The message about the inspector's port begins with a blank.",
      "the blank was removed"),
  INSPECT_EMPTY_DESTINATION(
      "23>=23.8.0 24+",
      "An empty destination in --inspect-publish-uid is refused, not skipped.",
      "lists are split by another helper"),
  CONFIG_FLAG_REWRITTEN(
      "24>=24.19.0 26>=26.1.0",
      "The config flags are rewritten before anything else: a bare one, wherever it stands, to the default file; the"
          + " last one wins, and nothing but = joins a path to it.",
      "the value of --experimental-config-file became optional"),
  CONFIG_PATH_FREED(
      "22.16.0 23>=23.10.0 24<=24.1.0",
      "The path joined to --experimental-config-file= is read after it was freed.",
      "a view of a temporary text was kept"),

  // Config files.

  CONFIG_FILE(
      "22>=22.16.0 23>=23.10.0 24+",
      "Config files exist: --experimental-config-file and its default form.",
      "config files were added"),
  CONFIG_NAMESPACES(
      "24>=24.2.0 25+",
      "A config file has namespaces, visited in its own order; elsewhere only nodeOptions is looked for.",
      "namespaces were added to config files"),
  CONFIG_PERMISSION_NAMESPACE(
      "24>=24.16.0 25>=25.4.0 26+",
      "The namespace permission of a config file is applied; elsewhere it is ignored.",
      "permissions became a namespace of config files"),
  CONFIG_SWITCH_WITH_VALUE(
      "22.16.0 23>=23.10.0",
      "A boolean in a config file becomes --x=true or --x=false; both turn the option on.",
      "a value on a boolean option is ignored; fixed since"),
  CONFIG_FALSE_NEGATES(
      "24>=24.5.0 25+",
      "false in a config file becomes --no-x; on other releases it adds no word.",
      "config files could not switch off what is on by default"),
  CONFIG_KEY_PRINTED_TO_NUL(
      "22>=22.16.0 23>=23.10.0 24<=24.2.0",
      "An unknown key of a config file is printed as a C string: with whatever stands behind it in memory.",
      "the key's text does not end in a NUL"),
  CONFIG_VALUE_MEMORY_REUSED(
      "22>=22.22.3",
      "Memory into which a value of a config file was read is used again for what is read next.",
      "simdjson 4.5; of no consequence where keys are printed by length"),
  CONFIG_JUNK_UNNAMED(
      "22<=22.22.0 23.* 24<=24.11.0 25.0.0",
      "A value of a list option that begins like no JSON value is refused without naming the option.",
      "simdjson 4 names such a value unknown"),
  CONFIG_UNKNOWN_NAMESPACE_REFUSED(
      "24>=24.20.0 26>=26.1.0",
      "A namespace of a config file that the release does not know is refused; elsewhere it is ignored.",
      "config files are checked for unknown namespaces"),
  CONFIG_NAMESPACE_IMPLIES(
      "25>=25.4.0 26+",
      "A namespace of a config file switches on what it configures, unless the file says otherwise.",
      "namespaces imply their option"),
  CONFIG_TEST_RUNNER_RENAMED(
      "24>=24.19.0 25>=25.4.0 26+",
      "The namespace testRunner of a config file is refused in favour of test.",
      "the namespace testRunner was renamed test"),
  CONFIG_VERSIONS(
      "26>=26.2.0",
      "A config file may have configs and nodeVersion.",
      "config files for several release lines"),

  // Files of variables.

  ENV_FILE_MISSING_IGNORED(
      "20<=20.10.0 21<=21.2.0",
      "A file of --env-file that is not there is ignored.",
      "a missing file became an error"),
  ENV_FILE_PATH_APPENDED(
      "20.6.0-20.11.1 21<=21.6.2",
      "The path of --env-file is appended to the working directory even if it is absolute.",
      "the path is no longer joined by hand"),
  ENV_FILE_LAST_ONLY(
      "20.6.0-20.6.1",
      "Of several --env-file only the last counts.",
      "the flag may be given many times"),
  ENV_FILE_DIRECTORY_REFUSED(
      "20>=20.12.0 21>=21.7.0 22+",
      "A directory as --env-file is of invalid format; elsewhere it counts as not there.",
      "files are read by another library call"),
  ENV_FILE_LOOSE_FLAG(
      "20.6.0-20.18.3 21.* 22<=22.6.0",
      "Any argument that begins with --env-file is taken for the flag, behind -- too.",
      "the flag is looked for by its first letters"),

  // Other options.

  SNAPSHOT_REFUSED(
      "26>=26.10.0",
      "A file of --snapshot-blob that is no snapshot is refused; elsewhere the process aborts on it.",
      "snapshots are checked before they are read"),
  ASSERTION_QUOTED(
      "20<=20.10.0 21<=21.1.0",
      "A failed assertion of the runtime is printed on the line of the program and its process number, in quotes.",
      "assertions are printed in a form of their own"),
  RUN_NAMES_DIRECTORY(
      "22>=22.10.0 23+",
      "--run without a package.json says so and names the directory, before any warning.",
      "the task runner is no longer experimental"),
  RUN_WARNS_FIRST(
      "22.2.0-22.9.0",
      "--run without a package.json warns first that the task runner is experimental.",
      "the task runner was experimental"),
  ENTRY_URL_WARNS(
      "22>=22.10.0 23+",
      "--entry-url warns when a program is loaded.",
      "the option is experimental"),
  TRACE_ATOMICS_WAIT_DEPRECATED(
      "22.*", "--trace-atomics-wait warns that it is deprecated.", "DEP0165"),
  STRIP_TYPES_WARNS(
      "22.6.0-22.13.1 23<=23.5.0",
      "--experimental-strip-types warns at start.",
      "the warning moved to the first file that is stripped"),
  REQUIRE_MODULE_WARNS(
      "20.17.0-20.18.3 22<=22.11.0",
      "--experimental-require-module warns at start.",
      "the warning moved to the first module that is required"),
  NETWORK_IMPORTS_WARN_ANY_PROGRAM(
      "20<=20.11.1 21<=21.5.0",
      "--experimental-network-imports warns with every program, elsewhere only where a module of the newer kind is loaded.",
      "later releases load a program without the newer loader where they can"),
  FROZEN_INTRINSICS_COMMON_WARNING(
      "20>=20.17.0 22>=22.6.0 23+",
      "--frozen-intrinsics warns in the words of other experimental features.",
      "one helper words all such warnings"),
  BENCH(
      "26>=26.9.0",
      "--bench and its companions must be allowed by --experimental-bench.",
      "the benchmark runner came"),
  VFS_MOUNT(
      "26>=26.10.0",
      "--vfs-mount must be allowed by --experimental-vfs.",
      "mounting of virtual file systems came"),
  FIPS_FAILURE_103(
      "20<=20.19.4 21.* 22<=22.16.0 23<=23.10.0",
      "The failure to enable FIPS ends with exit code 103.",
      "the library's error number was taken for the exit code"),
  FIPS_FAILURE_0(
      "23>=23.11.0 24<=24.1.0",
      "The failure to enable FIPS ends with exit code 0.",
      "the exit code was lost"),
  FIPS_FAILURE_NAMED(
      "24>=24.21.0 26>=26.8.0",
      "The failure to enable FIPS names the option and the provider that it needs.",
      "the message was made useful"),
  REVERT_CVE_2023_46809(
      "20>=20.11.1 21>=21.6.2",
      "--security-revert knows CVE-2023-46809.",
      "the fix of CVE-2023-46809"),
  REVERT_CVE_2024_27980(
      "20>=20.12.2 21>=21.7.3",
      "--security-revert knows CVE-2024-27980.",
      "the fix of CVE-2024-27980"),
  DNS_ORDER_CHECKED(
      "20>=20.13.0 22>=22.1.0 23+",
      "A wrong value of --dns-result-order ends the process at start.",
      "the value is validated when name resolution is set up");

  private final ReleaseRanges ranges;
  private final String summary;
  private final String cause;

  Behavior(String ranges, String summary, String cause) {
    this.ranges = ReleaseRanges.parse(ranges);
    this.summary = summary;
    this.cause = cause;
  }

  /**
   * What the releases that have it do, in one sentence; also what the others do, where that is not
   * plain.
   */
  public String summary() {
    return summary;
  }

  /**
   * Whether a release has this behaviour; an extrapolated release has those of the release it is
   * modelled on.
   */
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

  /**
   * The upstream change or advisory behind it; what changed, where neither is known. Not a whole
   * sentence.
   */
  public String cause() {
    return cause;
  }
}
