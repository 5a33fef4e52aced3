package dev.nodeperm.operation.child;

import static dev.nodeperm.operation.child.ChildCaution.Kind.FAILS;
import static dev.nodeperm.operation.child.ChildCaution.Kind.GAINS;
import static dev.nodeperm.operation.child.ChildCaution.Kind.HANDED_ON_BADLY;
import static dev.nodeperm.operation.child.ChildCaution.Kind.LOSES;
import static dev.nodeperm.operation.child.ChildCaution.Kind.UNKNOWN;
import static dev.nodeperm.operation.child.ChildCaution.Kind.UNRESTRICTED;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.release.Behavior;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what may surprise in a child: by asking it and its parent, and looking at the words. */
final class Cautions {
  private final List<ChildCaution> found = new ArrayList<>();

  private Cautions() {}

  static List<ChildCaution> ofProcess(
      RunningThread parent, ChildCall call, ChildStart.Spawned child) {
    if (parent.started().mode() == Launch.Mode.OFF) {
      return List.of();
    }
    Cautions cautions = new Cautions();
    NodeLaunch node = child.node();
    if (node == null) {
      cautions.add(
          UNKNOWN,
          "not seen to be Node.js: no model binds it, but what it starts sees NODE_OPTIONS");
    } else {
      Launch result = node.start();
      if (result instanceof Launch.Started started) {
        cautions.compare(parent.started(), started, why(parent, call, child), false);
      } else if (result instanceof Launch.Failed failed) {
        cautions.add(FAILS, "the child ends: " + failed.failure().message());
      }
    }
    if (new HandedOn(parent.release()).by(parent.started())) {
      cautions.words(child.handedOn());
    }
    return cautions.sorted();
  }

  static List<ChildCaution> ofWorker(RunningThread parent, RunningThread worker, WorkerCall call) {
    if (parent.started().mode() == Launch.Mode.OFF) {
      return List.of();
    }
    Cautions cautions = new Cautions();
    String why =
        call.execArgv() != null
            ? "an execArgv replaces the options of the parent"
            : call.env() != null
                ? "with an env the options of the parent's NODE_OPTIONS and config file are lost"
                : "it takes the options of the process, not those of the thread";
    cautions.compare(parent.started(), worker.started(), why, true);
    return cautions.sorted();
  }

  private void compare(Launch.Started parent, Launch.Started child, String why, boolean thread) {
    if (child.mode() == Launch.Mode.OFF) {
      add(UNRESTRICTED, "no model binds the child: " + why);
      return;
    }
    if (child.mode() == Launch.Mode.AUDIT && parent.mode() == Launch.Mode.ENFORCING) {
      add(UNRESTRICTED, "the child is only audited: " + why);
    }
    // A program may be read by itself; what a thread may read of its own accord nobody asked for.
    for (String more :
        Difference.of(child, parent, grant -> thread || !Difference.isImplicit(grant))) {
      add(GAINS, "the child is granted " + more + ", the parent is not");
    }
    for (String less : Difference.of(parent, child, grant -> !Difference.isImplicit(grant))) {
      add(LOSES, "the parent is granted " + less + ", the child is not");
    }
  }

  /** Why a child without a model has none. */
  private static String why(RunningThread parent, ChildCall call, ChildStart.Spawned child) {
    HandedOn rule = new HandedOn(parent.release());
    List<String> argv = new ArrayList<>(child.argv());
    argv.add(0, call.ownName(child.file()));
    if (call.api() == ChildApi.EXECVE) {
      return "process.execve hands nothing on";
    } else if (!parent.release().has(Behavior.FLAGS_HANDED_ON)) {
      return "this release hands nothing on";
    } else if (!rule.by(parent.started())) {
      return "this release does not hand the audit on";
    } else if (rule.optsOut(argv)) {
      return "its arguments have the word --permission, which is no option of it";
    } else if (child.handedOn().isEmpty() && rule.hasModel(child.nodeOptions().orElse(null))) {
      return "its NODE_OPTIONS has the letters --permission, so that nothing is handed on";
    } else if (child.nodeOptions().isEmpty()) {
      return "no argument of the parent is handed on, as only those on its command line are";
    }
    return "the word that switches the model on is not among those handed on";
  }

  /** Words that are handed on and mean something else in a variable. */
  private void words(List<String> words) {
    for (String word : words) {
      if ((word.equals("--allow-fs-read") || word.equals("--allow-fs-write"))) {
        add(HANDED_ON_BADLY, word + " is handed on without the value that stands behind it");
      } else if (word.indexOf(' ') >= 0 || word.indexOf('"') >= 0) {
        add(HANDED_ON_BADLY, word + " is handed on without quotes and falls apart");
      } else if (isRelative(word)) {
        add(
            HANDED_ON_BADLY,
            word + " is handed on as written and meant from the child's directory");
      }
    }
  }

  private static boolean isRelative(String word) {
    int equals = word.indexOf('=');
    return word.startsWith("--allow-fs-")
        && equals > 0
        && !word.startsWith("/", equals + 1)
        && !word.startsWith("*", equals + 1);
  }

  private void add(ChildCaution.Kind kind, String text) {
    found.add(new ChildCaution(kind, text));
  }

  private List<ChildCaution> sorted() {
    found.sort(Comparator.comparing(ChildCaution::kind));
    return List.copyOf(found);
  }
}
