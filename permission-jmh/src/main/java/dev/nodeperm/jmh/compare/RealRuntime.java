package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.workload.ConfigText;
import dev.nodeperm.jmh.workload.Question;
import dev.nodeperm.jmh.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Has a real binary measure {@code process.permission.has} over a workload. */
final class RealRuntime {
  private static final int MINUTES = 10;

  private final Path binary;
  private final Path scratch;
  private final String program;

  /**
   * What a process said.
   *
   * @param start from the start of the process to the first line of its program; the CPU time is
   *     that of all threads
   * @param decision one question
   */
  record Said(Fork start, Fork decision) {}

  RealRuntime(Path binary, Path scratch) throws IOException {
    this.binary = binary;
    this.scratch = scratch;
    try (InputStream text = RealRuntime.class.getResourceAsStream("has.js")) {
      program = new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Runs one process.
   *
   * @throws IllegalStateException if an answer is not the model's
   */
  Said run(Workload workload, Timing timing) throws IOException {
    Path config =
        Files.writeString(scratch.resolve("node.config.json"), ConfigText.of(workload.grants()));
    Path references = scratch.resolve("references");
    Files.write(references, workload.questions().stream().map(Question::reference).toList());
    List<String> lines =
        run(
            references,
            binary.toString(),
            "--experimental-config-file=" + config,
            "-e",
            program,
            Integer.toString(timing.warmups()),
            Integer.toString(timing.iterations()),
            Integer.toString(timing.millis()));
    verify(workload, lines);
    return new Said(forkOf(lines, "start"), forkOf(lines, "iteration"));
  }

  private static void verify(Workload workload, List<String> lines) {
    String expected =
        workload.questions().stream()
            .map(question -> question.granted() ? "1" : "0")
            .collect(Collectors.joining());
    if (!lines.contains("answers " + expected)) {
      throw new IllegalStateException("the real runtime answers otherwise, or nothing: " + lines);
    }
  }

  /** The medians of the lines that begin with a word, behind which wall time and CPU time stand. */
  private static Fork forkOf(List<String> lines, String word) {
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split(" ");
      if (fields[0].equals(word)) {
        wall.add(Double.valueOf(fields[1]));
        cpu.add(Double.valueOf(fields[2]));
      }
    }
    return new Fork(Fork.median(cpu), Fork.median(wall));
  }

  private List<String> run(Path input, String... command) throws IOException {
    Path output = scratch.resolve("output");
    Path errors = scratch.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Path.of(Workload.DIRECTORY).toFile())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().remove("NODE_OPTIONS");
    Process process = builder.start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("the real runtime failed: " + Files.readString(errors));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(output);
  }
}
