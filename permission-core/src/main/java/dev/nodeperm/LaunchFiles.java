package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.options.ConfigContribution;
import dev.nodeperm.options.ConfigFlag;
import dev.nodeperm.options.EarlyFlags;
import dev.nodeperm.options.EnvFile;
import dev.nodeperm.options.LaunchOptionsReader;
import dev.nodeperm.options.LaunchOptionsResult;
import dev.nodeperm.options.NodeOption;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.options.config.ConfigFileReader;
import dev.nodeperm.options.config.ConfigResult;
import dev.nodeperm.options.config.ConfigVocabulary;
import dev.nodeperm.options.config.UnreadableFile;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the options of a launch together with the config file that they name. For one thread. */
final class LaunchFiles {
  /** The path that a config file without a place on the disk goes by. */
  private static final String GIVEN_CONFIG = "./node.config.json";

  private final NodeLaunch launch;
  private final NodeRelease release;
  private final byte[] directory;
  private String printed = "";
  private ProcessEnvironment environment;

  LaunchFiles(NodeLaunch launch, byte[] directory) {
    this.launch = launch;
    this.release = launch.release();
    this.directory = directory;
    this.environment = new ProcessEnvironment(launch.environment(), List.of(), false);
  }

  LaunchOptionsResult options() {
    List<String> args = launch.args();
    int firstIndex = 0;
    if (launch.config() != null) {
      args = new ArrayList<>(args);
      args.add(0, "--experimental-config-file=" + GIVEN_CONFIG);
      firstIndex = -1;
    }
    ConfigContribution config = ConfigContribution.NONE;
    EarlyFlags flags = EarlyFlags.find(release, args);
    if (flags.config() instanceof ConfigFlag.File file) {
      config = contribution(read(file.path().text()));
    }
    List<String> envPaths = flags.envFiles().paths();
    Map<String, EnvFile> envFiles = envFiles(envPaths);
    List<EnvFile> setting = envPaths.stream().map(envFiles::get).filter(Objects::nonNull).toList();
    boolean override = release.has(Behavior.ENV_FILE_OVERRIDES);
    environment = new ProcessEnvironment(launch.environment(), setting, override);
    printed = flags.envFiles().printed(envFiles);
    return LaunchOptionsReader.read(
        release, args, firstIndex, launch.environment(), flags, config, envFiles);
  }

  /** What was printed while the files were looked for; known once the options are. */
  String printed() {
    return printed;
  }

  /** The variables of the process; known once the options are. */
  ProcessEnvironment environment() {
    return environment;
  }

  /** What is at the paths of {@code --env-file}, as far as there is something. */
  private Map<String, EnvFile> envFiles(List<String> paths) {
    Map<String, EnvFile> found = new LinkedHashMap<>();
    for (String path : paths) {
      if (path.isEmpty()) {
        continue;
      }
      byte[] place = release.has(Behavior.ENV_FILE_PATH_APPENDED) ? appended(path) : absolute(path);
      if (launch.files().look(place) == PathLookup.DIRECTORY) {
        found.put(path, EnvFile.DIRECTORY);
      } else {
        launch
            .files()
            .read(place)
            .ifPresent(read -> found.put(path, EnvFile.of(release, Utf8.text(read))));
      }
    }
    return found;
  }

  private byte[] appended(String path) {
    return PathRules.POSIX.join(directory, Utf8.bytes(path));
  }

  private byte[] absolute(String path) {
    byte[] named = Utf8.bytes(path);
    return PathRules.POSIX.isAbsolute(named) ? named : PathRules.POSIX.join(directory, named);
  }

  private ConfigResult read(String path) {
    String given = launch.config();
    if (given != null && path.equals(GIVEN_CONFIG)) {
      return parsed(Utf8.bytes(given), path);
    }
    byte[] absolute = absolute(path);
    FileTree files = launch.files();
    PathLookup found = path.isEmpty() ? PathLookup.MISSING : files.look(absolute);
    Optional<byte[]> text = found == PathLookup.OTHER ? files.read(absolute) : Optional.empty();
    return text.map(read -> parsed(read, path)).orElseGet(() -> why(found).at(path));
  }

  private static UnreadableFile why(PathLookup found) {
    return switch (found) {
      case DIRECTORY -> UnreadableFile.DIRECTORY;
      case MISSING -> UnreadableFile.MISSING;
      case NOT_A_DIRECTORY -> UnreadableFile.BEHIND_A_FILE;
      case NAME_TOO_LONG -> UnreadableFile.NAME_TOO_LONG;
      case LINK_LOOP -> UnreadableFile.LOOP;
      case OTHER, NO_ACCESS -> UnreadableFile.DENIED;
    };
  }

  private ConfigResult parsed(byte[] text, String path) {
    OptionTable table = OptionTable.of(release);
    ConfigVocabulary vocabulary =
        ConfigVocabulary.of(
            release,
            name -> {
              NodeOption option = table.find(name);
              return option != null && option.inNodeOptions() ? option.kind() : null;
            });
    int words = launch.args().size() + (launch.config() == null ? 0 : 1);
    return ConfigFileReader.read(release, text, path, vocabulary, words);
  }

  private static ConfigContribution contribution(ConfigResult result) {
    if (result instanceof ConfigResult.Failed failed) {
      return new ConfigContribution(
          List.of(), List.of(), failed.failure(), failed.isPrintedAtOnce());
    }
    ConfigResult.Contribution read = (ConfigResult.Contribution) result;
    return new ConfigContribution(read.nodeOptions(), read.namespaces());
  }
}
