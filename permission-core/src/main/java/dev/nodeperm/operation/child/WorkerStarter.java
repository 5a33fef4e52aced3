package dev.nodeperm.operation.child;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.operation.RuntimeError;
import dev.nodeperm.options.WorkerWords;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Starts one worker.
 *
 * <p>A worker without {@code execArgv} and without an object as {@code env} takes the options of
 * its parent as they are. Otherwise it reads options anew: those of its NODE_OPTIONS, then {@code
 * execArgv}, or the arguments of the parent. Config files are not read again.
 */
final class WorkerStarter {
  private static final String VARIABLE = "NODE_OPTIONS";

  /** What a worker that runs code has in place of a file. */
  private static final String CODE = "[worker eval]";

  private static final String INVALID = "ERR_WORKER_INVALID_EXEC_ARGV";

  /** What a thread does not read anew even though it knows the options. */
  private static final List<String> FILES =
      List.of("--experimental-config-file", "--experimental-default-config-file", "--env-file");

  private final RunningThread parent;
  private final WorkerCall call;

  WorkerStarter(RunningThread parent, WorkerCall call) {
    this.parent = parent;
    this.call = call;
  }

  WorkerStart start() {
    String file = call.file();
    if (file != null && !file.matches("(?s)(/|\\.\\.?[/\\\\]).*")) {
      return new WorkerStart.Refused("ERR_WORKER_PATH", null);
    }
    if (parent.denies("worker")) {
      return new WorkerStart.Refused("ERR_ACCESS_DENIED", parent.denial("--allow-worker"));
    }
    return call.execArgv() == null && call.env() == null ? inheriting() : reading();
  }

  private WorkerStart inheriting() {
    boolean ofThread = parent.release().has(Behavior.WORKER_INHERITS_FROM_THREAD);
    RunningThread from = ofThread ? parent : parent.main();
    return running(from.started().ofWorker(), parent.execArgv(), parent.environment());
  }

  private WorkerStart reading() {
    Map<String, String> environment = call.env() == null ? parent.environment() : call.env();
    String variable = environment.get(VARIABLE);
    WorkerWords early = WorkerWords.NONE;
    if (variable != null) {
      boolean same = variable.equals(parent.environment().get(VARIABLE));
      boolean inherited = same && parent.release().has(Behavior.WORKER_TAKES_VARIABLE_OF_PARENT);
      early = WorkerWords.ofVariable(parent.release(), variable, inherited);
    }
    if (!early.refused().isEmpty() && call.env() != null) {
      return refused("NODE_OPTIONS env variable", early.refused());
    }
    boolean rereads = parent.release().has(Behavior.WORKER_REREADS_ARGUMENTS);
    List<String> words =
        call.execArgv() != null ? call.execArgv() : rereads ? parent.execArgv() : List.of();
    WorkerWords late = WorkerWords.ofExecArgv(parent.release(), words);
    boolean strict =
        call.execArgv() != null || parent.release().has(Behavior.WORKER_REFUSES_INHERITED_WORDS);
    if (!late.refused().isEmpty() && strict) {
      return refused("execArgv flags", late.refused());
    }
    Map<String, String> read = new HashMap<>(environment);
    read.remove(VARIABLE);
    if (!early.kept().isEmpty()) {
      read.put(VARIABLE, quoted(early.kept()));
    }
    NodeLaunch launch = parent.launch().withoutConfig().args(withoutFiles(late.kept())).env(read);
    boolean listed = call.execArgv() != null || rereads;
    List<String> execArgv =
        new ArrayList<>(listed ? words.subList(0, late.read()) : parent.execArgv());
    if (call.execArgv() == null && parent.release().has(Behavior.WORKER_REFUSES_INHERITED_WORDS)) {
      // That release lists what it has read behind what it had.
      execArgv.addAll(parent.execArgv());
    }
    return running(launch, execArgv, environment);
  }

  private static WorkerStart refused(String what, List<String> words) {
    return new WorkerStart.Refused(
        INVALID, "Initiated Worker with invalid " + what + ": " + String.join(", ", words));
  }

  private WorkerStart running(
      NodeLaunch launch, List<String> execArgv, Map<String, String> environment) {
    NodeLaunch here = launch.directory(parent.started().currentDirectory());
    Launch result = here.start();
    if (result instanceof Launch.Failed failed) {
      return new WorkerStart.Ends(failed, here);
    }
    String file = call.file();
    String path = file == null ? CODE : absolute(file);
    RunningThread thread =
        new RunningThread(
            parent.main(), here, (Launch.Started) result, execArgv, environment, path);
    thread = parent.seesFiles() ? thread.seeingFiles() : thread;
    if (file != null) {
      WorkerFile read = new WorkerFile(path, parent.seesFiles());
      RuntimeError denial = read.denial(thread.started());
      if (denial != null) {
        return new WorkerStart.Unread(
            Objects.requireNonNull(denial.code()), denial.message(), denial.resource(), thread);
      }
      Optional<String> missing = read.missing(thread.started());
      if (missing.isPresent()) {
        return new WorkerStart.Missing(missing.get(), path, thread);
      }
    }
    return new WorkerStart.Runs(thread, Cautions.ofWorker(parent, thread, call));
  }

  private String absolute(String file) {
    String path = Texts.resolved(parent.started().currentDirectory(), file);
    boolean kept = parent.release().has(Behavior.TRAILING_SEPARATOR_KEPT);
    return kept && file.endsWith("/") && !path.endsWith("/") ? path + "/" : path;
  }

  private static List<String> withoutFiles(List<String> words) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (FILES.stream().noneMatch(word::startsWith)) {
        left.add(word);
      } else if (FILES.contains(word)
          && i + 1 < words.size()
          && !words.get(i + 1).startsWith("-")) {
        i++;
      }
    }
    return left;
  }

  /** Words as a NODE_OPTIONS that is split into just these. */
  private static String quoted(List<String> words) {
    StringBuilder out = new StringBuilder();
    for (String word : words) {
      String escaped = word.replace("\\", "\\\\").replace("\"", "\\\"");
      out.append(out.isEmpty() ? "\"" : " \"").append(escaped).append('"');
    }
    return out.toString();
  }
}
