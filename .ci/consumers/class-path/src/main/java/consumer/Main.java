package consumer;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.launch.StartupFailure;

/** A launch that does not start; the library has no module here. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    NodeLaunch launch = NodeLaunch.on("26.10.0").args("--no-such-option").withoutFiles();
    // No newer Java than the oldest Gradle compiles.
    StartupFailure failure = ((Launch.Failed) launch.start()).failure();
    System.out.println(NodeLaunch.class.getModule().isNamed() + ", exit " + failure.exitCode());
  }
}
