package dev.nodeperm.operation;

import java.util.List;

/** The rules that the forms of an operation share. Immutable. */
public final class Definition {
  private final List<Rule> rules;

  Definition(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  List<Rule> rules() {
    return rules;
  }

  /** {@return the rules as they stand in the catalogue, in order} */
  public List<String> lines() {
    return rules.stream().map(Rule::text).toList();
  }

  @Override
  public String toString() {
    return String.join("; ", lines());
  }
}
