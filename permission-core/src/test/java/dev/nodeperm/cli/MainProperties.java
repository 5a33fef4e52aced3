package dev.nodeperm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever the arguments are, the tool ends with one of its exit codes and without a stack trace.
 */
class MainProperties {
  private static final String[] WORDS = {
    "has",
    "explain",
    "grants",
    "releases",
    "batch",
    "--",
    "--node",
    "--node=24.13.0",
    "24.13.0",
    "20.0.0",
    "99.9.9",
    "24",
    "--format",
    "json",
    "--format=json",
    "text",
    "--cwd",
    "--cwd=",
    "/",
    "--env",
    "A=B",
    "NODE_OPTIONS=\"",
    "NODE_OPTIONS=--permission",
    "--config",
    "--no-files",
    "--as",
    "--as=url",
    "--as=buffer",
    "--help",
    "--version",
    "fs.read",
    "fs",
    "worker",
    "",
    "-",
    "-x",
    "@x",
    "--permission",
    "--experimental-permission",
    "--allow-fs-read=*",
    "--allow-fs-read",
    "--allow-worker",
    "-e",
    "0",
    "file:///x",
    "${x}",
    "%s%n",
    "\0",
    "\ud800",
    "é",
    "'",
    "\""
  };

  @Property(tries = 500)
  void endsWithAnExitCode(@ForAll("commandLines") List<String> args) {
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.exitCode()).isBetween(0, 3);
    assertThat(run.err()).doesNotContain("\tat ", "Exception", "the tool failed");
    if (!args.contains("batch")) {
      assertThat(run.out() + run.err()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<List<String>> commandLines() {
    Arbitrary<String> word = Arbitraries.of(WORDS);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
    Arbitrary<List<String>> words =
        Arbitraries.frequencyOf(Tuple.of(6, word), Tuple.of(1, any)).list().ofMaxSize(10);
    Arbitrary<List<String>> sensible =
        words.map(
            more -> {
              List<String> all = new ArrayList<>(List.of("explain", "--node=22.0.0", "fs.read"));
              all.addAll(more);
              return all;
            });
    return Arbitraries.oneOf(words, sensible);
  }
}
