package dev.nodeperm.release;

import java.util.List;
import java.util.Map;

/**
 * One thing that some releases do and others do not.
 *
 * <p>The table is the only place that says which releases. Each row has the releases ({@link
 * #ranges()}), what they do ({@link #summary()}, which its comment repeats) and why ({@link
 * #cause()}). The boundaries were bisected on the binaries. The rules that the rows belong to are
 * told in {@code docs/semantics}.
 */
public enum Behavior {
  // Switching the model on.

  /** --permission switches the model on; elsewhere --experimental-permission does. */
  PERMISSION_FLAG(
      "22>=22.13.0 23>=23.5.0 24+",
      "--permission switches the model on; elsewhere --experimental-permission does.",
      "the model became stable; #56201"),
  /** A grant of child processes or workers without the model stops the start. */
  CHILD_AND_WORKER_NEED_MODEL(
      "20<=20.6.1 26>=26.1.0",
      "A grant of child processes or workers without the model stops the start.",
      "the check looked at lists alone once flags could be repeated, #49047, and at switches"
          + " again from 26.1.0 on, #62072"),
  /** A grant of addons, WASI, the network or the inspector without the model stops the start. */
  OTHER_SWITCHES_NEED_MODEL(
      "26>=26.1.0",
      "A grant of addons, WASI, the network or the inspector without the model stops the start.",
      "the check looks at switches, not at lists alone; #62072"),
  /** A grant of FFI without the model stops the start. */
  FFI_NEEDS_MODEL(
      "26>=26.9.0",
      "A grant of FFI without the model stops the start.",
      "the flag was not looked at where FFI was off; FFI is on by default; #65475"),
  /** A grant of the OpenSSL store without the model stops the start. */
  OPENSSL_STORE_NEEDS_MODEL(
      "26>=26.7.0",
      "A grant of the OpenSSL store without the model stops the start.",
      "the flag came, where switches are looked at, which 24 does not do; #63949"),
  /** Without any file system grant, child processes and workers are granted. */
  UNGUARDED_WITHOUT_FS_GRANTS(
      "20<=20.5.1",
      "Without any file system grant, child processes and workers are granted.",
      "grants of files alone switched the rest of the model on; #48907"),
  /** Without any file system grant, the inspector is granted as well. */
  INSPECTOR_UNGUARDED_WITHOUT_FS_GRANTS(
      "20.3.1-20.5.1",
      "Without any file system grant, the inspector is granted as well.",
      "the scope came with the fix of CVE-2023-30587; all is guarded since #48907"),

  // Scopes.

  /** The scope addon exists. */
  ADDON_SCOPE(
      "22>=22.18.0 24>=24.4.0 25+",
      "The scope addon exists.",
      "addons became a scope of their own; #58951"),
  /** The scope wasi exists. */
  WASI_SCOPE("20>=20.16.0 22>=22.3.0 23+", "The scope wasi exists.", "WASI is guarded; #53124"),
  /** The scope inspector can be granted. */
  INSPECTOR_SCOPE(
      "24>=24.12.0 25+",
      "The scope inspector can be granted.",
      "the flag --allow-inspector; #59711"),
  /** The scope net exists. */
  NET_SCOPE("25+", "The scope net exists.", "the flag --allow-net; #58517"),
  /** The scope ffi exists. */
  FFI_SCOPE("26>=26.1.0", "The scope ffi exists.", "the flag --allow-ffi; #62072"),
  /** The scope openssl.store exists. */
  OPENSSL_STORE_SCOPE(
      "24>=24.21.0 26>=26.7.0",
      "The scope openssl.store exists.",
      "the flag --allow-openssl-store; #63949"),
  /** A scope's name ends at its first NUL. */
  SCOPE_ENDS_AT_NUL(
      "20.* 21.* 22.* 23.* 24<=24.11.0 25.0.0",
      "A scope's name ends at its first NUL.",
      "names were read as C strings; #60244"),

  // References.

  /** An absolute reference is compared as written; only a relative one is resolved. */
  ABSOLUTE_REFERENCE_VERBATIM(
      "20<=20.3.0",
      "An absolute reference is compared as written; only a relative one is resolved.",
      "path traversal; CVE-2023-30584"),
  /** A reference is resolved first and cut at its first NUL then; elsewhere it is cut first. */
  REFERENCE_RESOLVED_BEFORE_NUL(
      "20<=20.16.0 21.* 22<=22.4.1",
      "A reference is resolved first and cut at its first NUL then; elsewhere it is cut first.",
      "resolved in JavaScript, compared as a C string; #53729"),
  /**
   * A reference is resolved once more after it is cut, which shows only where a separator stands
   * before the NUL.
   */
  REFERENCE_RESOLVED_TWICE(
      "20.15.1-20.16.0 22.2.0-22.4.1",
      "A reference is resolved once more after it is cut, which shows only where a separator stands"
          + " before the NUL.",
      "resolved in native code since #52761, and in JavaScript until #53729"),
  /** A reference ends at its first NUL. */
  REFERENCE_ENDS_AT_NUL(
      "20.* 21.* 22.* 23.* 24<=24.11.0 25.0.0",
      "A reference ends at its first NUL.",
      "references were read as C strings; #60244"),
  /** An absent reference is looked up as the current directory. */
  MISSING_REFERENCE_IS_CURRENT_DIRECTORY(
      "20>=20.15.1 22.2.0-22.22.0 23.* 24<=24.13.0 25<=25.3.0",
      "An absent reference is looked up as the current directory.",
      "an empty parameter was resolved like any other since #52761, until #60674"),
  /** An empty reference is looked up as the current directory. */
  EMPTY_REFERENCE_IS_CURRENT_DIRECTORY(
      "20.* 21.* 22<=22.22.0 23.* 24<=24.11.0 25.0.0",
      "An empty reference is looked up as the current directory.",
      "an empty parameter was resolved like any other, until #60244, in 22 until #60674"),
  /** An empty reference is denied in every scope. */
  EMPTY_REFERENCE_DENIED(
      "24>=24.11.1 25>=25.1.0 26+",
      "An empty reference is denied in every scope.",
      "empty references are refused before the look-up; #60244"),
  /** A null reference is looked up as the relative path null. */
  NULL_REFERENCE_IS_A_NAME(
      "20>=20.15.1 22>=22.2.0 23.* 24.* 25.* 26<=26.8.2",
      "A null reference is looked up as the relative path null.",
      "null was turned to a string in native code since #52761, until #65492"),
  /** A null reference is treated as an empty one. */
  NULL_REFERENCE_IS_EMPTY(
      "26>=26.9.0",
      "A null reference is treated as an empty one.",
      "references are converted before the look-up; #65492"),
  /** A reference may be a Buffer. */
  BUFFER_REFERENCE(
      "20>=20.18.0 22>=22.7.0 23+", "A reference may be a Buffer.", "Buffers are accepted; #54104"),
  /** The bytes of a Buffer are read as text: what is no UTF-8 in them is looked up as U+FFFD. */
  BUFFER_READ_AS_TEXT(
      "20>=20.18.0 22>=22.7.0 23.* 24.* 25.* 26<=26.8.2",
      "The bytes of a Buffer are read as text: what is no UTF-8 in them is looked up as U+FFFD.",
      "Buffers were turned to strings since #54104, until #65492"),
  /**
   * An unpaired surrogate in a string is looked up as three bytes of its own; otherwise as U+FFFD.
   */
  UNPAIRED_SURROGATE_KEPT(
      "20.* 21.* 22.*",
      "An unpaired surrogate in a string is looked up as three bytes of its own; otherwise as"
          + " U+FFFD.",
      "the engine replaces them from V8 12.8 or 12.9 on; #54077, #54536"),
  /** A reference may be a URL or any Uint8Array. */
  URL_REFERENCE(
      "26>=26.9.0",
      "A reference may be a URL or any Uint8Array.",
      "URLs and Uint8Arrays are accepted; #65492"),
  /**
   * A label of a URL's host that looks encoded is decoded and checked in any host; otherwise only
   * beside a label beyond ASCII.
   */
  ENCODED_HOST_CHECKED(
      "20.* 21.* 22.* 23.* 24<=24.19.0 25.* 26<=26.6.0",
      "A label of a URL's host that looks encoded is decoded and checked in any host; otherwise only"
          + " beside a label beyond ASCII.",
      "versions 2 and 3 of the library that reads URLs, ada; 4.0.0 came with #64790"),
  /**
   * A label of a URL's host may mix directions: signs, digits and marks may stand before letters
   * from right to left, and one such letter may end a label from left to right.
   */
  HOST_DIRECTIONS_LOOSE(
      "20.* 21.* 22.* 23.* 24<=24.19.0 25.* 26<=26.6.0",
      "A label of a URL's host may mix directions: signs, digits and marks may stand before letters from"
          + " right to left, and one such letter may end a label from left to right.",
      "versions 2 and 3 of the library that reads URLs, ada; 4.0.0 came with #64790"),
  /** A label of a URL's host may not begin with xn--xn--. */
  HOST_ENCODED_ONCE(
      "23>=23.11.0 24<=24.19.0 25.* 26<=26.6.0",
      "A label of a URL's host may not begin with xn--xn--.",
      "versions 3.2.1 to 3 of the library that reads URLs, ada: from #57429 to #64790"),
  /** Hosts of URLs may have the characters of Unicode 15.1. */
  HOST_UNICODE_15_1(
      "23>=23.8.0 24+",
      "Hosts of URLs may have the characters of Unicode 15.1.",
      "version 3 of the library that reads URLs, ada; #56452"),
  /**
   * Hosts of URLs may have the characters of Unicode 16, and some old letters and fillers that are
   * refused elsewhere; a label may not be encoded without need.
   */
  HOST_UNICODE_16(
      "23>=23.11.0 24+",
      "Hosts of URLs may have the characters of Unicode 16, and some old letters and fillers that are"
          + " refused elsewhere; a label may not be encoded without need.",
      "version 3.2.1 of the library that reads URLs, ada; #57429"),
  /** Hosts of URLs may have the characters of Unicode 17. */
  HOST_UNICODE_17(
      "24>=24.13.1 25>=25.6.0 26+",
      "Hosts of URLs may have the characters of Unicode 17.",
      "version 3.4.2 of the library that reads URLs, ada; #61593"),

  // Paths that are opened.
  /**
   * A string is resolved before it is opened, and the kernel is given the path that was checked.
   */
  OPENED_PATH_RESOLVED(
      "20<=20.15.0 21.* 22<=22.1.0",
      "A string is resolved before it is opened, and the kernel is given the path that was checked.",
      "paths were resolved in JavaScript while the model is on; #52761"),
  /** A Buffer is looked up as it is spelled, and nothing in it is resolved. */
  OPENED_BUFFER_AS_SPELLED(
      "20<=20.5.0",
      "A Buffer is looked up as it is spelled, and nothing in it is resolved.",
      "path traversal with Buffers; CVE-2023-32004"),
  /** A Buffer is resolved before it is opened. */
  OPENED_BUFFER_RESOLVED(
      "20.5.1-20.15.0 21.* 22<=22.1.0",
      "A Buffer is resolved before it is opened.",
      "path traversal with Buffers, CVE-2023-32004; resolved in native code since #52761"),
  /** An entry point has to be granted as it is written before the links in it are looked at. */
  ENTRY_POINT_LOOKUP_GUARDED(
      "20<=20.19.4 21.* 22<=22.12.0 23<=23.2.0",
      "An entry point has to be granted as it is written before the links in it are looked at.",
      "looking for the entry point was guarded; #55797"),

  // Grants.

  /** Grants are resolved; elsewhere they are taken as written, and a relative one never matches. */
  GRANTS_RESOLVED(
      "20>=20.12.0 21>=21.6.0 22+",
      "Grants are resolved; elsewhere they are taken as written, and a relative one never matches.",
      "path resolution moved to native code; #50758"),
  /** A grant of which nothing is left, since it is empty or only commas, grants nothing. */
  EMPTY_GRANT_IGNORED(
      "20<=20.6.1",
      "A grant of which nothing is left, since it is empty or only commas, grants nothing.",
      "grants were one text, split at commas; #49047"),
  /** A separator at the end of a grant or a reference stays. */
  TRAILING_SEPARATOR_KEPT(
      "23.0.0",
      "A separator at the end of a grant or a reference stays.",
      "trailing separators were kept by #54224, reverted by #55414"),
  /** A grant whose look-up fails with another error than "not there" aborts the process. */
  FAILED_LOOKUP_ABORTS(
      "22.5.0-22.9.0",
      "A grant whose look-up fails with another error than \"not there\" aborts the process.",
      "a look-up by the library of C++ throws, and nobody caught it: from #53063 to #55015"),
  /** A grant of 254 bytes aborts the process, a longer one keeps it from ever starting. */
  LONG_GRANT_OVERFLOWS(
      "21.6.0-21.6.2",
      "A grant of 254 bytes aborts the process, a longer one keeps it from ever starting.",
      "lengths were counted in eight bits: from #50758 to #51358"),
  /**
   * A node of the tree that a grant ends at is marked, so that it stays a grant when others come
   * below it.
   */
  LEAF_MARKS(
      "20>=20.4.0 21+",
      "A node of the tree that a grant ends at is marked, so that it stays a grant when others come"
          + " below it.",
      "a grant that is the prefix of another was lost; #48531"),
  /** Among several children of a node of the tree, one that begins with a wildcard is taken. */
  WILDCARD_CHILD_FIRST(
      "20>=20.11.1 21>=21.6.0 22+",
      "Among several children of a node of the tree, one that begins with a wildcard is taken.",
      "a wildcard beside other grants was lost; #51209"),
  /** A grant that ends at a node of the tree that is marked already aborts the process. */
  DUPLICATE_GRANT_ABORTS(
      "20>=20.12.0 21>=21.7.0 22+",
      "A grant that ends at a node of the tree that is marked already aborts the process.",
      "an assertion was added, !path_prefix.empty(); #51123"),
  /** A grant that the grants before it cover is not inserted. */
  COVERED_GRANT_SKIPPED(
      "22>=22.14.0 23>=23.7.0 24+",
      "A grant that the grants before it cover is not inserted.",
      "duplicates no longer abort; #56591"),
  /**
   * A node of the tree that only came about by a split is no grant, even if another grant passes
   * through it.
   */
  SPLIT_NODES_STAY_UNMARKED(
      "22>=22.23.2 24>=24.18.1 26>=26.5.1",
      "A node of the tree that only came about by a split is no grant, even if another grant passes"
          + " through it.",
      "what several grants begin with was granted itself; CVE-2026-58043"),
  /** The entry point and the preloaded modules are granted for reading. */
  ENTRY_POINT_GRANTED(
      "22>=22.17.0 24>=24.2.0 25+",
      "The entry point and the preloaded modules are granted for reading.",
      "implicit grant of the entry point; #58579"),
  /** Looking whether a module is there needs a grant to read it. */
  MODULE_LOOKUP_GUARDED(
      "20<=20.19.4 21.* 22<=22.12.0 23<=23.2.0",
      "Looking whether a module is there needs a grant to read it.",
      "the module loader's own look at the disk was checked; #55797"),
  /** Looking for a module in a directory that -r names needs no grant. */
  MODULE_DIRECTORY_UNGUARDED(
      "20>=20.19.5",
      "Looking for a module in a directory that -r names needs no grant.",
      "the look is not guarded any more, and in 20 the package.json is read without a check;"
          + " #55797"),

  // What built-in modules warn of as they are loaded.

  /** The module punycode is warned of; elsewhere only with --pending-deprecation. */
  PUNYCODE_DEPRECATED(
      "21+",
      "The module punycode is warned of; elsewhere only with --pending-deprecation.",
      "the deprecation reaches the runtime, #47202"),
  /** The modules _stream_* and _tls_* are warned of, each with the module to use instead. */
  INNER_MODULES_DEPRECATED(
      "25+",
      "The modules _stream_* and _tls_* are warned of, each with the module to use instead.",
      "inner modules are deprecated, #57643, #58337 and #58442"),
  /** The module sqlite is warned of. */
  SQLITE_WARNS(
      "22.* 23.* 24<=24.14.1 25<=25.6.1",
      "The module sqlite is warned of.",
      "the module became a release candidate, #61262"),

  // Loaders and the inspector.

  /** --prof-process opens whatever comes last; elsewhere it looks whether that is there. */
  PROFILE_OPENED(
      "24>=24.15.0 25>=25.4.0 26+",
      "--prof-process opens whatever comes last; elsewhere it looks whether that is there.",
      "the tool that reads the log was rebuilt, and the look before the log is opened is gone;"
          + " #60518"),
  /** The loaders of --experimental-loader are loaded for code by -e without --import, too. */
  LOADERS_LOADED_FOR_CODE(
      "20>=20.6.0 21+",
      "The loaders of --experimental-loader are loaded for code by -e without --import, too.",
      "hooks had not been loaded without a program's file since 20.0.0; #48779"),
  /** Importing what lies behind a file ends with ENOTDIR. */
  IMPORT_BEHIND_FILE_NAMED(
      "20.0.0",
      "Importing what lies behind a file ends with ENOTDIR.",
      "the error of the look was not taken for a missing file; #46652"),
  /**
   * A variable of an env file counts before that of the environment; not NODE_OPTIONS at the start.
   */
  ENV_FILE_OVERRIDES(
      "20.6.0-20.6.1",
      "A variable of an env file counts before that of the environment; not NODE_OPTIONS at the start.",
      "a variable that is there was not looked for; came with #48890, ended with #49424"),
  /** A variable whose name is the index of an array has no value, so that children lack it. */
  INDEX_VARIABLES_LOST(
      "20.* 21.* 22.* 23.* 24.* 25<=25.3.0",
      "A variable whose name is the index of an array has no value, so that children lack it.",
      "an index of process.env was looked up as of any object; #60826"),
  /** --experimental-loader is warned of for code by -e without --import, too. */
  LOADER_WARNS(
      "20>=20.6.0 21+",
      "--experimental-loader is warned of for code by -e without --import, too.",
      "hooks had not been loaded without a program's file since 20.0.0; #48779"),
  /** The warning of --experimental-loader is the one that experimental features share. */
  LOADER_WARNS_AS_EXPERIMENTAL(
      "20<=20.7.0",
      "The warning of --experimental-loader is the one that experimental features share.",
      "the warning names the replacement from 20.8.0 on; #49633"),
  /** --experimental-loader runs in a worker and fails where workers are not granted. */
  LOADER_NEEDS_WORKER(
      "20>=20.18.2 22>=22.13.1 23>=23.6.1 24+",
      "--experimental-loader runs in a worker and fails where workers are not granted.",
      "internal workers are guarded; CVE-2025-23083"),
  /** --inspect-brk under the model ends the process by a segmentation fault. */
  INSPECT_BRK_CRASHES(
      "20.3.1-20.15.1 21.* 22<=22.3.0",
      "--inspect-brk under the model ends the process by a segmentation fault.",
      "the inspector is not created since CVE-2023-30587, but was waited for until #53389"),
  /** --inspect-brk under the model is denied. */
  INSPECT_BRK_GUARDED(
      "20>=20.16.0 22>=22.4.0 23+",
      "--inspect-brk under the model is denied.",
      "the inspector is guarded where it is waited for; #53389"),

  // A running process.

  /**
   * What an error says it received is named by whatever constructor.name is, if it counts as true.
   */
  RECEIVED_BY_TRUTHY_NAME(
      "20<=20.9.0",
      "What an error says it received is named by whatever constructor.name is, if it counts as"
          + " true.",
      "the errors' description of values; #49696"),
  /**
   * What an error says it received is named by constructor.name wherever there is one, and fails on
   * some.
   */
  RECEIVED_BY_ANY_NAME(
      "20>=20.10.0 21.* 22.* 23.* 24.* 25.* 26<=26.8.2",
      "What an error says it received is named by constructor.name wherever there is one, and fails"
          + " on some.",
      "the errors' description of values: from #49696 to #65607"),
  /** process.chdir needs the target to be readable. */
  CHDIR_GUARDED(
      "20>=20.18.0 22>=22.3.0 23+",
      "process.chdir needs the target to be readable.",
      "chdir is guarded; #53175"),
  /**
   * The audit still denies files: a change to a directory that is there but may not be read fails.
   */
  AUDIT_DENIES_FILES(
      "25>=25.8.0 26<=26.5.1",
      "The audit still denies files: a change to a directory that is there but may not be read"
          + " fails.",
      "the audit, #61869, covers files from 24.20.0 and 26.6.0 on, #64426"),
  /** Addons are disabled where --allow-addons is not given. */
  ADDONS_DISABLED(
      "20>=20.6.0 21+",
      "Addons are disabled where --allow-addons is not given.",
      "restricted by default; #48907"),
  /** An audit disables addons. */
  AUDIT_DISABLES_ADDONS(
      "24>=24.20.0 25>=25.8.0 26<=26.8.2",
      "An audit disables addons.",
      "the audit was taken for the model: from #61869 to #65659"),
  /** process.binding is disabled. */
  BINDING_DISABLED("20>=20.5.1 21+", "process.binding is disabled.", "CVE-2023-32558"),
  /** The message of disabled functions is theirs, and the error has a permission and a resource. */
  BINDING_DENIAL_NAMED(
      "20>=20.15.1 22>=22.4.1 23+",
      "The message of disabled functions is theirs, and the error has a permission and a resource.",
      "denials in JavaScript got texts of their own with the fixes of CVE-2024-22018 and"
          + " CVE-2024-36137"),
  /** Reports and heap snapshots need a grant to write. */
  REPORTS_GUARDED(
      "20>=20.5.0 21+",
      "Reports and heap snapshots need a grant to write.",
      "reports and snapshots are guarded; #48564"),
  /** The inspector needs a grant. */
  INSPECTOR_GUARDED("20>=20.3.1 21+", "The inspector needs a grant.", "CVE-2023-30587"),
  /** Engines of OpenSSL are disabled. */
  ENGINES_DISABLED("20>=20.3.1 21+", "Engines of OpenSSL are disabled.", "CVE-2023-30586"),
  /** The module loader asks for a grant to read before it looks whether a file is there. */
  RESOLUTION_GUARDED(
      "20<=20.19.4 21.* 22<=22.12.0 23<=23.2.0",
      "The module loader asks for a grant to read before it looks whether a file is there.",
      "the look-up of files is no longer guarded; #55797"),
  /** The package.json of a directory is read with a check. */
  PACKAGE_FILE_GUARDED(
      "22>=22.13.0 23+",
      "The package.json of a directory is read with a check.",
      "package.json is read natively with a check, which is got to since the look before it is"
          + " not guarded; #55797"),
  /** An addon that is imported is not read before it is refused. */
  IMPORTED_ADDON_UNREAD(
      "24>=24.19.0 26>=26.5.0",
      "An addon that is imported is not read before it is refused.",
      "addons are loaded by import; #64221"),
  /** The path of a report is checked where it is made; the message does not name the flag. */
  REPORT_PATH_CHECKED(
      "22>=22.23.0 24>=24.17.0 26>=26.3.1",
      "The path of a report is checked where it is made; the message does not name the flag.",
      "the check moved to where the path of a report is made; CVE-2026-48617"),
  /** The path of a report is checked once more where it is written. */
  REPORT_PATH_CHECKED_TWICE(
      "22>=22.23.0 24>=24.17.0",
      "The path of a report is checked once more where it is written.",
      "the older check stayed where the fix was carried back; CVE-2026-48617"),
  /** module.register needs a grant of workers. */
  REGISTER_GUARDED(
      "20>=20.18.2 22>=22.13.1 23>=23.6.1 24+",
      "module.register needs a grant of workers.",
      "internal workers are guarded; CVE-2025-23083"),
  /** A denied child process names the file that was to be started. */
  CHILD_NAMES_FILE(
      "22>=22.18.0 24>=24.3.0 25+",
      "A denied child process names the file that was to be started.",
      "the resource is handed to the check of child processes; #58758"),
  /** process._linkedBinding needs a grant of addons. */
  LINKED_BINDING_GUARDED(
      "24>=24.21.0 26>=26.8.0",
      "process._linkedBinding needs a grant of addons.",
      "linked bindings are guarded; #65432"),
  /** A heap snapshot near the heap's limit needs a grant to write. */
  NEAR_HEAP_LIMIT_GUARDED(
      "24>=24.20.0 26>=26.7.0",
      "A heap snapshot near the heap's limit needs a grant to write.",
      "the snapshot is guarded where it is ordered; #64808"),
  /** Enabling trace events needs a grant to write their file. */
  TRACE_EVENTS_GUARDED(
      "22>=22.23.2 24>=24.18.1 26>=26.5.1",
      "Enabling trace events needs a grant to write their file.",
      "CVE-2026-56847"),
  /** Connecting to a Unix socket needs the network. */
  UNIX_CONNECT_GUARDED(
      "25>=25.3.0 26+", "Connecting to a Unix socket needs the network.", "CVE-2026-21636"),
  /** Listening on a Unix socket or an inherited descriptor needs the network. */
  UNIX_LISTEN_GUARDED(
      "25>=25.8.2 26+",
      "Listening on a Unix socket or an inherited descriptor needs the network.",
      "CVE-2026-21711"),
  /** An audit denies the network. */
  AUDIT_DENIES_NETWORK(
      "25>=25.8.0 26<=26.5.1",
      "An audit denies the network.",
      "the audit denied what native code checks: from #61869 to #64426"),
  /** An audit denies reports. */
  AUDIT_DENIES_REPORTS(
      "26>=26.3.1",
      "An audit denies reports.",
      "the check that was added takes no note of an audit; CVE-2026-48617"),
  /** The prompt cannot start in an audit. */
  AUDIT_STOPS_PROMPT(
      "24>=24.20.0 25>=25.8.0 26<=26.1.0",
      "The prompt cannot start in an audit.",
      "the inspector that the prompt needs was missing: from #61869 to #63047"),
  /** The search for the package around an imported file is denied with an error. */
  PACKAGE_SEARCH_DENIES(
      "20<=20.19.4 21<=21.4.0",
      "The search for the package around an imported file is denied with an error.",
      "package.json is read natively since #50322; in 20 the look for it is not guarded since"
          + " #55797"),
  /** import refuses a path with a NUL in it. */
  IMPORT_REFUSES_NUL(
      "20.0.0",
      "import refuses a path with a NUL in it.",
      "files are looked at natively from 20.1.0 on; #46652"),
  /**
   * An imported path that ends in a separator is looked at as that separator alone, a directory.
   */
  IMPORT_LOOKS_AT_SEPARATOR(
      "20.* 21.* 22<=22.9.0 22>=22.22.3 24>=24.15.0 25>=25.9.0 26+",
      "An imported path that ends in a separator is looked at as that separator alone, a directory.",
      "a slice from the wrong end, out of use by another slip from #54408 to #62080"),
  /** Refusing a scheme of what is imported names node among those that are taken. */
  IMPORT_SCHEMES_NAME_NODE(
      "20>=20.3.0 21+",
      "Refusing a scheme of what is imported names node among those that are taken.",
      "schemes are refused where modules are loaded; #47824"),
  /** Refusing to import by http does not name node among the schemes that are taken. */
  WEB_SCHEMES_REFUSED_APART(
      "22>=22.6.0 23+",
      "Refusing to import by http does not name node among the schemes that are taken.",
      "importing by http was removed; #53822"),
  /** Data in a URL may come without a type, which then is unknown. */
  DATA_WITHOUT_TYPE_READ(
      "22>=22.9.0 23+",
      "Data in a URL may come without a type, which then is unknown.",
      "URLs with data are read by another parser; #54748"),
  /** A policy that is a directory is named in the error. */
  READ_OF_DIRECTORY_NAMED(
      "20.5.0-20.7.0",
      "A policy that is a directory is named in the error.",
      "text is read natively since #48658; the path went with #49691"),
  /** A URL that cannot be read is an error without a code. */
  URL_ERROR_WITHOUT_CODE(
      "20>=20.8.0 21+",
      "A URL that cannot be read is an error without a code.",
      "the error is made in native code; #49692"),
  /** A path that leads to no URL is named in the error. */
  UNRESOLVED_REQUEST_NAMED(
      "20>=20.12.0 21>=21.7.0 22+",
      "A path that leads to no URL is named in the error.",
      "requests that cannot be resolved have an error of their own; #49516"),
  /** The error for a path with a NUL names URLs among what is taken. */
  NUL_ERROR_NAMES_URL(
      "20>=20.6.0 21+",
      "The error for a path with a NUL names URLs among what is taken.",
      "URLs are mentioned; #48828"),
  /** What the package around the code is asked to import may begin with a slash. */
  IMPORTS_BEGIN_WITH_SLASH(
      "24>=24.14.0 25>=25.4.0 26+",
      "What the package around the code is asked to import may begin with a slash.",
      "subpath imports may begin with #/ since #60864"),
  /** The package around an imported file with an unknown ending is looked for. */
  UNKNOWN_ENDING_PACKAGE(
      "20<=20.9.0",
      "The package around an imported file with an unknown ending is looked for.",
      "hints for unknown endings were made anew; #49974"),
  /** The package around a required file without an extension is looked for. */
  BARE_FILE_PACKAGE(
      "25>=25.7.0 26+",
      "The package around a required file without an extension is looked for.",
      "the type in the package counts for files without an extension; seen where denials are"
          + " published; #61600"),
  /** An audit denies queries of names, but for look-ups. */
  AUDIT_DENIES_QUERIES(
      "25>=25.8.0 26+",
      "An audit denies queries of names, but for look-ups.",
      "not fixed; it came with the audit, #61869"),
  /** A check that fails publishes a message on a diagnostics channel of its scope. */
  DENIALS_PUBLISHED(
      "24>=24.20.0 25>=25.8.0 26+",
      "A check that fails publishes a message on a diagnostics channel of its scope.",
      "diagnostics channels of the model; #61869"),
  /** In an audit that stands alone the checks that are made in JavaScript are left out. */
  AUDIT_UNSEEN_BY_SCRIPT(
      "24>=24.20.0 25>=25.8.0 26<=26.1.0",
      "In an audit that stands alone the checks that are made in JavaScript are left out.",
      "the audit was known to native code only: from #61869 to #63047"),
  /** In an audit the checks that are made in JavaScript deny all the same. */
  AUDIT_ENFORCED_BY_SCRIPT(
      "26.2.0-26.8.2",
      "In an audit the checks that are made in JavaScript deny all the same.",
      "JavaScript took an audit for the model: from #63047 to #65659"),
  /** In an audit the functions of open files that the model refuses stay refused. */
  AUDIT_KEEPS_REFUSALS(
      "26>=26.2.0",
      "In an audit the functions of open files that the model refuses stay refused.",
      "JavaScript took an audit for the model; #63047"),

  // Operations.

  /**
   * A denial of a callback function of fs is thrown by the call; elsewhere most call back with it.
   */
  CALLBACK_DENIALS_THROWN(
      "20<=20.13.1 21.* 22.0.0",
      "A denial of a callback function of fs is thrown by the call; elsewhere most call back with it.",
      "denials are reported through the request; #52730"),
  /**
   * Most promises of fs reject with a TypeError when denied, and the denial itself goes unhandled.
   */
  PROMISES_LOSE_DENIALS(
      "20.14.0-20.20.1 22.1.0-22.19.0 23.* 24<=24.4.1",
      "Most promises of fs reject with a TypeError when denied, and the denial itself goes unhandled.",
      "a native rejection was not returned: from #52730 to #58996, in 20 to the fixes of"
          + " CVE-2026-21715 and CVE-2026-21716"),
  /** lstat needs reading, except in its promise form. */
  LSTAT_GUARDED(
      "20>=20.15.1 22>=22.4.1 23+",
      "lstat needs reading, except in its promise form.",
      "CVE-2024-22018"),
  /** The promise form of lstat needs reading. */
  PROMISES_LSTAT_GUARDED(
      "20>=20.20.2 22>=22.22.2 24>=24.14.1 25>=25.8.2 26+",
      "The promise form of lstat needs reading.",
      "CVE-2026-21716"),
  /** realpath.native and the promise form of realpath need reading. */
  REALPATH_NATIVE_GUARDED(
      "20>=20.20.2 22>=22.22.2 24>=24.14.1 25>=25.8.2 26+",
      "realpath.native and the promise form of realpath need reading.",
      "CVE-2026-21715"),
  /** statfs needs reading. */
  STATFS_GUARDED("20>=20.5.1 21+", "statfs needs reading.", "CVE-2023-32005"),
  /** openAsBlob needs reading. */
  OPEN_AS_BLOB_GUARDED("20>=20.3.1 21+", "openAsBlob needs reading.", "CVE-2023-30583"),
  /** watchFile needs reading. */
  WATCH_FILE_GUARDED("20>=20.3.1 21+", "watchFile needs reading.", "CVE-2023-30582"),
  /** A recursive watch needs reading. */
  RECURSIVE_WATCH_GUARDED(
      "26>=26.9.0",
      "A recursive watch needs reading.",
      "errors at the start of a recursive watch were swallowed; #65635"),
  /** readdir goes down directories, if told to. */
  RECURSIVE_READDIR(
      "20>=20.1.0 21+",
      "readdir goes down directories, if told to.",
      "the option recursive, #41439"),
  /** The callback form of a recursive readdir throws its denial. */
  RECURSIVE_READDIR_THROWS(
      "20.* 21.* 22<=22.12.0 23<=23.3.0",
      "The callback form of a recursive readdir throws its denial.",
      "recursive readdir was synchronous inside; #56041"),
  /** fchmod and fchown are refused. */
  FCHMOD_DISABLED("20>=20.15.1 22>=22.4.1 23+", "fchmod and fchown are refused.", "CVE-2024-36137"),
  /** futimes, fsync and fdatasync are refused. */
  FSYNC_DISABLED(
      "20>=20.20.0 22>=22.22.0 24>=24.13.0 25>=25.3.0 26+",
      "futimes, fsync and fdatasync are refused.",
      "CVE-2025-55132"),
  /** chmod and chown of a FileHandle are refused. */
  FILE_HANDLE_CHMOD_DISABLED(
      "20>=20.20.2 22>=22.22.2 24>=24.14.1 25>=25.8.2 26+",
      "chmod and chown of a FileHandle are refused.",
      "CVE-2026-21716"),
  /** utimes of a FileHandle is refused. */
  FILE_HANDLE_UTIMES_DISABLED(
      "22>=22.23.0 24>=24.17.0 26>=26.3.1", "utimes of a FileHandle is refused.", "CVE-2026-48935"),
  /** sync and datasync of a FileHandle are refused. */
  FILE_HANDLE_SYNC_DISABLED(
      "26>=26.9.0",
      "sync and datasync of a FileHandle are refused.",
      "FileHandle methods follow the functions; #65431"),
  /** The target of a symbolic link must be absolute. */
  SYMLINK_TARGET_ABSOLUTE(
      "20>=20.11.0 21>=21.3.0 22+",
      "The target of a symbolic link must be absolute.",
      "relative targets lead past the grants; #49156"),
  /** A symbolic link needs everything granted for reading and for writing. */
  SYMLINK_NEEDS_ALL_FILES(
      "20>=20.20.0 22>=22.22.0 24>=24.13.0 25>=25.3.0 26+",
      "A symbolic link needs everything granted for reading and for writing.",
      "CVE-2025-55130"),
  /** The promise form of mkdtemp checks the prefix with twelve X behind it. */
  MKDTEMP_SUFFIXED_TWICE(
      "20.12.0-20.16.0 21>=21.6.0 22<=22.5.1",
      "The promise form of mkdtemp checks the prefix with twelve X behind it.",
      "the suffix was appended in JavaScript and, since #51078, in native code; once since #53776"),
  /** mkdtempDisposable exists. */
  MKDTEMP_DISPOSABLE(
      "24>=24.4.0 25+", "mkdtempDisposable exists.", "mkdtempDisposable came; #58516"),
  /** rmdir removes what is in a directory, if told to. */
  RECURSIVE_RMDIR(
      "20.* 21.* 22.* 23.* 24.*",
      "rmdir removes what is in a directory, if told to.",
      "the option ended in 25; #58616"),
  /** rmSync is native: a recursive and forced removal needs writing only. */
  NATIVE_RM(
      "23+",
      "rmSync is native: a recursive and forced removal needs writing only.",
      "rmSync moved to native code; #53617"),
  /** glob and its other forms exist. */
  GLOB("22+", "glob and its other forms exist.", "glob came; #51912"),
  /** globSync throws where a directory is denied; elsewhere denied directories are left out. */
  GLOB_SYNC_THROWS(
      "22.5.0-22.22.0 23.* 24<=24.13.0 25<=25.4.0",
      "globSync throws where a directory is denied; elsewhere denied directories are left out.",
      "directories are read without a check of their own since #53632; denied ones are left"
          + " out since #61259"),
  /** The asynchronous forms of glob fail with a TypeError where a directory is denied. */
  GLOB_LOSES_DENIALS(
      "22<=22.18.0 23.* 24<=24.5.0",
      "The asynchronous forms of glob fail with a TypeError where a directory is denied.",
      "came with glob, #51912; promises lost their denials until #58674"),
  /** glob looks at each directory before it goes on to it, and breaks where it may not. */
  GLOB_LOOKS_AHEAD(
      "22.15.0-22.15.1 23>=23.11.0",
      "glob looks at each directory before it goes on to it, and breaks where it may not.",
      "the patterns of what to leave out came to directories, #57420; the look comes second"
          + " since #57725"),
  /** glob takes a URL for the directory to search. */
  GLOB_TAKES_URL(
      "22>=22.17.0 24>=24.1.0 25+",
      "glob takes a URL for the directory to search.",
      "URLs are accepted; #58182"),
  /** glob takes patterns of what to leave out. */
  GLOB_EXCLUDES_PATTERNS(
      "22>=22.14.0 23>=23.7.0 24+",
      "glob takes patterns of what to leave out.",
      "patterns of what to leave out came; #56489"),
  /** In glob, a name with a dot in front is matched behind ** too, if the pattern says the dot. */
  GLOB_MATCHES_DOTS(
      "22>=22.22.1 24>=24.13.1 25>=25.4.0 26+",
      "In glob, a name with a dot in front is matched behind ** too, if the pattern says the dot.",
      "names with a dot are found behind **; #61012"),
  /** glob follows links, if told to. */
  GLOB_FOLLOWS_LINKS(
      "24>=24.16.0 26>=26.1.0", "glob follows links, if told to.", "the option came; #62695"),
  /** glob leaves a directory at the first name in it that it has tried before. */
  GLOB_STOPS_AT_KNOWN(
      "22.* 23.* 24<=24.20.0 25.* 26<=26.7.0",
      "glob leaves a directory at the first name in it that it has tried before.",
      "came with glob, #51912, ended with #64895"),
  /** glob takes a limit of depth, and behind ** no longer tries links as directories. */
  GLOB_LIMITS_DEPTH(
      "26>=26.9.0",
      "glob takes a limit of depth, and behind ** no longer tries links as directories.",
      "the option came, #64003, and links are no longer gone into, #65435"),
  /** cpSync is native in part. */
  CP_SYNC_NATIVE(
      "22>=22.6.0 23+", "cpSync is native in part.", "cpSync moved to native code; #53614"),
  /** cpSync checks what it copies below a directory. */
  CP_SYNC_CHECKS_ENTRIES(
      "22<=22.16.0 23.* 24<=24.1.0",
      "cpSync checks what it copies below a directory.",
      "copying of directories moved to native code; #58461"),
  /** A copy of links refuses to put one into what it leads to only where that is a directory. */
  CP_LINKS_OF_FILES(
      "24>=24.2.0 25+",
      "A copy of links refuses to put one into what it leads to only where that is a directory.",
      "links to files are copied again; #58476"),
  /** The promise form of cp fails where a directory is there already, if told to. */
  CP_KEEPS_DIRECTORIES(
      "22>=22.22.1 24>=24.13.1 25>=25.5.0 26+",
      "The promise form of cp fails where a directory is there already, if told to.",
      "errorOnExist came to directories; #60946"),
  /** The promise form of cp keeps the times of directories, if told to. */
  CP_KEEPS_DIRECTORY_TIMES(
      "26>=26.9.0",
      "The promise form of cp keeps the times of directories, if told to.",
      "directories keep their times; #65540"),

  // Single calls of the runtime, and what they take.

  /** The resource of a denial ends at a NUL of the path. */
  RESOURCE_ENDS_AT_NUL(
      "20.* 21.* 22<=22.14.0 23<=23.7.0",
      "The resource of a denial ends at a NUL of the path.",
      "resources were C strings, until #56904"),
  /** Names of hosts with a NUL are refused before anything is checked. */
  HOST_NUL_REFUSED(
      "22>=22.23.0 24>=24.17.0 26>=26.3.1",
      "Names of hosts with a NUL are refused before anything is checked.",
      "CVE-2026-48930"),
  /** A denied Unix socket of an http request is an error that nobody can catch. */
  PIPE_DENIAL_UNCAUGHT(
      "25.3.0-25.6.0",
      "A denied Unix socket of an http request is an error that nobody can catch.",
      "Unix sockets are checked at once, CVE-2026-21636; the error comes later since #61658"),
  /**
   * A denied Unix socket of an https request fails with the denial; elsewhere with a TypeError, and
   * the denial goes unhandled.
   */
  SOCKET_DESTROYED_LATER(
      "25.6.1",
      "A denied Unix socket of an https request fails with the denial; elsewhere with a TypeError, and the denial goes unhandled.",
      "the error comes later with #61658, and at once again with #61770"),
  /** Files of tests can be run in the process itself. */
  TEST_WITHOUT_ISOLATION(
      "22>=22.8.0 23+",
      "Files of tests can be run in the process itself.",
      "tests can run in the process; #53927"),
  /** Calls that open or copy a file refuse a path that ends in a separator. */
  TRAILING_SEPARATOR_REFUSED(
      "23<=23.1.0",
      "Calls that open or copy a file refuse a path that ends in a separator.",
      "#54160 kept separators at the end, reverted by #55527"),
  /** The promise form of statfs aborts on anything but a string or a Buffer. */
  STATFS_UNVALIDATED(
      "22.4.0-22.22.0 23.* 24<=24.13.0 25<=25.3.0",
      "The promise form of statfs aborts on anything but a string or a Buffer.",
      "the path was not validated from #52135 on, until #61230"),
  /** fs.watch fails on an assertion for a URL while the model is on. */
  WATCH_URL_ASSERTS(
      "20.8.1-20.11.1 21<=21.6.2",
      "fs.watch fails on an assertion for a URL while the model is on.",
      "types of paths are checked, CVE-2023-39332; URLs are turned to paths since #51346"),
  /** truncate takes no descriptor of an open file. */
  TRUNCATE_TAKES_PATHS(
      "24+",
      "truncate takes no descriptor of an open file.",
      "truncate of an open file is left to ftruncate; #57567"),
  /** The prefix of mkdtemp is checked as it stands, and not resolved. */
  MKDTEMP_PREFIX_VERBATIM(
      "20<=20.5.0",
      "The prefix of mkdtemp is checked as it stands, and not resolved.",
      "CVE-2023-32003"),
  /** The prefix of mkdtemp has to be a string, and its promise form does not resolve it. */
  MKDTEMP_PREFIX_TEXT(
      "20<=20.5.1",
      "The prefix of mkdtemp has to be a string, and its promise form does not resolve it.",
      "Buffers and URLs came with #48828"),
  /** Behind an empty prefix mkdtemp checks a name whose last X is gone. */
  MKDTEMP_MISCOUNTS(
      "20>=20.15.1 22>=22.2.0 23.* 24<=24.20.0 25.* 26<=26.7.0",
      "Behind an empty prefix mkdtemp checks a name whose last X is gone.",
      "prefixes went to native code with #52761, and are counted right since #64770"),
  /**
   * The target of a symbolic link that is a Buffer counts as relative, except in the callback form.
   */
  SYMLINK_BUFFER_RELATIVE(
      "20.11.0-20.12.2 21>=21.3.0",
      "The target of a symbolic link that is a Buffer counts as relative, except in the callback form.",
      "relative targets are refused, #49156; Buffers are read since #52348"),
  /** The target of a symbolic link that is a Buffer counts as relative in the callback form. */
  SYMLINK_CALLBACK_BUFFER_RELATIVE(
      "20.11.0-20.11.1 21.3.0-21.5.0",
      "The target of a symbolic link that is a Buffer counts as relative in the callback form.",
      "relative targets are refused, #49156; Buffers are read there since #51212"),
  /** Errors made in JavaScript show toString and a mark of their kind among their keys. */
  ERROR_KEYS_SHOWN(
      "20<=20.9.0",
      "Errors made in JavaScript show toString and a mark of their kind among their keys.",
      "errors are made another way since #49654"),
  /** inspector.open refuses a host that is no string. */
  INSPECTOR_HOST_CHECKED(
      "22>=22.15.0 23>=23.11.0 24+",
      "inspector.open refuses a host that is no string.",
      "the host is looked at for a warning; #55736"),
  /** enableCompileCache refuses what is no directory's name; before, it aborts. */
  COMPILE_CACHE_CHECKED(
      "22>=22.10.0 23+",
      "enableCompileCache refuses what is no directory's name; before, it aborts.",
      "a wrong argument throws; #54971"),
  /** enableCompileCache takes an object of options. */
  COMPILE_CACHE_OPTIONS(
      "24>=24.12.0 25+",
      "enableCompileCache takes an object of options.",
      "a cache that can be moved may be asked for; #58797"),
  /** The arguments of process.execve may be left out. */
  EXECVE_WITHOUT_ARGUMENTS(
      "22>=22.19.0 24>=24.5.0 25+",
      "The arguments of process.execve may be left out.",
      "the argument became optional; #58412"),
  /** The history of the prompt takes an object of options. */
  HISTORY_OPTIONS(
      "24>=24.2.0 25+",
      "The history of the prompt takes an object of options.",
      "the prompt shares its history with readline; #58225"),
  /** The prompt needs the inspector. */
  PROMPT_ASKS_INSPECTOR(
      "20.3.1-20.5.1",
      "The prompt needs the inspector.",
      "the inspector is guarded, CVE-2023-30587; the prompt goes without since #48920"),
  /** The path of a database may be a Buffer or a URL. */
  SQLITE_TAKES_URLS(
      "22>=22.15.0 23>=23.10.0 24+",
      "The path of a database may be a Buffer or a URL.",
      "Buffers and URLs are accepted; #56991"),
  /** Extensions of SQLite can be loaded, and are refused while the model is on. */
  SQLITE_EXTENSIONS(
      "22>=22.13.0 23>=23.5.0 24+",
      "Extensions of SQLite can be loaded, and are refused while the model is on.",
      "loadExtension came; #53900"),
  /** The message of a denial names the flag that would grant the access. */
  DENIAL_NAMES_FLAG(
      "22>=22.16.0 24+",
      "The message of a denial names the flag that would grant the access.",
      "denials name the flag; #57585"),
  /** The mount of a virtual file system wants a prefix before it is refused. */
  VFS_PREFIX_WANTED(
      "26<=26.8.2",
      "The mount of a virtual file system wants a prefix before it is refused.",
      "the prefix is optional since the loaders know mounts, #63653"),
  /** process.permission.drop exists. */
  DROP(
      "24>=24.20.0 26>=26.3.0",
      "process.permission.drop exists.",
      "process.permission.drop came; #62672"),

  // What a process hands on.

  /** The model's flags among the arguments are handed on to child processes in NODE_OPTIONS. */
  FLAGS_HANDED_ON(
      "22>=22.18.0 24>=24.4.0 25+",
      "The model's flags among the arguments are handed on to child processes in NODE_OPTIONS.",
      "child processes inherit the permission model; #58853"),
  /** --experimental-ffi is on unless it is negated, so that --allow-ffi is handed on without it. */
  FFI_ON_BY_DEFAULT(
      "26>=26.9.0",
      "--experimental-ffi is on unless it is negated, so that --allow-ffi is handed on without it.",
      "the option's default changed; #65475"),
  /** A process under the audit hands its flags on, too. */
  AUDIT_HANDED_ON(
      "26>=26.2.0",
      "A process under the audit hands its flags on, too.",
      "the audit is inherited like the model; #63047"),
  /** A child whose arguments have the word --permission-audit is handed nothing. */
  AUDIT_ARGUMENT_OPTS_OUT(
      "24>=24.19.0 26>=26.2.0",
      "A child whose arguments have the word --permission-audit is handed nothing.",
      "the audit is looked for among the arguments, like the model; #63047, in 24 #63972"),
  /**
   * A NODE_OPTIONS counts as having the model only if it is a word of it; elsewhere the letters
   * anywhere are enough.
   */
  MODEL_IN_VARIABLE_BY_WORD(
      "24>=24.19.0 26>=26.5.0",
      "A NODE_OPTIONS counts as having the model only if it is a word of it; elsewhere the letters anywhere are enough.",
      "exact words are looked for; #63972"),
  /**
   * A worker that is given an env reads the arguments of its parent again; elsewhere it has none.
   */
  WORKER_REREADS_ARGUMENTS(
      "20>=20.18.0 22>=22.2.0 23+",
      "A worker that is given an env reads the arguments of its parent again; elsewhere it has none.",
      "workers keep execArgv when they are given an env; #52827"),
  /**
   * A worker that reads the arguments of its parent again refuses those that only a process can
   * have.
   */
  WORKER_REFUSES_INHERITED_WORDS(
      "22.2.0",
      "A worker that reads the arguments of its parent again refuses those that only a process can have.",
      "inherited words were refused like given ones: from #52827 to #53029"),
  /** A worker inherits the options of the thread that starts it; elsewhere those of the process. */
  WORKER_INHERITS_FROM_THREAD(
      "20>=20.18.0 22>=22.7.0 23+",
      "A worker inherits the options of the thread that starts it; elsewhere those of the process.",
      "options are copied from the parent thread; #54219"),
  /**
   * A worker whose NODE_OPTIONS equals that of its parent skips in it what only a process can have.
   */
  WORKER_TAKES_VARIABLE_OF_PARENT(
      "20>=20.17.0 22>=22.5.0 23+",
      "A worker whose NODE_OPTIONS equals that of its parent skips in it what only a process can have.",
      "an inherited NODE_OPTIONS is not refused; #53596"),
  /** process.execve exists. */
  EXECVE("22>=22.15.0 23>=23.11.0 24+", "process.execve exists.", "process.execve came; #56496"),

  // Warnings.

  /** The model warns that it is experimental. */
  EXPERIMENTAL_WARNING(
      "20.* 21.* 22<=22.12.0 23<=23.4.0",
      "The model warns that it is experimental.",
      "until the model became stable; #56201"),
  /** The warning adds that the feature might change. */
  EXPERIMENTAL_WARNING_SAYS_MIGHT_CHANGE(
      "20>=20.17.0 22.6.0-22.12.0 23<=23.4.0",
      "The warning adds that the feature might change.",
      "one wording for all warnings, #53704, until the model became stable, #56201"),
  /** The warnings about grants have codes. */
  WARNING_CODES(
      "24>=24.20.0 26>=26.7.0",
      "The warnings about grants have codes.",
      "codes PERM0001 to PERM0007; #64414"),
  /** A comma in the only path that is granted is warned of. */
  COMMA_WARNING(
      "20>=20.7.0 21+",
      "A comma in the only path that is granted is warned of.",
      "one value was a list of paths before; #49047"),

  // Options.

  /** --input-type also takes the two TypeScript types, and its message says so. */
  INPUT_TYPE_TYPESCRIPT(
      "22>=22.14.0 23>=23.6.0 24+",
      "--input-type also takes the two TypeScript types, and its message says so.",
      "code given on the command line may be TypeScript; #56285"),
  /** --use-openssl-ca and --use-system-ca exclude each other. */
  SYSTEM_CA_CONFLICT(
      "24>=24.20.0 25>=25.8.1 26+",
      "--use-openssl-ca and --use-system-ca exclude each other.",
      "both would choose the store of certificates; #60678"),
  /** --watch without a file is refused. */
  WATCH_NEEDS_FILE(
      "20.* 21.* 22.* 23.* 24<=24.11.1 25.0.0",
      "--watch without a file is refused.",
      "the config file may say what to watch for; #60178"),
  /** --watch without a file is refused with --test too. */
  WATCH_TEST_NEEDS_FILE(
      "20<=20.7.0",
      "--watch without a file is refused with --test too.",
      "tests were left out of that check; #49578"),
  /**
   * An engine flag with a joined value and a name of 1024 bytes or more aborts with a message that
   * names it.
   */
  LONG_ENGINE_FLAG_NAMED(
      "26+",
      "An engine flag with a joined value and a name of 1024 bytes or more aborts with a message"
          + " that names it.",
      "the engine says what it fails on, from V8 14.2, 14.3 or 14.6 on; #60111, #60488, #61898"),
  /** --run may stand without a script's name. */
  RUN_WITHOUT_SCRIPT(
      "26>=26.9.0",
      "--run may stand without a script's name.",
      "it lists the scripts then; #64606"),
  /**
   * The port of the inspector must be a number to its end; elsewhere only the digits at its start
   * are read.
   */
  HOST_PORT_STRICT(
      "20<=20.9.0",
      "The port of the inspector must be a number to its end; elsewhere only the digits at its"
          + " start are read.",
      "the parser of numbers was replaced; #49151"),
  /** The message about the inspector's port begins with a blank. */
  HOST_PORT_MESSAGE_BLANK(
      "20<=20.18.0 21.* 22<=22.9.0",
      "The message about the inspector's port begins with a blank.",
      "the blank was removed; #54495"),
  /** An empty destination in --inspect-publish-uid is refused, not skipped. */
  INSPECT_EMPTY_DESTINATION(
      "23>=23.8.0 24+",
      "An empty destination in --inspect-publish-uid is refused, not skipped.",
      "lists are split by another helper; #54990"),
  /**
   * The config flags are rewritten before anything else: a bare one, wherever it stands, to the
   * default file; the last one wins, and nothing but = joins a path to it.
   */
  CONFIG_FLAG_REWRITTEN(
      "24>=24.19.0 26>=26.1.0",
      "The config flags are rewritten before anything else: a bare one, wherever it stands, to the"
          + " default file; the last one wins, and nothing but = joins a path to it.",
      "the value of --experimental-config-file became optional; #61610"),
  /** The path joined to --experimental-config-file= is read after it was freed. */
  CONFIG_PATH_FREED(
      "22.16.0 23>=23.10.0 24<=24.1.0",
      "The path joined to --experimental-config-file= is read after it was freed.",
      "a view of a temporary text was kept: from #57016 to #58439"),

  // Config files.

  /** Config files exist: --experimental-config-file and its default form. */
  CONFIG_FILE(
      "22>=22.16.0 23>=23.10.0 24+",
      "Config files exist: --experimental-config-file and its default form.",
      "config files were added; #57016"),
  /**
   * A config file has namespaces, visited in its own order; elsewhere only nodeOptions is looked
   * for.
   */
  CONFIG_NAMESPACES(
      "24>=24.2.0 25+",
      "A config file has namespaces, visited in its own order; elsewhere only nodeOptions is looked"
          + " for.",
      "namespaces were added to config files; #58073"),
  /** The namespace permission of a config file is applied; elsewhere it is ignored. */
  CONFIG_PERMISSION_NAMESPACE(
      "24>=24.16.0 25>=25.4.0 26+",
      "The namespace permission of a config file is applied; elsewhere it is ignored.",
      "permissions became a namespace of config files; #60746"),
  /** A boolean in a config file becomes --x=true or --x=false; both turn the option on. */
  CONFIG_SWITCH_WITH_VALUE(
      "22.16.0 23>=23.10.0",
      "A boolean in a config file becomes --x=true or --x=false; both turn the option on.",
      "a value on a boolean option is ignored: from #57016 to #58039"),
  /** false in a config file becomes --no-x; on other releases it adds no word. */
  CONFIG_FALSE_NEGATES(
      "24>=24.5.0 25+",
      "false in a config file becomes --no-x; on other releases it adds no word.",
      "config files could not switch off what is on by default; #59110"),
  /**
   * An unknown key of a config file is printed as a C string: with whatever stands behind it in
   * memory.
   */
  CONFIG_KEY_PRINTED_TO_NUL(
      "22>=22.16.0 23>=23.10.0 24<=24.2.0",
      "An unknown key of a config file is printed as a C string: with whatever stands behind it in"
          + " memory.",
      "the key's text does not end in a NUL: from #57016 to #58677"),
  /** Memory into which a value of a config file was read is used again for what is read next. */
  CONFIG_VALUE_MEMORY_REUSED(
      "22>=22.22.3",
      "Memory into which a value of a config file was read is used again for what is read next.",
      "simdjson 4.5; of no consequence where keys are printed by length; #62382"),
  /**
   * A value of a list option that begins like no JSON value is refused without naming the option.
   */
  CONFIG_JUNK_UNNAMED(
      "22<=22.22.0 23.* 24<=24.11.0 25.0.0",
      "A value of a list option that begins like no JSON value is refused without naming the"
          + " option.",
      "simdjson 4 names such a value unknown; #59883"),
  /**
   * A namespace of a config file that the release does not know is refused; elsewhere it is
   * ignored.
   */
  CONFIG_UNKNOWN_NAMESPACE_REFUSED(
      "24>=24.20.0 26>=26.1.0",
      "A namespace of a config file that the release does not know is refused; elsewhere it is"
          + " ignored.",
      "config files are checked for unknown namespaces; #62992"),
  /**
   * A namespace of a config file switches on what it configures, unless the file says otherwise.
   */
  CONFIG_NAMESPACE_IMPLIES(
      "25>=25.4.0 26+",
      "A namespace of a config file switches on what it configures, unless the file says"
          + " otherwise.",
      "namespaces imply their option; #60798"),
  /** The namespace testRunner of a config file is refused in favour of test. */
  CONFIG_TEST_RUNNER_RENAMED(
      "24>=24.19.0 25>=25.4.0 26+",
      "The namespace testRunner of a config file is refused in favour of test.",
      "the namespace testRunner was renamed test; #60798"),
  /** A config file may have configs and nodeVersion. */
  CONFIG_VERSIONS(
      "26>=26.2.0",
      "A config file may have configs and nodeVersion.",
      "config files for several release lines; #63033"),

  // Files of variables.

  /** A file of --env-file that is not there is ignored. */
  ENV_FILE_MISSING_IGNORED(
      "20<=20.10.0 21<=21.2.0",
      "A file of --env-file that is not there is ignored.",
      "a missing file became an error; #50588"),
  /** The path of --env-file is appended to the working directory even if it is absolute. */
  ENV_FILE_PATH_APPENDED(
      "20.6.0-20.11.1 21<=21.6.2",
      "The path of --env-file is appended to the working directory even if it is absolute.",
      "the path was joined by hand: from #48890 to #51425"),
  /**
   * A last word that begins with --env-file and has no = makes the process crash, most often by
   * SIGSEGV.
   */
  ENV_FILE_BARE_CRASHES(
      "20.6.0-20.6.1",
      "A last word that begins with --env-file and has no = makes the process crash, most often by SIGSEGV.",
      "the word behind it was not looked for before it was read: from #48890 to #49542"),
  /** Of several --env-file only the last counts. */
  ENV_FILE_LAST_ONLY(
      "20.6.0-20.6.1",
      "Of several --env-file only the last counts.",
      "the flag may be given many times; came with #48890, ended with #49542"),
  /** A directory as --env-file is of invalid format; elsewhere it counts as not there. */
  ENV_FILE_DIRECTORY_REFUSED(
      "20>=20.12.0 21>=21.7.0 22+",
      "A directory as --env-file is of invalid format; elsewhere it counts as not there.",
      "what is opened but cannot be read is told apart; #51476"),
  /** Any argument that begins with --env-file is taken for the flag, behind -- too. */
  ENV_FILE_LOOSE_FLAG(
      "20.6.0-20.18.3 21.* 22<=22.6.0",
      "Any argument that begins with --env-file is taken for the flag, behind -- too.",
      "the flag was looked for by its first letters: from #48890 to #54237"),
  /** An env file is read line by line, and no value goes over several. */
  ENV_TEXT_BY_LINE(
      "20.6.0-20.11.1 21<=21.6.2",
      "An env file is read line by line, and no value goes over several.",
      "the first reader of env files: from #48890 to #51289"),
  /** The node options of a config file are read before the NODE_OPTIONS of an env file. */
  CONFIG_BEFORE_ENV_FILE(
      "24>=24.16.0 26>=26.1.0",
      "The node options of a config file are read before the NODE_OPTIONS of an env file.",
      "config files are read earlier; #63035"),
  /** Of several lines of an env file for one name the first counts; elsewhere the last. */
  ENV_TEXT_FIRST_COUNTS(
      "20.6.0-20.6.1",
      "Of several lines of an env file for one name the first counts; elsewhere the last.",
      "a name that was there was kept: from #48890 to #49424"),
  /** In an env file whatever looks like an assignment is looked for, NAME: value too. */
  ENV_TEXT_BY_PATTERN(
      "20.12.0-20.12.2 21>=21.7.0 22.0.0",
      "In an env file whatever looks like an assignment is looked for, NAME: value too.",
      "values over several lines, by a regular expression: from #51289 to #52406"),
  /**
   * In an env file only spaces are trimmed, and of spaces alone the character before them is left.
   */
  ENV_TEXT_BLANKS_REACH_BACK(
      "20>=20.13.0 22.1.0-22.14.0 23<=23.8.0",
      "In an env file only spaces are trimmed, and of spaces alone the character before them is left.",
      "the length of a text without anything else was not looked at: from #52406 to #56983"),
  /** In an env file a quote behind a blank quotes nothing. */
  ENV_TEXT_VALUE_NOT_TRIMMED(
      "20.13.0-20.16.0 22.1.0-22.5.1",
      "In an env file a quote behind a blank quotes nothing.",
      "blanks behind = were trimmed too late: from #52406 to #53786"),
  /** In an env file a quoted value in the last line is read on from the character before it. */
  ENV_TEXT_QUOTE_STEPS_BACK(
      "20.13.0-20.18.3 22.1.0-22.12.0 23<=23.3.0",
      "In an env file a quoted value in the last line is read on from the character before it.",
      "the end of a line that is not there was taken for a place: from #52406 to #55982"),
  /**
   * The value in the last line of an env file has no comment, and is read again for another name.
   */
  ENV_TEXT_LAST_LINE_READ_ON(
      "20.13.0-20.19.4 22.1.0-22.15.1 23.*",
      "The value in the last line of an env file has no comment, and is read again for another name.",
      "what was read in the last line was not passed over: from #52406 to #57421"),
  /** In an env file a name begins where the last value ended, in whatever line. */
  ENV_TEXT_NAME_OVER_LINES(
      "20>=20.13.0 22.1.0-22.15.1 23.*",
      "In an env file a name begins where the last value ended, in whatever line.",
      "the end of the line was not looked for: from #52406 to #57798"),

  // Other options.

  /**
   * A file of --snapshot-blob that is no snapshot is refused; elsewhere the process aborts on it.
   */
  SNAPSHOT_REFUSED(
      "26>=26.10.0",
      "A file of --snapshot-blob that is no snapshot is refused; elsewhere the process aborts on"
          + " it.",
      "snapshots are checked before they are read; #65955"),
  /**
   * A failed assertion of the runtime is printed on the line of the program and its process number,
   * in quotes.
   */
  ASSERTION_QUOTED(
      "20<=20.10.0 21<=21.1.0",
      "A failed assertion of the runtime is printed on the line of the program and its process"
          + " number, in quotes.",
      "assertions are printed in a form of their own; #50242"),
  /** --run without a package.json says so and names the directory, before any warning. */
  RUN_NAMES_DIRECTORY(
      "22>=22.10.0 23+",
      "--run without a package.json says so and names the directory, before any warning.",
      "the message was reworded, #54949, and the warning before it went, #53763"),
  /** --run without a package.json warns first that the task runner is experimental. */
  RUN_WARNS_FIRST(
      "22.2.0-22.9.0",
      "--run without a package.json warns first that the task runner is experimental.",
      "the task runner was experimental: from its native form, #52609, to #53763"),
  /** --entry-url warns when a program is loaded. */
  ENTRY_URL_WARNS(
      "22>=22.10.0 23+",
      "--entry-url warns when a program is loaded.",
      "the option came, as experimental; #54933"),
  /** --trace-atomics-wait warns that it is deprecated. */
  TRACE_ATOMICS_WAIT_DEPRECATED(
      "22.*",
      "--trace-atomics-wait warns that it is deprecated.",
      "DEP0165: from #51179 to #52747"),
  /** --experimental-strip-types warns at start. */
  STRIP_TYPES_WARNS(
      "22.6.0-22.13.1 23<=23.5.0",
      "--experimental-strip-types warns at start.",
      "came with the option, #53725; the warning moved to the first file that is stripped, #56285"),
  /** TypeScript is read without a flag. */
  TYPES_STRIPPED_BY_DEFAULT(
      "22>=22.18.0 23>=23.6.0 24+",
      "TypeScript is read without a flag.",
      "stripping types became the default; #56350"),
  /** TypeScript on the command line warns of type stripping. */
  STRIPPED_CODE_WARNS(
      "22.14.0-22.17.1 23>=23.6.0 24<=24.2.0",
      "TypeScript on the command line warns of type stripping.",
      "the warning came with the first code that is stripped, #56285, and went with #58643, in"
          + " 22 #56350"),
  /** TypeScript on the command line warns where types are transformed. */
  TRANSFORMED_CODE_WARNS(
      "22>=22.18.0 24>=24.3.0 25.*",
      "TypeScript on the command line warns where types are transformed.",
      "stripping types is no experiment any more, #58643, in 22 #56350; transforming them went"
          + " in 26, #61803"),
  /** --experimental-require-module warns at start. */
  REQUIRE_MODULE_WARNS(
      "20.17.0-20.18.3 22<=22.11.0",
      "--experimental-require-module warns at start.",
      "came with the option, #51977; the warning moved to the first module that is required,"
          + " #55085"),
  /**
   * --experimental-network-imports warns with every program, elsewhere only where a module of the
   * newer kind is loaded.
   */
  NETWORK_IMPORTS_WARN_ANY_PROGRAM(
      "20<=20.11.1 21<=21.5.0",
      "--experimental-network-imports warns with every program, elsewhere only where a module of"
          + " the newer kind is loaded.",
      "a program was noted in the newer loader's table, which made that loader; #51157"),
  /** --check makes the loader of the newer kind of module for a program of the older kind. */
  CHECK_MAKES_LOADER(
      "20<=20.12.2 21.*",
      "--check makes the loader of the newer kind of module for a program of the older kind.",
      "such a program was compiled where that loader was ready; #51999"),
  /** --check takes a file without an extension; elsewhere it fails before it reads it. */
  CHECK_TAKES_BARE_FILES(
      "20>=20.10.0 21+",
      "--check takes a file without an extension; elsewhere it fails before it reads it.",
      "files without an extension have a format of their own; #49974"),
  /** --frozen-intrinsics warns in the words of other experimental features. */
  FROZEN_INTRINSICS_COMMON_WARNING(
      "20>=20.17.0 22>=22.6.0 23+",
      "--frozen-intrinsics warns in the words of other experimental features.",
      "one helper words all such warnings; #53704"),
  /** --bench and its companions must be allowed by --experimental-bench. */
  BENCH(
      "26>=26.9.0",
      "--bench and its companions must be allowed by --experimental-bench.",
      "the benchmark runner came, #65606, behind an option, #65920"),
  /** --vfs-mount must be allowed by --experimental-vfs. */
  VFS_MOUNT(
      "26>=26.10.0",
      "--vfs-mount must be allowed by --experimental-vfs.",
      "mounting of virtual file systems came; #65748"),
  /** The failure to enable FIPS ends with exit code 103. */
  FIPS_FAILURE_103(
      "20<=20.19.4 21.* 22<=22.16.0 23<=23.10.0",
      "The failure to enable FIPS ends with exit code 103.",
      "the library's error number was taken for the exit code, until #58379, in 23 until #57300"),
  /** The failure to enable FIPS ends with exit code 0. */
  FIPS_FAILURE_0(
      "23>=23.11.0 24<=24.1.0",
      "The failure to enable FIPS ends with exit code 0.",
      "the exit code was taken from an error that had been cleared: from #57300 to #58379"),
  /** The failure to enable FIPS names the option and the provider that it needs. */
  FIPS_FAILURE_NAMED(
      "24>=24.21.0 26>=26.8.0",
      "The failure to enable FIPS names the option and the provider that it needs.",
      "the message was made useful; #64979"),
  /** --security-revert knows CVE-2023-46809. */
  REVERT_CVE_2023_46809(
      "20>=20.11.1 21>=21.6.2",
      "--security-revert knows CVE-2023-46809.",
      "the fix of CVE-2023-46809"),
  /** --security-revert knows CVE-2024-27980. */
  REVERT_CVE_2024_27980(
      "20>=20.12.2 21>=21.7.3",
      "--security-revert knows CVE-2024-27980.",
      "the fix of CVE-2024-27980"),
  /** A wrong value of --dns-result-order ends the process at start. */
  DNS_ORDER_CHECKED(
      "20>=20.13.0 22>=22.1.0 23+",
      "A wrong value of --dns-result-order ends the process at start.",
      "the value is validated when name resolution is set up; #52492");

  private final ReleaseRanges ranges;
  private final String summary;
  private final String cause;

  Behavior(String ranges, String summary, String cause) {
    this.ranges = ReleaseRanges.parse(ranges);
    this.summary = summary;
    this.cause = cause;
  }

  /**
   * {@return what the releases that have it do, in one sentence; also what the others do, where
   * that is not plain}
   */
  public String summary() {
    return summary;
  }

  /**
   * {@return whether a release has this behaviour; an extrapolated release has those of the release
   * it is modelled on}
   *
   * @param release the release that is asked
   */
  public boolean in(NodeRelease release) {
    return ranges.contains(release.modelled());
  }

  /** {@return the first known release of each line that has it, by line} */
  public Map<Integer, NodeRelease> since() {
    return ranges.firstByLine();
  }

  /** {@return the known lines in which no release has it} */
  public List<Integer> never() {
    Map<Integer, NodeRelease> since = since();
    return NodeRelease.known().stream()
        .map(NodeRelease::major)
        .distinct()
        .filter(line -> !since.containsKey(line))
        .toList();
  }

  /** {@return the releases that have it, in the notation of {@link ReleaseRanges}} */
  public ReleaseRanges ranges() {
    return ranges;
  }

  /**
   * {@return why it came or went, and with what} Not a whole sentence: some plain words and then,
   * at the end, where they come from: upstream pull requests as {@code #52761}, or advisories as
   * {@code CVE-2023-30584} where the change was made in private and has no public number. Each is
   * of a commit that the changelog lists in a release at a boundary of {@link #ranges()}. Where
   * several made the row, all are named. A boundary that no listed commit explains is said so: "no
   * pull request names it".
   */
  public String cause() {
    return cause;
  }
}
