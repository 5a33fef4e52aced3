package dev.nodeperm;

import dev.nodeperm.options.ConfigContribution;
import dev.nodeperm.options.StartupFailure;
import java.util.ArrayList;
import java.util.List;

/** The arguments and the config file of a launch, as they reach the reader of the options. */
final class LaunchFiles {
  private final NodeLaunch launch;
  private final byte[] directory;

  LaunchFiles(NodeLaunch launch, byte[] directory) {
    this.launch = launch;
    this.directory = directory;
  }

  List<String> args() {
    return launch.args();
  }

  ConfigContribution config() {
    return ConfigContribution.NONE;
  }

  StartupFailure translated(StartupFailure failure) {
    return failure;
  }
}
