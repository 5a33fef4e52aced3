package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.RuntimeErrorException;
import picocli.CommandLine.Mixin;

/** A command that asks a launch one question. */
abstract class QuestionCommand extends LaunchCommand {
  @Mixin private final Question question = new Question();

  QuestionCommand(Console console) {
    super(console);
  }

  @Override
  final Question question() {
    return question;
  }

  @Override
  final Answer ask(Launch.Started started, ProcessPermission permission) {
    return ask(started, permission, question);
  }

  /**
   * Asks a process that runs with the model on.
   *
   * @throws RuntimeErrorException as the runtime does
   */
  abstract Answer ask(Launch.Started started, ProcessPermission permission, Question question);
}
