package dev.nodeperm.options.config;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.options.OptionKind;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the value of a field to the words that a release makes of it. Not safe to share. */
final class OptionWords {
  private final NodeRelease release;
  private final byte[] text;
  private final Cursor cursor;
  private final Strings strings;
  private final TextPositions positions;

  OptionWords(NodeRelease release, byte[] text, Cursor cursor, Strings strings) {
    this.release = release;
    this.text = text;
    this.cursor = cursor;
    this.strings = strings;
    this.positions = new TextPositions(text);
  }

  /** Reads the value under the cursor, which lies at a depth, and adds its words. */
  void read(String name, OptionKind kind, int depth, List<SourcedValue> words)
      throws RefusedException {
    int offset = cursor.offset();
    switch (kind) {
      case BOOLEAN -> {
        Boolean on = Numbers.readBoolean(text, offset);
        passScalar(on, name, depth);
        addSwitch(name, Boolean.TRUE.equals(on), offset, words);
      }
      case INTEGER ->
          add(name, passScalar(Numbers.readSigned(text, offset), name, depth), offset, words);
      case UNSIGNED, HOST_PORT ->
          add(name, passScalar(Numbers.readUnsigned(text, offset), name, depth), offset, words);
      case STRING -> add(name, string(name, depth), offset, words);
      case STRING_LIST -> list(name, depth, words);
      case NO_OP ->
          throw new RefusedException(
              "No-op flag " + name + " is currently not supported\n", offset);
      case V8 ->
          throw new RefusedException("V8 flag " + name + " is currently not supported\n", offset);
    }
  }

  private void list(String name, int depth, List<SourcedValue> words) throws RefusedException {
    int offset = cursor.offset();
    byte first = cursor.peek();
    if (first == '"') {
      add(name, string(name, depth), offset, words);
      return;
    }
    if (first != '[') {
      boolean silent = !isValue(first) && release.has(Behavior.CONFIG_JUNK_UNNAMED);
      throw silent ? new RefusedException("", offset) : invalid(name);
    }
    try {
      for (boolean some = cursor.openArray(depth); some; some = cursor.nextElement(depth)) {
        offset = cursor.offset();
        add(name, element(name, depth + 1), offset, words);
      }
    } catch (MalformedException e) {
      throw invalid(name);
    }
  }

  private String element(String name, int depth) throws RefusedException, MalformedException {
    if (cursor.peek() != '"') {
      throw invalid(name);
    }
    int start = cursor.offset() + 1;
    cursor.passScalar(depth);
    return strings.read(start);
  }

  private String string(String name, int depth) throws RefusedException {
    int before = strings.end();
    try {
      String value = element(name, depth);
      if (release.has(Behavior.CONFIG_VALUE_MEMORY_REUSED)) {
        strings.end(before);
      }
      return value;
    } catch (MalformedException e) {
      throw invalid(name);
    }
  }

  private void addSwitch(String name, boolean on, int offset, List<SourcedValue> words) {
    if (release.has(Behavior.CONFIG_SWITCH_WITH_VALUE)) {
      words.add(new SourcedValue(name + "=" + on, positions.at(offset)));
    } else if (on) {
      words.add(new SourcedValue(name, positions.at(offset)));
    } else if (release.has(Behavior.CONFIG_FALSE_NEGATES)) {
      words.add(new SourcedValue("--no-" + name.substring(2), positions.at(offset)));
    }
  }

  private void add(String name, String value, int offset, List<SourcedValue> words) {
    words.add(new SourcedValue(name + "=" + value, positions.at(offset)));
  }

  private <T> T passScalar(@Nullable T value, String name, int depth) throws RefusedException {
    if (value == null) {
      throw invalid(name);
    }
    cursor.passScalar(depth);
    return value;
  }

  private RefusedException invalid(String name) {
    return new RefusedException("Invalid value for " + name + "\n", cursor.offset());
  }

  private static boolean isValue(byte first) {
    return switch (first) {
      case '{', '[', '"', 'n', 't', 'f', '-' -> true;
      default -> first >= '0' && first <= '9';
    };
  }
}
