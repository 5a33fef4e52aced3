package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.StartupFailure;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What starting a {@link NodeLaunch} comes to. Immutable, apart from what a running process
 * changes: its directory and its grants.
 *
 * <pre>{@code
 * Launch launch = NodeLaunch.on("24.13.0").args("--allow-fs-read=/app", "server.js").start();
 * if (launch instanceof Launch.Started process) {
 *   System.out.println(process.mode());
 * } else if (launch instanceof Launch.Failed failed) {
 *   System.out.println(failed.failure().exitCode()); // 1
 *   System.out.println(failed.failure().message()); // TypeError [ERR_MISSING_OPTION]: --permission is required
 * }
 * }</pre>
 */
public sealed interface Launch {
  /** {@return the release that was started} */
  NodeRelease release();

  /** Whether the model is on, and how. */
  enum Mode {
    /** The model is off; {@code process.permission} is undefined. */
    OFF,
    /** The model is on and denies. */
    ENFORCING,
    /** The model is on and reports instead of denying; {@code has} answers as if it denied. */
    AUDIT
  }

  /** The process runs. May be shared between threads. */
  final class Started implements Launch {
    private final NodeLaunch launch;
    private final Mode mode;
    private final List<StartupWarning> warnings;
    private final @Nullable ProcessPermission permission;
    private final LaunchOptions options;
    private final ProcessEnvironment environment;
    private final ProcessDirectory directory;

    Started(
        NodeLaunch launch,
        Mode mode,
        List<StartupWarning> warnings,
        @Nullable ProcessPermission permission,
        LaunchOptions options,
        ProcessEnvironment environment,
        ProcessDirectory directory) {
      this.launch = launch;
      this.mode = mode;
      this.warnings = List.copyOf(warnings);
      this.permission = permission;
      this.options = options;
      this.environment = environment;
      this.directory = directory;
    }

    @Override
    public NodeRelease release() {
      return launch.release();
    }

    /** {@return what was started} */
    public NodeLaunch launch() {
      return launch;
    }

    /**
     * {@return the launch that a worker thread amounts to that is given no options of its own: the
     * same options without a program, in the directory as it is now} What was dropped since the
     * start is granted again in it.
     */
    public NodeLaunch ofWorker() {
      List<String> args = options.execArgv();
      if (launch.config() != null) {
        // The launch itself puts the word for its config file in front.
        args = args.subList(1, args.size());
      }
      return launch.args(args).directory(currentDirectory());
    }

    /** {@return whether the model is on, and how} */
    public Mode mode() {
      return mode;
    }

    /** {@return the warnings that the process prints while it starts, in order} */
    public List<StartupWarning> warnings() {
      return warnings;
    }

    /** {@return the options as the release merged them} */
    public LaunchOptions options() {
      return options;
    }

    /**
     * {@return the variables of the process: those that the launch gives, and those of its files of
     * {@code --env-file} as far as it gives none of the same name}
     */
    public Map<String, String> environment() {
      return environment.all();
    }

    /** {@return what to ask; empty where the model is off} */
    public Optional<ProcessPermission> granted() {
      return Optional.ofNullable(permission);
    }

    /**
     * {@return what to ask}
     *
     * @throws IllegalStateException if the model is off
     */
    public ProcessPermission permission() {
      if (permission == null) {
        throw new IllegalStateException("the permission model is off in this launch; see mode()");
      }
      return permission;
    }

    /** {@return the current directory, as {@code process.cwd()}} */
    public String currentDirectory() {
      return Utf8.text(directory.path());
    }

    /** {@return the current directory in the bytes of the file system} */
    public byte[] currentDirectoryBytes() {
      return directory.path().clone();
    }

    /** {@return the disk that the launch was started on} */
    public FileTree files() {
      return directory.files();
    }

    /**
     * Changes the current directory, as {@code process.chdir}; where the model is on, its check
     * comes first.
     *
     * @param target the new directory, absolute or relative to the current one
     * @throws RuntimeErrorException with {@code ERR_ACCESS_DENIED} where the release guards this
     *     and the target may not be read; with the error of the file system, such as {@code
     *     ENOENT}, if there is no such directory
     */
    public void chdir(String target) {
      byte[] bytes = Utf8.bytes(target);
      boolean guarded = mode == Mode.ENFORCING || Behavior.AUDIT_DENIES_FILES.in(release());
      boolean allowed = permission == null || !guarded || permission.allowsChdir(bytes);
      if (allowed || mode == Mode.AUDIT) {
        // An audit that denies files throws only after the move: the program is told no, and is
        // somewhere else.
        directory.enter(directory.find(bytes));
      }
      if (!allowed) {
        throw ChdirGuard.denial(release());
      }
    }
  }

  /**
   * The process ends instead of running the program.
   *
   * @param release the release that was started
   * @param failure how it ends, in its own words
   */
  record Failed(NodeRelease release, StartupFailure failure) implements Launch {}
}
