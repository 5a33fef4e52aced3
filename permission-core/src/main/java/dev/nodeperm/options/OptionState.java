package dev.nodeperm.options;

import dev.nodeperm.launch.LaunchOptions.Switch;
import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options as they stand while the sources of a launch are read one after the other. Not shared
 * between threads.
 *
 * <p>Next to real options it holds marks, whose names stand in brackets: {@code [eval]} once code
 * was given.
 */
final class OptionState {
  private final Map<String, Switch> switches = new LinkedHashMap<>();
  private final Map<String, List<SourcedValue>> values = new LinkedHashMap<>();

  private final Map<String, SourcedValue> engineFlags = new LinkedHashMap<>();

  /**
   * Keeps the newest value of a flag of the engine, which goes by its name without dashes in front.
   */
  void engine(String flag, SourcedValue value) {
    engineFlags.put(flag, value);
  }

  /** The flags of the engine, by name. */
  Map<String, SourcedValue> engineFlags() {
    return engineFlags;
  }

  void set(String name, Switch state) {
    switches.put(name, state);
  }

  /** Keeps only the newest value. */
  void put(String name, SourcedValue value) {
    List<SourcedValue> only = new ArrayList<>(1);
    only.add(value);
    values.put(name, only);
  }

  void add(String name, SourcedValue value) {
    list(name).add(value);
  }

  /** The values of an option, to be added to. */
  List<SourcedValue> list(String name) {
    return values.computeIfAbsent(name, k -> new ArrayList<>());
  }

  boolean isOn(String name) {
    Switch found = switches.get(name);
    return found != null && found.on();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether an option has a value that is not empty. */
  boolean isFilled(String name) {
    return !text(name).isEmpty();
  }

  /** The newest value of an option, or the empty text. */
  String text(String name) {
    return text(name, "");
  }

  /** The newest value of an option, or what it is where none was given. */
  String text(String name, String standard) {
    List<SourcedValue> all = values.get(name);
    return all == null ? standard : all.get(all.size() - 1).text();
  }

  List<SourcedValue> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Where an option was last written, or null. */
  @Nullable OptionSource source(String name) {
    List<SourcedValue> all = values.get(name);
    if (all != null) {
      return all.get(all.size() - 1).source();
    }
    Switch found = switches.get(name);
    return found == null ? null : found.source();
  }

  Map<String, Switch> switches() {
    return switches;
  }

  Map<String, List<SourcedValue>> values() {
    return values;
  }
}
