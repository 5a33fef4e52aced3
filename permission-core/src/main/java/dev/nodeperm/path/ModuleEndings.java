package dev.nodeperm.path;

import java.util.List;
import java.util.stream.Stream;

/** The endings of files that a request for a module need not name. */
public final class ModuleEndings {
  /** What the loader tries, in its order, where nothing is at a path. */
  public static final List<String> TRIED = List.of(".js", ".json", ".node");

  /** The path itself, then the others. */
  public static final List<String> ALL = Stream.concat(Stream.of(""), TRIED.stream()).toList();

  private ModuleEndings() {}
}
