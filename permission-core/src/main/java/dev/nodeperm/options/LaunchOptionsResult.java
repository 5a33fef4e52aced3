package dev.nodeperm.options;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.StartupFailure;

/** What reading the options of a launch comes to. */
public sealed interface LaunchOptionsResult {
  /** The release takes them. */
  record Read(LaunchOptions options) implements LaunchOptionsResult {}

  /** The release ends instead. */
  record Stopped(StartupFailure failure) implements LaunchOptionsResult {}
}
