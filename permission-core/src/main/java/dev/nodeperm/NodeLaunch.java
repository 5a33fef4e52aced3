package dev.nodeperm;

import dev.nodeperm.error.ErrorCode;
import dev.nodeperm.error.InputException;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.release.NodeRelease;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A launch of Node.js, ready to be started: a release, its command line, environment, working
 * directory and files.
 *
 * <p>Immutable; every {@code with}-like method answers a changed copy. Nothing is read from a disk
 * before {@link #start}.
 *
 * <pre>{@code
 * NodeLaunch launch =
 *     NodeLaunch.on("24.13.0")
 *         .args("--permission", "--allow-fs-read=/app/*", "server.js")
 *         .directory("/app")
 *         .withoutFiles();
 * Launch started = launch.start();
 * Launch older = launch.with(NodeRelease.parse("20.0.0")).start(); // 20.0.0 has no --permission
 * System.out.println(started instanceof Launch.Started); // true
 * System.out.println(older instanceof Launch.Started); // false
 * }</pre>
 */
public final class NodeLaunch {
  private final NodeRelease release;
  private final List<String> args;
  private final Map<String, String> environment;
  private final String directory;
  private final FileTree files;
  private final @Nullable String config;

  private NodeLaunch(
      NodeRelease release,
      List<String> args,
      Map<String, String> environment,
      String directory,
      FileTree files,
      @Nullable String config) {
    this.release = release;
    this.args = args;
    this.environment = environment;
    this.directory = directory;
    this.files = files;
    this.config = config;
  }

  /**
   * {@return a launch of a release without arguments, with an empty environment, in {@code /}, on
   * the default file system}
   *
   * @param release such as {@code 24.13.0}
   * @throws InputException if this is no release from 20.0.0 on
   */
  public static NodeLaunch on(String release) {
    return on(NodeRelease.parse(release));
  }

  /**
   * As {@link #on(String)}.
   *
   * @param release a release, known or extrapolated
   * @return a launch of it, otherwise empty
   */
  public static NodeLaunch on(NodeRelease release) {
    return new NodeLaunch(
        release, List.of(), Map.of(), "/", FileTree.of(FileSystems.getDefault()), null);
  }

  /**
   * {@return the same launch of another release}
   *
   * @param other any release; arguments, files and all else stay
   */
  public NodeLaunch with(NodeRelease other) {
    return new NodeLaunch(other, args, environment, directory, files, config);
  }

  /**
   * {@return the same launch with these arguments, as they follow the program's name}
   *
   * @param args the arguments, word by word
   */
  public NodeLaunch args(String... args) {
    return args(List.of(args));
  }

  /**
   * As {@link #args(String...)}.
   *
   * @param args the arguments, word by word
   * @return the same launch with these arguments
   */
  public NodeLaunch args(List<String> args) {
    return new NodeLaunch(release, List.copyOf(args), environment, directory, files, config);
  }

  /**
   * {@return the same launch with one more variable; those that matter are NODE_OPTIONS and others
   * the runtime reads}
   *
   * @param name the name of the variable
   * @param value any text without NUL; an empty one is not the same as a variable that is not set
   */
  public NodeLaunch env(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(name, value);
    return env(more);
  }

  /**
   * {@return the same launch with this environment and no other variable}
   *
   * @param environment names and values
   */
  public NodeLaunch env(Map<String, String> environment) {
    return new NodeLaunch(release, args, Map.copyOf(environment), directory, files, config);
  }

  /**
   * {@return the same launch with the variable NODE_OPTIONS}
   *
   * @param value the words as a shell would put them into the variable, split by the release, not
   *     here
   */
  public NodeLaunch nodeOptions(String value) {
    return env("NODE_OPTIONS", value);
  }

  /**
   * {@return the same launch in this directory; links in it are followed when the launch starts, as
   * the kernel does}
   *
   * @param directory an absolute path
   * @throws InputException with {@link ErrorCode#BAD_PATH} if it is not absolute
   */
  public NodeLaunch directory(String directory) {
    checkAbsolute(directory);
    return new NodeLaunch(release, args, environment, directory, files, config);
  }

  /**
   * {@return the same launch with these files: which grants name directories, what the config file
   * says}
   *
   * @param fileSystem the file system; a directory on it is asked for by its POSIX path
   */
  public NodeLaunch fileSystem(FileSystem fileSystem) {
    return new NodeLaunch(release, args, environment, directory, FileTree.of(fileSystem), config);
  }

  /**
   * {@return the same launch on a disk that has nothing but a root directory, so that no grant is
   * widened}
   */
  public NodeLaunch withoutFiles() {
    return new NodeLaunch(release, args, environment, directory, FileTree.EMPTY, config);
  }

  /** {@return the same launch with the files of this machine, as a new launch has them} */
  public NodeLaunch withMachineFiles() {
    return fileSystem(FileSystems.getDefault());
  }

  /**
   * {@return the same launch on a disk that has these directories, those above them, and nothing
   * else: what a test says to be independent of the machine that runs it}
   *
   * @param paths absolute paths
   * @throws InputException with {@link ErrorCode#BAD_PATH} if one is not absolute
   */
  public NodeLaunch directories(String... paths) {
    return directories(List.of(paths));
  }

  /**
   * As {@link #directories(String...)}.
   *
   * @param paths absolute paths; none for a disk that has only its root
   * @return the same launch on a disk of these directories
   */
  public NodeLaunch directories(List<String> paths) {
    paths.forEach(NodeLaunch::checkAbsolute);
    FileTree listed = FileTree.ofDirectories(paths);
    return new NodeLaunch(release, args, environment, directory, listed, config);
  }

  /**
   * {@return the same launch with a config file of this text, given as {@code
   * --experimental-config-file=./node.config.json} in front of all arguments}
   *
   * <p>A config file that lies on the disk and that the arguments name needs no such call.
   *
   * @param text what the file says, any text: one that is no JSON makes the launch fail as the
   *     release fails on it
   */
  public NodeLaunch config(String text) {
    return new NodeLaunch(release, args, environment, directory, files, text);
  }

  /** {@return the same launch without the config file of {@link #config(String)}} */
  public NodeLaunch withoutConfig() {
    return new NodeLaunch(release, args, environment, directory, files, null);
  }

  /**
   * As {@link #config}, with the text of a file of this machine, whatever the files of the launch
   * are. The file is read now.
   *
   * @param file its path, absolute or from this process's directory
   * @return the same launch with that config file in place of one given before
   * @throws InputException with {@link ErrorCode#UNREADABLE_FILE} if it cannot be read, or is not
   *     UTF-8
   */
  public NodeLaunch configFile(String file) {
    return config(HostFile.text(FileTree.of(FileSystems.getDefault()), file));
  }

  /** {@return the release} */
  public NodeRelease release() {
    return release;
  }

  /** {@return the arguments after the program's name} */
  public List<String> args() {
    return args;
  }

  /** {@return the environment} */
  public Map<String, String> environment() {
    return environment;
  }

  /** {@return the working directory} */
  public String directory() {
    return directory;
  }

  private static void checkAbsolute(String directory) {
    if (!directory.startsWith("/") || directory.indexOf('\0') >= 0) {
      throw new InputException(
          ErrorCode.BAD_PATH,
          directory,
          -1,
          "not an absolute path",
          "Give the directory from the root on.");
    }
  }

  FileTree files() {
    return files;
  }

  /** {@return the text of {@link #config(String)}, or null} */
  public @Nullable String config() {
    return config;
  }

  /**
   * Starts the launch, as the release does.
   *
   * @return a process, or the way in which the release ends instead
   * @throws InputException with {@link ErrorCode#BAD_ARGUMENT} if an argument or a variable has a
   *     NUL in it
   */
  public Launch start() {
    return new Starter(this).start();
  }
}
