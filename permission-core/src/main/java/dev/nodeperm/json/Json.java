package dev.nodeperm.json;

import dev.nodeperm.error.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** A value of a JSON text that knows where it stands. Immutable. */
public sealed interface Json {
  /** Where it begins. */
  Place place();

  /** An object. */
  record Fields(Place place, Map<String, Json> values) implements Json {
    /** Refuses every field that is not named. */
    public void allowOnly(Set<String> names) {
      values.forEach(
          (name, value) -> {
            if (!names.contains(name)) {
              String known = String.join(", ", names.stream().sorted().toList());
              throw new JsonException(
                  value.place(), "unknown field \"" + name + "\"; known are " + known);
            }
          });
    }

    /** The value of a field, or null if it is not there. */
    public @Nullable Json get(String name) {
      return values.get(name);
    }
  }

  /** An array. */
  record Items(Place place, List<Json> values) implements Json {}

  /** A string. */
  record Text(Place place, String value) implements Json {}

  /** A whole number. */
  record Whole(Place place, int value) implements Json {}

  /** True or false. */
  record Flag(Place place, boolean value) implements Json {}

  /**
   * Reads a text.
   *
   * @throws JsonException if it is no JSON, has null or a fraction in it, or a field twice
   */
  static Json read(String text) {
    try (JsonParser in = Reading.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      in.nextToken();
      Json value = Reading.value(in);
      if (in.nextToken() != null) {
        throw new JsonException(Reading.place(in), "nothing is expected behind the object");
      }
      return value;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      // What stands behind is about the parser's own buffers.
      String problem = e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
      throw new JsonException(Reading.place(at), "not JSON: " + problem);
    }
  }

  /** The way from tokens to values; as deep as the parser allows, which is 500. */
  final class Reading {
    private static final JsonFactory FACTORY =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Reading() {}

    private static Place place(JsonParser in) {
      return place(in.currentTokenLocation());
    }

    private static Place place(@Nullable TokenStreamLocation at) {
      return at == null
          ? new Place(1, 1)
          : new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private static Json value(JsonParser in) {
      Place place = place(in);
      JsonToken token = in.currentToken();
      if (token == JsonToken.START_OBJECT) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          in.nextToken();
          values.put(name, value(in));
        }
        return new Fields(place, values);
      } else if (token == JsonToken.START_ARRAY) {
        List<Json> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(in));
        }
        return new Items(place, values);
      } else if (token == JsonToken.VALUE_STRING) {
        return new Text(place, in.getString());
      } else if (token == JsonToken.VALUE_NUMBER_INT) {
        return new Whole(place, in.getIntValue());
      } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
        return new Flag(place, token == JsonToken.VALUE_TRUE);
      }
      throw new JsonException(
          place,
          token == null
              ? "an object is expected, and nothing is there"
              : "no such value is expected here");
    }
  }
}
