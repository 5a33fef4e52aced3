package dev.nodeperm.oracle.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The functions of the catalogue that no call is made of, from {@code uncalled.txt}. */
public final class Uncalled {
  private Uncalled() {}

  /** Names and reasons, in order. */
  public static Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    try (var in = Objects.requireNonNull(Uncalled.class.getResourceAsStream("uncalled.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" {2,}", 2))
          .forEach(words -> reasons.put(words[0], words[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reasons;
  }
}
