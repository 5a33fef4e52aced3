package dev.nodeperm.operation.child;

import java.util.Optional;

/** The functions that start a process. */
public enum ChildApi {
  /** {@code child_process.spawn}. */
  SPAWN("child_process.spawn"),
  /** {@code child_process.spawnSync}. */
  SPAWN_SYNC("child_process.spawnSync"),
  /** {@code child_process.execFile}. */
  EXEC_FILE("child_process.execFile"),
  /** {@code child_process.execFileSync}. */
  EXEC_FILE_SYNC("child_process.execFileSync"),
  /** {@code child_process.exec}: a command for a shell. */
  EXEC("child_process.exec"),
  /** {@code child_process.execSync}: a command for a shell. */
  EXEC_SYNC("child_process.execSync"),
  /** {@code child_process.fork}: a module, with the options of the parent. */
  FORK("child_process.fork"),
  /** {@code cluster.fork}: the program of the parent once more. */
  CLUSTER_FORK("cluster.fork"),
  /** {@code process.execve}: the process becomes another program. */
  EXECVE("process.execve");

  private final String name;

  ChildApi(String name) {
    this.name = name;
  }

  /** {@return the name that a program uses, such as {@code child_process.spawn}} */
  public String apiName() {
    return name;
  }

  /**
   * {@return the function of a name; empty if it is none of these}
   *
   * @param name as a program uses it, such as {@code child_process.spawn}
   */
  public static Optional<ChildApi> find(String name) {
    for (ChildApi api : values()) {
      if (api.name.equals(name)) {
        return Optional.of(api);
      }
    }
    return Optional.empty();
  }

  /** Whether the file is a command for a shell. */
  boolean takesCommand() {
    return this == EXEC || this == EXEC_SYNC;
  }

  /** Whether the file is a module that the runtime is started with. */
  boolean takesModule() {
    return this == FORK || this == CLUSTER_FORK;
  }

  @Override
  public String toString() {
    return name;
  }
}
