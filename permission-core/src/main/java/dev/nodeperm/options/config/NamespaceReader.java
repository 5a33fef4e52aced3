package dev.nodeperm.options.config;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.options.OptionKind;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one namespace after the other. Not safe to share. */
final class NamespaceReader {
  static final String NODE_OPTIONS = "nodeOptions";

  private final NodeRelease release;
  private final Cursor cursor;
  private final Strings strings;
  private final ConfigVocabulary vocabulary;
  private final OptionWords optionWords;
  private final Set<String> defined = new HashSet<>();

  NamespaceReader(
      NodeRelease release,
      Cursor cursor,
      Strings strings,
      ConfigVocabulary vocabulary,
      OptionWords optionWords) {
    this.release = release;
    this.cursor = cursor;
    this.strings = strings;
    this.vocabulary = vocabulary;
    this.optionWords = optionWords;
  }

  /** Whether an option was read, in whatever namespace. */
  boolean isDefined(String name) {
    return defined.contains(name);
  }

  /**
   * Reads the object under the cursor, which lies at a depth and which {@link Cursor#openObject}
   * has entered.
   */
  void read(String namespace, boolean some, int depth, List<SourcedValue> words)
      throws MalformedException, RefusedException {
    for (boolean more = some; more; more = cursor.nextField(depth)) {
      int offset = cursor.offset();
      int keyStart = cursor.key(depth);
      int inMemory = strings.end();
      String key = strings.read(keyStart);
      String name = "--" + key;
      OptionKind kind =
          namespace.equals(NODE_OPTIONS)
              ? vocabulary.nodeOption(name)
              : vocabulary.option(namespace, name);
      if (kind == null) {
        throw new RefusedException(unknown(namespace, key, inMemory), offset);
      }
      if (!defined.add(name) && release.has(Behavior.CONFIG_NAMESPACES)) {
        throw new RefusedException("Option " + name + " is already defined\n", offset);
      }
      optionWords.read(name, kind, depth + 1, words);
    }
  }

  private String unknown(String namespace, @Nullable String key, int inMemory) {
    String shown =
        release.has(Behavior.CONFIG_KEY_PRINTED_TO_NUL) ? strings.printed(inMemory) : key;
    String where = release.has(Behavior.CONFIG_NAMESPACES) ? " for namespace " + namespace : "";
    return "Unknown or not allowed option " + shown + where + "\n";
  }
}
