package dev.nodeperm.oracle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request by starting the release that it names: one process, all queries in it.
 *
 * <p>The process sees nothing of the host: its environment is a PATH, a HOME that does not exist
 * and what the request gives; standard input is the request. Arguments reach it byte for byte,
 * whatever the locale of this process: they go through a shell script. A lone surrogate becomes
 * U+FFFD, as when the runtime itself starts a process.
 */
public final class RealNode implements Answerer {
  private static final int TIMEOUT_SECONDS = 30;
  private static final int ATTEMPTS = 2;
  private static final int NO_FOLDER = 99;
  private static final int KILLED = 128 + 15;
  private static final String BODY = resource("probe.js");
  private static final String HEAD = "const fs = require('fs');";
  private static final String[] SIGNALS = new String[32];

  static {
    SIGNALS[4] = "SIGILL";
    SIGNALS[5] = "SIGTRAP";
    SIGNALS[6] = "SIGABRT";
    SIGNALS[9] = "SIGKILL";
    SIGNALS[11] = "SIGSEGV";
    SIGNALS[15] = "SIGTERM";
  }

  private final NodeBinaries binaries;
  private final String body;

  /** Answers with the binaries given. */
  public RealNode(NodeBinaries binaries) {
    this(binaries, BODY);
  }

  /** Answers with the binaries given, which run this text instead of the usual one. */
  public RealNode(NodeBinaries binaries, String body) {
    this.binaries = binaries;
    this.body = body;
  }

  /**
   * An argument that runs the queries before the entry module is looked for, and then ends the
   * process.
   *
   * <p>It grants nothing itself. With it a request can have an entry that is not there.
   */
  public static String preloadArgument() {
    String module = "import fs from 'node:fs';" + BODY + "process.exit(0);";
    String base64 = Base64.getEncoder().encodeToString(module.getBytes(StandardCharsets.UTF_8));
    return "--import=data:text/javascript;base64," + base64;
  }

  @Override
  public String answer(String requestLine) {
    Map<String, @Nullable Object> request = Json.readObject(requestLine);
    Path binary = binaries.get(String.valueOf(request.get("node")));
    try {
      Path scratch = Files.createTempDirectory("np").toRealPath();
      try {
        return Json.write(ask(request, requestLine, binary, scratch));
      } finally {
        NodeBinaries.deleteTree(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, @Nullable Object> ask(
      Map<String, @Nullable Object> request, String line, Path binary, Path scratch)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of("exec", "env", "-i", "PATH=/usr/bin:/bin", "HOME=/np-no-home"));
    if (request.get("env") != null) {
      Json.object(request.get("env")).forEach((name, value) -> command.add(name + "=" + value));
    }
    command.add(binary.toString());
    String written = request.get("config") instanceof String text && !text.isEmpty() ? text : null;
    if (written != null) {
      Path config = scratch.resolve("node.config.json");
      Files.write(config, utf8(written));
      command.add("--experimental-config-file=" + config);
    }
    Json.list(request.get("argv")).forEach(argument -> command.add((String) argument));
    if (request.get("program") == null) {
      command.addAll(List.of("-e", HEAD + body));
    } else {
      Json.list(request.get("program")).forEach(word -> command.add((String) word));
    }

    String cwd = request.get("cwd") instanceof String text && !text.isEmpty() ? text : "/";
    Files.write(scratch.resolve("in"), utf8(line));
    Files.write(
        scratch.resolve("run"),
        utf8(
            "ulimit -c 0\ncd -P -- "
                + quote(cwd)
                + " || exit "
                + NO_FOLDER
                + "\n"
                + shell(command)));
    int status = run(scratch);
    if (status == NO_FOLDER) {
      throw new IllegalArgumentException("cannot start in " + cwd);
    }
    String stdout = Files.readString(scratch.resolve("out"), StandardCharsets.UTF_8);
    String stderr = new String(Files.readAllBytes(scratch.resolve("err")), StandardCharsets.UTF_8);

    Map<String, @Nullable Object> launch = new LinkedHashMap<>();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", request.get("id"));
    answer.put("launch", launch);
    int start = stdout.lastIndexOf('\1');
    if (status == 0 && start >= 0) {
      launch.put("ok", true);
      launch.put("warnings", Stderr.warnings(stderr));
      answer.put("answers", Json.read(stdout.substring(start + 1)));
    } else {
      String signal = status > 128 && status - 128 < SIGNALS.length ? SIGNALS[status - 128] : null;
      launch.put("ok", false);
      launch.put("exitCode", signal == null ? status : null);
      launch.put("signal", signal);
      launch.put("message", Stderr.failure(stderr, binary, written != null ? scratch : null));
      answer.put("answers", List.of());
    }
    return answer;
  }

  /**
   * Runs the script. A process that gives no answer is killed, and asked once more, as the machine
   * may be busy; 21.6.x really does not end on a long grant.
   */
  private static int run(Path scratch) throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      OptionalInt status = runOnce(scratch);
      if (status.isPresent()) {
        return status.getAsInt();
      }
      System.out.println(
          "[nodeperm] no answer within " + TIMEOUT_SECONDS + " s, attempt " + attempt);
    }
    return KILLED;
  }

  private static OptionalInt runOnce(Path scratch) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", scratch.resolve("run").toString());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.redirectInput(scratch.resolve("in").toFile());
    builder
        .redirectOutput(scratch.resolve("out").toFile())
        .redirectError(scratch.resolve("err").toFile());
    Process process = builder.directory(new File("/")).start();
    try {
      boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String shell(List<String> command) {
    StringBuilder script = new StringBuilder();
    command.forEach(word -> script.append(quote(word)).append(' '));
    return script.append('\n').toString();
  }

  private static String quote(String word) {
    if (word.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no process can be given a NUL: " + word);
    }
    return word.matches("[\\w/=.:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The bytes of a string, a lone surrogate as U+FFFD. */
  static byte[] utf8(String text) {
    String whole =
        text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  private static String resource(String name) {
    try (var in = RealNode.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
