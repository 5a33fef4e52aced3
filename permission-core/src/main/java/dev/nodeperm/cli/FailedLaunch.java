package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.launch.StartupFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The release ends instead of running the program. */
record FailedLaunch(Launch.Failed failed, @Nullable Question question) implements Answer {
  @Override
  public int exitCode() {
    return ExitCode.LAUNCH_FAILS;
  }

  @Override
  public void text(StringBuilder out) {
    StartupFailure failure = failed.failure();
    Integer code = failure.exitCode();
    boolean done = code != null && code == 0;
    out.append(done ? "the launch ends before the program runs: " : "the launch fails: ");
    out.append(code == null ? "signal " + failure.signal() : "exit code " + code).append('\n');
    if (!failure.message().isEmpty()) {
      out.append("message: ").append(Shown.text(failure.message())).append('\n');
    }
    if (failure.source() != null) {
      out.append("because of: ").append(Shown.text(failure.source().toString())).append('\n');
    }
    Notes.append(out, failed);
  }

  @Override
  public void json(JsonGenerator out) {
    Notes.undecided(out, question, failed);
  }
}
