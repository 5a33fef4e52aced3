package dev.nodeperm.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON value: null, {@link Boolean}, {@link JsonNumber}, {@link String}, {@link List} or
 * {@link Map}.
 *
 * <p>Does not recurse, so that no nesting overflows the stack.
 */
final class JsonValues {
  static final int DEEPEST = 1000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** An array or object that is being read. */
  private static final class Open {
    final @Nullable List<@Nullable Object> list;
    final @Nullable Map<String, @Nullable Object> map;
    String name = "";

    Open(boolean array) {
      list = array ? new ArrayList<>() : null;
      map = array ? null : new LinkedHashMap<>();
    }

    void add(@Nullable Object value) {
      if (list != null) {
        list.add(value);
      } else if (map != null) {
        map.put(name, value);
      }
    }

    Object value() {
      return list != null ? list : map != null ? map : Map.of();
    }
  }

  private JsonValues() {}

  /**
   * Reads a text that is one JSON value.
   *
   * @throws tools.jackson.core.JacksonException if it is not
   */
  static @Nullable Object read(byte[] text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new BadRequestException("more than one JSON value in the line");
      }
      return value;
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    Deque<Open> open = new ArrayDeque<>();
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new BadRequestException("no JSON value in the line");
      }
      Object value = null;
      switch (token) {
        case START_ARRAY, START_OBJECT -> {
          open.push(new Open(token == JsonToken.START_ARRAY));
          continue;
        }
        case PROPERTY_NAME -> {
          open.element().name = parser.getString();
          continue;
        }
        case END_ARRAY, END_OBJECT -> value = open.pop().value();
        case VALUE_STRING -> value = parser.getString();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value = new JsonNumber(parser.getString());
        case VALUE_TRUE -> value = true;
        case VALUE_FALSE -> value = false;
        default -> value = null;
      }
      if (open.isEmpty()) {
        return value;
      }
      open.element().add(value);
    }
  }
}
