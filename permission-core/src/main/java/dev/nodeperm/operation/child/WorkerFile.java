package dev.nodeperm.operation.child;

import dev.nodeperm.Launch;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.PathLookup;
import dev.nodeperm.operation.Outcome;
import dev.nodeperm.operation.RuntimeError;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.Simulator;
import dev.nodeperm.path.ModuleEndings;
import dev.nodeperm.path.Utf8;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of a worker, which the worker itself looks for and reads: as {@code require} does, with
 * the grants of the worker.
 *
 * @param path the file, absolute
 * @param real whether what is not on the disk is not there; otherwise it is taken to be a plain
 *     file
 */
record WorkerFile(String path, boolean real) {
  /** The error of a worker that may not read its file. */
  @Nullable RuntimeError denial(Launch.Started worker) {
    if (worker.mode() == Launch.Mode.OFF) {
      return null;
    }
    Simulator plain = Simulator.of(worker).withoutEvidence();
    Simulator simulator = real ? plain.on(worker.files()) : plain.assumingFilesOn(worker.files());
    Simulation loading = simulator.loading(path);
    boolean refused = loading.outcome() == Outcome.DENIED || loading.outcome() == Outcome.DISABLED;
    return refused ? loading.error() : null;
  }

  /** What the worker is told where neither the file nor another that it may stand for is there. */
  Optional<String> missing(Launch.Started worker) {
    return isMissing(worker.files())
        ? Optional.of("Cannot find module '" + path + "'")
        : Optional.empty();
  }

  private boolean isMissing(FileTree disk) {
    if (!real) {
      return false;
    }
    for (String extension : ModuleEndings.ALL) {
      PathLookup there = disk.look(Utf8.bytes(path + extension));
      if (there == PathLookup.OTHER) {
        return false;
      }
    }
    return ModuleEndings.ALL.stream()
        .map(extension -> disk.look(Utf8.bytes(path + "/index" + extension)))
        .noneMatch(there -> there == PathLookup.OTHER);
  }
}
