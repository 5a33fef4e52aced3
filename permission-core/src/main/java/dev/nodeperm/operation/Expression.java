package dev.nodeperm.operation;

import java.util.List;
import java.util.stream.Collectors;

/** What a rule says about a value: an argument, a part of one, a constant, or made from them. */
sealed interface Expression {
  /**
   * An argument, or a property of one.
   *
   * @param index its place
   * @param name its name in the header
   * @param properties the way from the argument to the value
   */
  record Argument(int index, String name, List<String> properties) implements Expression {
    @Override
    public String toString() {
      return properties.isEmpty() ? name : name + "." + String.join(".", properties);
    }
  }

  /** A constant. */
  record Constant(String text) implements Expression {
    @Override
    public String toString() {
      return "'" + text + "'";
    }
  }

  /** A function of the vocabulary. */
  record Call(ResourceFunction function, List<Expression> arguments) implements Expression {
    @Override
    public String toString() {
      return function
          + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }
  }
}
