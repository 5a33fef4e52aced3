package dev.nodeperm.cli;

import dev.nodeperm.Launch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.links.AuditPolicy;
import dev.nodeperm.links.AuditReport;
import dev.nodeperm.links.LinkAudit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit}: where the links in what is granted lead. */
@Command(
    name = "audit",
    description = "Walks what a launch grants and says where each symbolic link in it leads.",
    customSynopsis = "nodeperm audit --node RELEASE [OPTIONS] [-- RUNTIME-ARGUMENTS]",
    footer = {
      "",
      "A link escapes if what it leads to is not granted itself: the runtime lets it pass, as it"
          + " decides on the text",
      "of paths. Nothing is followed while walking. What was true when a link was looked at may"
          + " change right after.",
      "",
      "A file of accepted findings is JSON:"
          + " {\"accepted\":[{\"link\":\"lib/x\",\"reason\":\"why\"}]}.",
      "Links are named from the directory in which the launch starts; \"target\" may say what the"
          + " link has to say.",
      "",
      "Exit code: 0 clean; 1 links that the policy does not let pass, or directories that cannot be"
          + " read; 2 wrong",
      "usage; 3 the launch fails.",
      "",
      "Example:",
      "  nodeperm audit --node 24.13.0 -- --permission --allow-fs-read=/app server.js"
    })
final class AuditCommand implements Callable<Integer> {
  /** The form of the report. */
  enum ReportFormat {
    TEXT,
    JSON,
    SARIF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final LaunchArguments launch = new LaunchArguments();

  @Option(
      names = "--fail-on",
      paramLabel = "escapes|relative|any",
      description = "Which links do not pass: ${COMPLETION-CANDIDATES}. Default: escapes.")
  private AuditPolicy policy = AuditPolicy.ESCAPES;

  @Option(
      names = "--accepted",
      paramLabel = "FILE",
      description = "A file of findings that pass, each with a reason.")
  private @Nullable String accepted;

  @Option(
      names = "--details",
      description = "Tell files with more than one name, sockets, pipes and devices as well.")
  private boolean details;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description = "The form of the report: ${COMPLETION-CANDIDATES}. Default: text.")
  private ReportFormat format = ReportFormat.TEXT;

  @Mixin
  @SuppressWarnings("unused") // Read by picocli.
  private final HelpOption help = new HelpOption();

  AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Format plain = format == ReportFormat.TEXT ? Format.TEXT : Format.JSON;
    Launch result = launch.read(console.runtimeArguments()).start();
    if (!(result instanceof Launch.Started started)) {
      return console.answer(new FailedLaunch((Launch.Failed) result, null), plain);
    }
    ProcessPermission permission = started.granted().orElse(null);
    if (permission == null) {
      return console.answer(
          new ModelOff(started, null, console.runtimeArguments().isEmpty()), plain);
    }
    List<AcceptedFinding> entries = List.of();
    if (accepted != null && spec != null) {
      entries = AcceptedFinding.read(spec, accepted, started.currentDirectory());
    }
    Progress progress = Progress.onTerminal(console.err());
    LinkAudit audit = LinkAudit.of(started).withProgress(progress);
    AuditReport report = (details ? audit.withHardLinksAndSpecials() : audit).run();
    progress.end();
    AuditOutcome outcome = AuditOutcome.of(report, policy, entries);
    return format == ReportFormat.SARIF
        ? console.answer(new AuditSarif(outcome), Format.JSON)
        : console.answer(new AuditAnswer(started, outcome, details), plain);
  }
}
