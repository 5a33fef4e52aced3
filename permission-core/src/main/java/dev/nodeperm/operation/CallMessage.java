package dev.nodeperm.operation;

import java.util.List;

/**
 * Fills the places of a message in.
 *
 * @param parameters the names of the operation's parameters
 * @param values the values of the call
 */
record CallMessage(List<String> parameters, CallValues values) {
  /** A message with {@code {resource}}, {@code {hint}} and the names of parameters filled in. */
  String filled(String message, String resource, String hint) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int open;
    while ((open = message.indexOf('{', at)) >= 0) {
      int close = message.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(message, at, open)
          .append(value(message.substring(open + 1, close), resource, hint));
      at = close + 1;
    }
    return out.append(message.substring(at)).toString();
  }

  private String value(String place, String resource, String hint) {
    if (place.equals("resource")) {
      return resource;
    } else if (place.equals("hint")) {
      return hint;
    }
    List<String> parts = List.of(place.split("\\."));
    int index = parameters.indexOf(parts.get(0));
    return index < 0
        ? "{" + place + "}"
        : values.display(
            values.value(
                new Expression.Argument(index, parts.get(0), parts.subList(1, parts.size()))));
  }
}
