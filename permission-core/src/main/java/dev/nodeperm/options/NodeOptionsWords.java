package dev.nodeperm.options;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.launch.StartupFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of NODE_OPTIONS.
 *
 * <p>Only the space separates. A double quote anywhere toggles quoting and vanishes; a backslash is
 * an escape only within quotes. A word of which nothing is left is none. Immutable.
 *
 * @param words the words, each with its offset
 * @param failure why the release refuses the variable, or null
 */
public record NodeOptionsWords(List<SourcedValue> words, @Nullable StartupFailure failure) {
  private static final int REFUSED = 9;

  /** Copies the words. */
  public NodeOptionsWords {
    words = List.copyOf(words);
  }

  /**
   * {@return the words of the variable, or how far they go before what the release refuses; takes
   * time and memory linear in its length; sources are offsets in it}
   *
   * @param text the variable's value; not split before, and without NUL
   */
  public static NodeOptionsWords split(String text) {
    List<SourcedValue> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int start = 0;
    int quote = -1;
    boolean fresh = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote >= 0) {
        if (++i == text.length()) {
          return refused("invalid escape", i - 1);
        }
        c = text.charAt(i);
      } else if (c == ' ' && quote < 0) {
        fresh = true;
        continue;
      } else if (c == '"') {
        quote = quote < 0 ? i : -1;
        continue;
      }
      if (fresh) {
        add(words, word, start);
        start = i;
        fresh = false;
      }
      word.append(c);
    }
    if (quote >= 0) {
      return refused("unterminated string", quote);
    }
    add(words, word, start);
    return new NodeOptionsWords(words, null);
  }

  /** These, with the places in an env file for the offsets in the variable. */
  NodeOptionsWords at(EnvFilePlaces places) {
    List<SourcedValue> placed = new ArrayList<>(words.size());
    for (SourcedValue word : words) {
      placed.add(new SourcedValue(word.text(), placed(word.source(), places)));
    }
    if (failure == null) {
      return new NodeOptionsWords(placed, null);
    }
    OptionSource source = failure.source();
    return new NodeOptionsWords(
        placed,
        new StartupFailure(
            failure.exitCode(),
            failure.signal(),
            failure.message(),
            source == null ? null : placed(source, places)));
  }

  private static OptionSource placed(OptionSource source, EnvFilePlaces places) {
    return source instanceof OptionSource.NodeOptions in ? places.at(in.offset()) : source;
  }

  private static void add(List<SourcedValue> words, StringBuilder word, int start) {
    if (!word.isEmpty()) {
      words.add(new SourcedValue(word.toString(), new OptionSource.NodeOptions(start)));
      word.setLength(0);
    }
  }

  private static NodeOptionsWords refused(String why, int offset) {
    return new NodeOptionsWords(
        List.of(),
        StartupFailure.exit(
            REFUSED,
            "invalid value for NODE_OPTIONS (" + why + ")",
            new OptionSource.NodeOptions(offset)));
  }
}
