package dev.nodeperm.options.config;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which a release looks at the parts of a config file. One walk per file; not safe to
 * share.
 */
final class ConfigWalk {
  private static final int ROOT = 1;
  private static final byte[] NODE_VERSION = "nodeVersion".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CONFIG = "config".getBytes(StandardCharsets.UTF_8);

  private final NodeRelease release;
  private final byte[] text;
  private final String path;
  private final ConfigVocabulary vocabulary;
  private final Cursor cursor;
  private final Strings strings;
  private final OptionWords optionWords;
  private final TextPositions positions;
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final List<SourcedValue> nodeOptions = new ArrayList<>();
  private final List<SourcedValue> namespaces = new ArrayList<>();
  private final List<SourcedValue> implied = new ArrayList<>();
  private NamespaceReader options;

  ConfigWalk(
      NodeRelease release,
      byte[] text,
      TokenIndex tokens,
      String path,
      ConfigVocabulary vocabulary,
      int block,
      int words) {
    this.release = release;
    this.text = text;
    this.path = path;
    this.vocabulary = vocabulary;
    this.cursor = new Cursor(tokens);
    this.strings = new Strings(text, block, FreedMemory.of(release, text.length, words));
    this.optionWords = new OptionWords(release, text, cursor, strings);
    this.positions = new TextPositions(text);
    this.options = new NamespaceReader(release, cursor, strings, vocabulary, optionWords);
  }

  /** Walks the whole file. */
  ConfigResult.Contribution walk() throws RefusedException {
    try {
      if (!release.has(Behavior.CONFIG_NAMESPACES)) {
        nodeOptionsOnly();
      } else {
        if (release.has(Behavior.CONFIG_VERSIONS)) {
          checkMixture();
          cursor.rewind();
        }
        config(cursor.openObject(ROOT), ROOT, false);
      }
    } catch (MalformedException e) {
      throw new RefusedException("", cursor.offset());
    }
    return new ConfigResult.Contribution(JoinedWords.split(nodeOptions), namespaces, implied);
  }

  /**
   * Early releases look for this one field, by the letters of the file, and at nothing behind it.
   */
  private void nodeOptionsOnly() throws MalformedException, RefusedException {
    int offset = -1;
    boolean some;
    try {
      cursor.openObject(ROOT);
      if (!cursor.find(
          NamespaceReader.NODE_OPTIONS.getBytes(StandardCharsets.UTF_8), text, 1, ROOT)) {
        return;
      }
      offset = cursor.offset();
      some = cursor.openObject(ROOT + 1);
    } catch (MalformedException e) {
      throw new RefusedException("\"nodeOptions\" value unexpected for " + path + "\n\n", offset);
    }
    options.read(NamespaceReader.NODE_OPTIONS, some, ROOT + 1, nodeOptions);
  }

  /**
   * Looks at all fields of the root before any is read: several configs to choose from stand alone.
   */
  private void checkMixture() throws MalformedException, RefusedException {
    boolean configs = false;
    boolean others = false;
    for (boolean some = cursor.openObject(ROOT); some; some = cursor.nextField(ROOT)) {
      String key = strings.read(cursor.key(ROOT));
      configs |= key.equals("configs");
      others |= !key.equals("configs") && !key.equals("$schema");
    }
    strings.rewind();
    if (configs && others) {
      throw new RefusedException(
          "\"configs\" cannot be mixed with other configuration fields for " + path + "\n", -1);
    }
  }

  /**
   * Reads a config: the root, or one of several. Each is as if it were alone, then their words add
   * up.
   */
  private void config(boolean any, int depth, boolean inConfigs)
      throws MalformedException, RefusedException {
    options = new NamespaceReader(release, cursor, strings, vocabulary, optionWords);
    fields(any, depth, inConfigs);
    if (release.has(Behavior.CONFIG_NAMESPACE_IMPLIES)) {
      seen.forEach(this::imply);
    }
    seen.clear();
  }

  /** A namespace whose mere presence turns its feature on, unless the config itself decides. */
  private void imply(String namespace, int offset) {
    String name = "--" + namespace;
    if (vocabulary.option(namespace, name) != null && !options.isDefined(name)) {
      SourcedValue word = new SourcedValue(name, positions.at(offset));
      namespaces.add(word);
      implied.add(word);
    }
  }

  private void fields(boolean any, int depth, boolean inConfigs)
      throws MalformedException, RefusedException {
    for (boolean some = any; some; some = cursor.nextField(depth)) {
      int offset = cursor.offset();
      String key = strings.read(cursor.key(depth));
      if (key.equals("$schema")) {
        continue;
      }
      if (release.has(Behavior.CONFIG_VERSIONS) && key.equals("configs")) {
        if (inConfigs) {
          throw refused("\"configs\" is not allowed inside a versioned config", offset);
        }
        choose(depth + 1);
      } else if (release.has(Behavior.CONFIG_VERSIONS) && key.equals("nodeVersion")) {
        String version = version("\"nodeVersion\"", depth + 1);
        if (!version.equals(String.valueOf(release.major()))) {
          throw refused(
              "\"nodeVersion\" "
                  + version
                  + " does not match current Node.js version "
                  + release.major(),
              offset);
        }
      } else if (release.has(Behavior.CONFIG_TEST_RUNNER_RENAMED) && key.equals("testRunner")) {
        throw new RefusedException(
            "the \"testRunner\" namespace has been removed. Use \"test\" instead.\n", offset);
      } else if (key.equals(NamespaceReader.NODE_OPTIONS) || vocabulary.isNamespace(key)) {
        namespace(key, depth + 1);
      } else if (release.has(Behavior.CONFIG_UNKNOWN_NAMESPACE_REFUSED)) {
        throw new RefusedException("Unknown namespace " + key + "\n", offset);
      }
    }
  }

  private void namespace(String name, int depth) throws MalformedException, RefusedException {
    int offset = cursor.offset();
    boolean some = openObject("\"" + name + "\"", depth);
    boolean main = name.equals(NamespaceReader.NODE_OPTIONS);
    if (!main) {
      seen.putIfAbsent(name, offset);
    }
    options.read(name, some, depth, main ? nodeOptions : namespaces);
  }

  /**
   * Reads the first of several configs that is for this line of releases, and nothing behind it.
   */
  private void choose(int depth) throws MalformedException, RefusedException {
    int offset = cursor.offset();
    boolean any;
    try {
      any = cursor.openArray(depth);
    } catch (MalformedException e) {
      throw refused(
          "\"configs\" value unexpected for " + path + " (should be an array)", "", offset);
    }
    int index = 0;
    for (boolean some = any; some; some = nextOrBroken(depth)) {
      if (chosen("configs[" + index + "]", depth + 1)) {
        return;
      }
      index++;
    }
    throw refused(
        "No config found for current Node.js version " + release.major() + " in \"configs\"",
        offset);
  }

  /** An array that breaks off is noticed as an element that is no object. */
  private boolean nextOrBroken(int depth) {
    try {
      return cursor.nextElement(depth);
    } catch (MalformedException e) {
      return true;
    }
  }

  private boolean chosen(String where, int depth) throws MalformedException, RefusedException {
    int offset = cursor.offset();
    openObject("\"" + where + "\"", depth);
    int first = cursor.position();
    if (!cursor.find(NODE_VERSION, text, first, depth)) {
      throw refused("\"" + where + ".nodeVersion\" is required", offset);
    }
    if (!version("\"" + where + ".nodeVersion\"", depth + 1)
        .equals(String.valueOf(release.major()))) {
      return false;
    }
    if (!cursor.find(CONFIG, text, first, depth)) {
      throw refused("\"" + where + ".config\" is required", offset);
    }
    boolean some = openObject("\"" + where + ".config\"", depth + 1);
    config(some, depth + 1, true);
    return true;
  }

  private boolean openObject(String what, int depth) throws RefusedException {
    int offset = cursor.offset();
    try {
      return cursor.openObject(depth);
    } catch (MalformedException e) {
      throw refused(what + " value unexpected for " + path + " (should be an object)", "", offset);
    }
  }

  private String version(String what, int depth) throws RefusedException {
    String version = Numbers.readSigned(text, cursor.offset());
    if (version == null) {
      throw refused(
          what + " value unexpected for " + path + " (should be an integer)", "", cursor.offset());
    }
    cursor.passScalar(depth);
    return version;
  }

  private RefusedException refused(String what, int offset) {
    return refused(what, " for " + path, offset);
  }

  private static RefusedException refused(String what, String tail, int offset) {
    return new RefusedException(what + tail + "\n", offset);
  }
}
