package dev.nodeperm.oracle.operation;

import dev.nodeperm.options.NodeOption;
import dev.nodeperm.options.OptionKind;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a process is granted. In paths {@code $R} stands for the root of the {@link OperationTree}.
 */
public enum GrantSet {
  /** The model is off: what an operation does by itself. */
  OFF(Model.OFF, List.of(), List.of(), false),
  /** Nothing is granted. */
  NONE(Model.ON, List.of(), List.of(), false),
  /** Everything that is no file. */
  FLAGS(Model.ON, List.of(), List.of(), true),
  /** To start processes. */
  CHILD("--allow-child-process"),
  /** To start threads. */
  WORKER("--allow-worker"),
  /** To use the network. */
  NET("--allow-net"),
  /** To load native addons. */
  ADDONS("--allow-addons"),
  /** To use WASI. */
  WASI("--allow-wasi"),
  /** To use the inspector. */
  INSPECTOR("--allow-inspector"),
  /** To call native libraries. */
  FFI("--allow-ffi"),
  /** To load keys from stores. */
  STORE("--allow-openssl-store"),
  /** To use virtual file systems. */
  VFS("--allow-fs-vfs"),
  /** To read everything. */
  READ(Model.ON, List.of("*"), List.of(), false),
  /** To write everything. */
  WRITE(Model.ON, List.of(), List.of("*"), false),
  /** To read and write everything. */
  BOTH(Model.ON, List.of("*"), List.of("*"), false),
  /** Everything there is. */
  ALL(Model.ON, List.of("*"), List.of("*"), true),
  /** To read one tree. */
  READ_A(Model.ON, List.of("$R/a/*"), List.of(), false),
  /** To write one tree. */
  WRITE_A(Model.ON, List.of(), List.of("$R/a/*"), false),
  /** To read and write one tree. */
  BOTH_A(Model.ON, List.of("$R/a/*"), List.of("$R/a/*"), false),
  /** To read one tree and write the other. */
  READ_A_WRITE_B(Model.ON, List.of("$R/a/*"), List.of("$R/b/*"), false),
  /** To read and write both trees, but nothing above them. */
  BOTH_A_B(Model.ON, List.of("$R/a/*", "$R/b/*"), List.of("$R/a/*", "$R/b/*"), false),
  /** Nothing is granted, violations are only reported. */
  AUDIT(Model.AUDIT, List.of(), List.of(), false),
  /** To read one tree, other violations are only reported. */
  AUDIT_READ_A(Model.AUDIT, List.of("$R/a/*"), List.of(), false),
  /** Everything is granted, violations would only be reported. */
  AUDIT_ALL(Model.AUDIT, List.of("*"), List.of("*"), true),
  /** Everything that is no file is granted, other violations are only reported. */
  AUDIT_FLAGS(Model.AUDIT, List.of(), List.of(), true),
  /** Both modes are asked for. */
  AUDIT_ENFORCING(Model.BOTH, List.of(), List.of(), false);

  private enum Model {
    OFF,
    ON,
    AUDIT,
    BOTH
  }

  private final Model model;
  private final List<String> read;
  private final List<String> write;
  private final List<String> switches;

  GrantSet(Model model, List<String> read, List<String> write, boolean switches) {
    this.model = model;
    this.read = read;
    this.write = write;
    this.switches = switches ? switches() : List.of();
  }

  GrantSet(String option) {
    this.model = Model.ON;
    this.read = List.of();
    this.write = List.of();
    this.switches = List.of(option);
  }

  private static List<String> switches() {
    return List.of(
        "--allow-child-process",
        "--allow-worker",
        "--allow-net",
        "--allow-addons",
        "--allow-wasi",
        "--allow-inspector",
        "--allow-ffi",
        "--allow-openssl-store",
        "--allow-fs-vfs");
  }

  /** Whether one thing is granted that is no file. */
  boolean isOfOneSwitch() {
    return switches.size() == 1;
  }

  /** The sets that tell something about the calls of a resource. */
  static List<GrantSet> forCalls(String name) {
    return name.startsWith("fs")
        ? List.of(
            OFF,
            NONE,
            READ,
            WRITE,
            BOTH,
            READ_A,
            WRITE_A,
            BOTH_A,
            READ_A_WRITE_B,
            BOTH_A_B,
            AUDIT,
            AUDIT_READ_A,
            AUDIT_ALL)
        : List.of(
            OFF,
            NONE,
            CHILD,
            WORKER,
            NET,
            ADDONS,
            WASI,
            INSPECTOR,
            FFI,
            STORE,
            VFS,
            FLAGS,
            READ,
            WRITE,
            BOTH,
            BOTH_A,
            ALL,
            AUDIT,
            AUDIT_READ_A,
            AUDIT_ALL,
            AUDIT_FLAGS,
            AUDIT_ENFORCING);
  }

  /** Whether violations are only reported. */
  public boolean audits() {
    return model == Model.AUDIT || model == Model.BOTH;
  }

  /** The options for a release, or empty where the release has no such mode. */
  public Optional<List<String>> options(String release) {
    NodeRelease parsed = NodeRelease.parse(release);
    OptionTable table = OptionTable.of(parsed);
    List<String> options = new ArrayList<>();
    // A feature behind a switch of its own is there for every set alike.
    for (String feature :
        List.of(
            "--experimental-ffi",
            "--experimental-vfs",
            "--experimental-sqlite",
            "--experimental-eventsource")) {
      if (table.find(feature) != null) {
        options.add(feature);
      }
    }
    if (model == Model.OFF) {
      return Optional.of(options);
    }
    if (isOfOneSwitch() && table.find(switches.get(0)) == null) {
      return Optional.empty();
    }
    if (audits()) {
      if (table.find("--permission-audit") == null) {
        return Optional.empty();
      }
      options.add("--permission-audit");
    }
    if (model != Model.AUDIT) {
      options.add(
          parsed.has(Behavior.PERMISSION_FLAG) ? "--permission" : "--experimental-permission");
    }
    add(options, table, "--allow-fs-read", read);
    add(options, table, "--allow-fs-write", write);
    switches.stream().filter(option -> table.find(option) != null).forEach(options::add);
    return Optional.of(options);
  }

  private static void add(
      List<String> options, OptionTable table, String option, List<String> grants) {
    NodeOption known = table.find(option);
    boolean split = known != null && known.kind() == OptionKind.STRING;
    List<String> values = split && !grants.isEmpty() ? List.of(String.join(",", grants)) : grants;
    values.forEach(value -> options.add(option + "=" + value));
  }
}
