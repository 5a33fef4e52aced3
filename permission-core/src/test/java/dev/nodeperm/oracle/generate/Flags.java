package dev.nodeperm.oracle.generate;

/** The words of the command line and of the permission model that the generators draw from. */
final class Flags {
  static final String[] SCOPES = {
    "fs",
    "fs.read",
    "fs.write",
    "child",
    "worker",
    "wasi",
    "addon",
    "addons",
    "net",
    "inspector",
    "ffi",
    "openssl.store",
    "fs.vfs",
    "vfs",
    "env",
    "",
    "FS.READ",
    " fs.read",
    "fs.read ",
    "fs.",
    "fs.read\0",
    "fs.read\0x",
    "child\0",
    "\0",
    "fs.read.x",
    "*",
    "\u00e9",
    "\ud800",
    "permission",
    "child_process",
    "childProcess",
    "constructor",
    "__proto__"
  };

  static final String[] GRANTS = {
    "--allow-child-process",
    "--allow-worker",
    "--allow-addons",
    "--allow-wasi",
    "--allow-inspector",
    "--allow-net",
    "--allow-ffi",
    "--allow-openssl-store",
    "--allow-fs-vfs"
  };

  static final String[] ENABLERS = {
    "--permission", "--experimental-permission", "--permission-audit"
  };

  /** Options that have nothing to do with permissions and do not keep the queries from running. */
  static final String[] OTHERS = {
    "--title=x",
    "--stack-trace-limit=5",
    "--max-old-space-size=100",
    "--no-warnings",
    "--preserve-symlinks",
    "--preserve-symlinks-main",
    "--pending-deprecation",
    "--no-deprecation",
    "--trace-deprecation",
    "--warnings",
    "--unhandled-rejections=none",
    "--no-addons",
    "--enable-source-maps",
    "--dns-result-order=ipv4first",
    "--expose-gc",
    "--expose_gc",
    "--use-strict",
    "--conditions=x",
    "-C=x",
    "--no-global-search-paths",
    "--input-type=commonjs",
    "--zero-fill-buffers",
    "--v8-pool-size=2",
    "--max-http-header-size=9000",
    "--disable-proto=delete",
    "--frozen-intrinsics",
    "--force-context-aware",
    "--insecure-http-parser",
    "--no-force-async-hooks-checks",
    "--tls-min-v1.2",
    "--trace-uncaught",
    "--verify-base-objects",
    "--node-memory-debug",
    "--track-heap-objects",
    "--abort-on-uncaught-exception",
    "--allow-natives-syntax",
    "--stack-size=900",
    "--max-semi-space-size=16",
    "--jitless",
    "--harmony",
    "--no-opt",
    "--single-threaded",
    "--experimental-vm-modules",
    "--experimental-wasm-modules",
    "--no-experimental-fetch",
    "--no-experimental-websocket",
    "--experimental-websocket",
    "--experimental-sqlite",
    "--no-experimental-sqlite",
    "--experimental-webstorage",
    "--no-webstorage",
    "--disable-warning=ExperimentalWarning",
    "--network-family-autoselection",
    "--no-network-family-autoselection",
    "--experimental-strip-types",
    "--no-strip-types",
    "--no-experimental-strip-types",
    "--experimental-require-module",
    "--no-experimental-require-module",
    "--report-uncaught-exception",
    "--heapsnapshot-near-heap-limit=1",
    "--diagnostic-dir=/zz-none",
    "--icu-data-dir=",
    "--use-openssl-ca",
    "--use-bundled-ca",
    "--use-system-ca",
    "--entry-url",
    "--watch-preserve-output",
    "--experimental-transform-types"
  };

  /** Options that a release refuses, or that want a value. */
  static final String[] REFUSED = {
    "--bogus",
    "--allow-everything",
    "-allow-net",
    "--Allow-Net",
    "--allow",
    "--allow-fs",
    "--allow-fs-rea",
    "---",
    "-",
    "-x",
    "--no-title",
    "--no-bogus",
    "--no-no-permission",
    "--title",
    "--stack-trace-limit",
    "--max-old-space-size=x",
    "--stack-trace-limit=",
    "--require",
    "-C",
    "--conditions",
    "--no-allow-fs-read",
    "--no-allow-fs-read=/q",
    "--no-allow-fs-write",
    "--allow-fs-read/q",
    "--allow-fs-read:/q",
    "\u2014permission",
    "--permission ",
    "--perm\u00edssion",
    "--allow-fs-read\n=/q",
    "--=",
    "--no-",
    "--no",
    "--unhandled-rejections=bogus",
    "--input-type=bogus",
    "--dns-result-order=bogus",
    "--disable-proto=bogus",
    "--no-stack-trace-limit",
    "--no-max-old-space-size",
    "--max-http-header-size=x",
    "--secure-heap=3",
    "--v8-pool-size=x",
    "--inspect-port=x",
    "--title=\ud800",
    "--env-file",
    "--env-file=/zz-none/.env",
    "--env-file-if-exists=/zz-none/.env",
    "-e",
    "--eval",
    "--experimental-config-file",
    "--experimental-config-file=",
    "--experimental-config-file=/zz-none/c.json",
    "--experimental-default-config-file",
    "--heapsnapshot-signal",
    "--heapsnapshot-signal=x",
    "--test-only=1",
    "--import",
    "--loader",
    "--trace-event-categories",
    "--icu-data-dir"
  };

  private Flags() {}

  /** One of the ways to write a flag, most often the plain one. */
  static String form(Draft d, String flag) {
    return switch (d.between(0, 15)) {
      case 0 -> flag.substring(0, 2) + flag.substring(2).replace('-', '_');
      case 1 -> flag.substring(0, 2) + flag.substring(2).replaceFirst("-", "_");
      case 2 -> "--no-" + flag.substring(2);
      case 3 ->
          flag + d.pick("=false", "=true", "=", "=1", "=0", "=*", "=x", "=/q,/z", "=\u00e9", "==");
      case 4 ->
          d.once(2)
              ? "--no_" + flag.substring(2)
              : "--no-" + flag.substring(2) + d.pick("=", "=false", "=x");
      default -> flag;
    };
  }
}
