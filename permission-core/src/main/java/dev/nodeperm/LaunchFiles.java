package dev.nodeperm;

import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.options.ConfigContribution;
import dev.nodeperm.options.ConfigFlag;
import dev.nodeperm.options.LaunchOptionsReader;
import dev.nodeperm.options.LaunchOptionsResult;
import dev.nodeperm.options.NodeOption;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.options.SourcedValue;
import dev.nodeperm.options.config.ConfigFileReader;
import dev.nodeperm.options.config.ConfigResult;
import dev.nodeperm.options.config.ConfigVocabulary;
import dev.nodeperm.path.PathRules;
import dev.nodeperm.path.Utf8;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the options of a launch together with the config file that they name. For one thread. */
final class LaunchFiles {
  /** The path that a config file without a place on the disk goes by. */
  private static final String GIVEN_CONFIG = "./node.config.json";

  private final NodeLaunch launch;
  private final NodeRelease release;
  private final byte[] directory;

  LaunchFiles(NodeLaunch launch, byte[] directory) {
    this.launch = launch;
    this.release = launch.release();
    this.directory = directory;
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
    if (ConfigFlag.find(release, args) instanceof ConfigFlag.File file) {
      config = contribution(read(file.path().text()));
    }
    return LaunchOptionsReader.read(release, args, firstIndex, launch.environment(), config, Map.of());
  }

  private ConfigResult read(String path) {
    String given = launch.config();
    if (given != null && path.equals(GIVEN_CONFIG)) {
      return parsed(Utf8.bytes(given), path);
    }
    byte[] named = Utf8.bytes(path);
    byte[] absolute = PathRules.POSIX.isAbsolute(named) ? named : PathRules.POSIX.join(directory, named);
    FileTree files = launch.files();
    PathLookup found = named.length == 0 ? PathLookup.MISSING : files.look(absolute);
    if (found == PathLookup.DIRECTORY) {
      return ConfigFileReader.unreadable(path, "illegal operation on a directory");
    }
    if (found != PathLookup.OTHER) {
      return ConfigFileReader.unreadable(path, found.text());
    }
    return files
        .read(absolute)
        .map(text -> parsed(text, path))
        .orElseGet(() -> ConfigFileReader.unreadable(path, PathLookup.NO_ACCESS.text()));
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
    return ConfigFileReader.read(release, text, path, vocabulary);
  }

  private static ConfigContribution contribution(ConfigResult result) {
    if (result instanceof ConfigResult.Failed failed) {
      return new ConfigContribution(List.of(), List.of(), failed.failure());
    }
    ConfigResult.Contribution read = (ConfigResult.Contribution) result;
    List<SourcedValue> namespaces = new ArrayList<>(read.namespaces());
    namespaces.addAll(read.implied());
    return new ConfigContribution(read.nodeOptions(), namespaces, null);
  }
}
