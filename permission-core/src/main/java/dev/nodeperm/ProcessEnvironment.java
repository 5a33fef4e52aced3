package dev.nodeperm;

import dev.nodeperm.options.EnvFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a process: those that it is started with, and those of its env files, as a rule
 * as far as they are not among them. Immutable.
 *
 * @param given what the process is started with
 * @param files the env files; of several that set a variable the last counts
 * @param override whether the files count before what is given
 */
record ProcessEnvironment(Map<String, String> given, List<EnvFile> files, boolean override) {
  /** Copies the collections. */
  ProcessEnvironment {
    given = Map.copyOf(given);
    files = List.copyOf(files);
  }

  /**
   * All variables. Takes as much memory as they are long together, which for a strange file can be
   * more than that file.
   */
  Map<String, String> all() {
    Set<String> names = new HashSet<>();
    files.forEach(file -> names.addAll(file.names()));
    return with(names);
  }

  /** The variables given, and of those in the files these. */
  Map<String, String> with(Set<String> names) {
    if (files.isEmpty()) {
      return given;
    }
    Map<String, String> all = new HashMap<>(given);
    for (String name : names) {
      String value = value(name);
      // The operating system knows no empty name.
      if (value != null && !name.isEmpty()) {
        if (override || !given.containsKey(name)) {
          all.put(name, value);
        }
      }
    }
    return Map.copyOf(all);
  }

  /** What the files set a variable to, or null. The operating system ends a value at a NUL. */
  private @Nullable String value(String name) {
    String last = null;
    for (EnvFile file : files) {
      String value = file.value(name);
      last = value == null ? last : value;
    }
    int nul = last == null ? -1 : last.indexOf('\0');
    return last == null || nul < 0 ? last : last.substring(0, nul);
  }
}
