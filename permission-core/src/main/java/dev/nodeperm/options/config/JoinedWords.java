package dev.nodeperm.options.config;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.options.NodeOptionsWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The detour that the words of {@code nodeOptions} take: every release joins them with blanks into
 * one text, splits that the way it splits NODE_OPTIONS, and refuses the file if the number of words
 * is not what it was.
 *
 * <p>So a value loses its double quotes, the backslashes between them and trailing blanks, and any
 * other blank is an error unless it stands between double quotes.
 */
final class JoinedWords {
  private JoinedWords() {}

  /**
   * The words after the detour.
   *
   * @throws RefusedException with the release's line if they do not survive it
   */
  static List<SourcedValue> split(List<SourcedValue> words) throws RefusedException {
    String joined = words.stream().map(SourcedValue::text).collect(Collectors.joining(" "));
    NodeOptionsWords split = NodeOptionsWords.split(joined);
    if (split.failure() != null) {
      throw refused(split.failure().message());
    }
    if (split.words().size() != words.size()) {
      throw refused(
          "The number of NODE_OPTIONS doesn't match the number of flags in the config file");
    }
    List<SourcedValue> result = new ArrayList<>(words.size());
    for (int w = 0; w < words.size(); w++) {
      result.add(new SourcedValue(split.words().get(w).text(), words.get(w).source()));
    }
    return result;
  }

  private static RefusedException refused(String why) {
    return new RefusedException("node: " + why + "\n", -1);
  }
}
