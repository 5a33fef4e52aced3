package dev.nodeperm.options.config;

import dev.nodeperm.options.SourcedValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The detour that the words of {@code nodeOptions} take: every release joins them with blanks into one text, splits
 * that the way it splits NODE_OPTIONS, and refuses the file if the number of words is not what it was.
 *
 * <p>So a value loses its double quotes, the backslashes between them and trailing blanks, and any other blank is an
 * error unless it stands between double quotes.
 */
final class JoinedWords {
  private JoinedWords() {}

  /**
   * The words after the detour.
   *
   * @throws RefusedException with the release's line if they do not survive it
   */
  static List<SourcedValue> split(List<SourcedValue> words) throws RefusedException {
    List<StringBuilder> split = new ArrayList<>();
    boolean quoted = false;
    boolean fresh = true;
    for (int w = 0; w < words.size(); w++) {
      String word = words.get(w).text();
      if (quoted) {
        append(split, ' ', fresh);
        fresh = false;
      } else {
        fresh = true;
      }
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (c == '"') {
          quoted = !quoted;
          continue;
        }
        if (c == ' ' && !quoted) {
          fresh = true;
          continue;
        }
        if (c == '\\' && quoted) {
          i++;
          if (i == word.length()) {
            // The blank between two words is escaped like any character; behind the last word there is none.
            if (w == words.size() - 1) {
              throw refused("invalid value for NODE_OPTIONS (invalid escape)\n");
            }
            break;
          }
          c = word.charAt(i);
        }
        append(split, c, fresh);
        fresh = false;
      }
    }
    if (quoted) {
      throw refused("invalid value for NODE_OPTIONS (unterminated string)\n");
    }
    if (split.size() != words.size()) {
      throw refused("The number of NODE_OPTIONS doesn't match the number of flags in the config file");
    }
    List<SourcedValue> result = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      result.add(new SourcedValue(split.get(w).toString(), words.get(w).source()));
    }
    return result;
  }

  private static void append(List<StringBuilder> split, char c, boolean fresh) {
    if (fresh) {
      split.add(new StringBuilder());
    }
    split.get(split.size() - 1).append(c);
  }

  private static RefusedException refused(String why) {
    return new RefusedException("node: " + why + "\n", -1);
  }
}
