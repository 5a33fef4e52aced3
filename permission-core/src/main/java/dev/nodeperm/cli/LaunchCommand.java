package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.RuntimeErrorException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that starts a launch and asks it. */
abstract class LaunchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final LaunchArguments launch = new LaunchArguments();
  @Mixin private final FormatOption format = new FormatOption();

  private @Nullable NodeLaunch given;

  LaunchCommand(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() {
    given = launch.read(console.runtimeArguments());
    return console.answer(answer(given.start()), format.value());
  }

  private Answer answer(Launch result) {
    if (!(result instanceof Launch.Started started)) {
      return new FailedLaunch((Launch.Failed) result, question());
    }
    Optional<ProcessPermission> permission = started.granted();
    if (permission.isEmpty()) {
      return new ModelOff(started, question(), console.runtimeArguments().isEmpty());
    }
    try {
      return ask(started, permission.get());
    } catch (RuntimeErrorException e) {
      return new RuntimeErrorAnswer(started, question(), e);
    }
  }

  /**
   * Asks a process that runs with the model on.
   *
   * @throws RuntimeErrorException as the runtime does
   */
  abstract Answer ask(Launch.Started started, ProcessPermission permission);

  /** The launch that is asked. */
  final NodeLaunch given() {
    return Objects.requireNonNull(given);
  }

  /** What is asked, or null if the command asks no single question. */
  @Nullable Question question() {
    return null;
  }
}
