package dev.nodeperm.operation;

import java.util.List;

/**
 * The operations of one module of the runtime, in the order of the catalogue. Immutable.
 *
 * @param name such as {@code fs}
 * @param title what it is about
 * @param operations its operations
 */
public record CatalogueModule(String name, String title, List<Operation> operations) {
  /**
   * Copies the list.
   *
   * @param name such as {@code fs}
   * @param title what it is about
   * @param operations its operations
   */
  public CatalogueModule {
    operations = List.copyOf(operations);
  }
}
