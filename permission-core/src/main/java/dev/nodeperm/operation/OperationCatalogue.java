package dev.nodeperm.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All operations that are known, of all releases. Immutable and safe to share.
 *
 * <p>Read once, on first use, from the {@code .ops} files beside this class; {@code modules.txt}
 * names them.
 *
 * <pre>{@code
 * OperationCatalogue catalogue = OperationCatalogue.standard();
 * System.out.println(catalogue.find("fs.promises.rename").isPresent()); // true
 * NodeRelease first = NodeRelease.parse("20.0.0");
 * System.out.println(catalogue.operations().stream().filter(one -> one.name().contains("glob")).anyMatch(one -> one.in(first))); // false
 * }</pre>
 */
public final class OperationCatalogue {
  private final List<CatalogueModule> modules;
  private final Map<String, Operation> byName = new LinkedHashMap<>();

  private OperationCatalogue(List<CatalogueModule> modules) {
    this.modules = List.copyOf(modules);
    for (CatalogueModule module : modules) {
      for (Operation operation : module.operations()) {
        if (byName.put(operation.name(), operation) != null) {
          throw new CatalogueException(module.name() + ".ops", 1, "twice: " + operation.name());
        }
      }
    }
  }

  private static final class Standard {
    static final OperationCatalogue CATALOGUE = load();
  }

  /**
   * {@return the catalogue of this library}
   *
   * @throws CatalogueException if a file of it has a fault; a test reads all
   */
  public static OperationCatalogue standard() {
    return Standard.CATALOGUE;
  }

  private static OperationCatalogue load() {
    List<CatalogueModule> modules = new ArrayList<>();
    for (String name : text("modules.txt").split("\n")) {
      if (!name.isBlank()) {
        modules.add(CatalogueReader.read(name.trim() + ".ops", text(name.trim() + ".ops")));
      }
    }
    return new OperationCatalogue(modules);
  }

  private static String text(String resource) {
    try (InputStream in = OperationCatalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new CatalogueException(resource, 1, "not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the modules in order} */
  public List<CatalogueModule> modules() {
    return modules;
  }

  /** {@return all operations, by module} */
  public List<Operation> operations() {
    return List.copyOf(byName.values());
  }

  /**
   * {@return an operation by its name}
   *
   * @param name such as {@code fs.promises.rename}; the prefix {@code node:} may be there
   */
  public Optional<Operation> find(String name) {
    String bare = name.startsWith("node:") ? name.substring("node:".length()) : name;
    return Optional.ofNullable(byName.get(bare));
  }

  /**
   * {@return up to three names that a wrong one may have been meant for, nearest first}
   *
   * @param name its name
   */
  public List<String> near(String name) {
    return NearNames.of(name, byName.keySet());
  }
}
