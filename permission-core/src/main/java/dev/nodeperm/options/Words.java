package dev.nodeperm.options;

import dev.nodeperm.launch.OptionSource;
import dev.nodeperm.launch.SourcedValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The words still to be read: first those that an alias stands for, then those that were written.
 */
final class Words {
  private final List<SourcedValue> written;
  private final Deque<SourcedValue> inserted = new ArrayDeque<>();
  private int next;

  Words(List<SourcedValue> written) {
    this.written = written;
  }

  boolean isEmpty() {
    return inserted.isEmpty() && next == written.size();
  }

  SourcedValue first() {
    SourcedValue first = inserted.peekFirst();
    return first == null ? written.get(next) : first;
  }

  SourcedValue take() {
    SourcedValue first = inserted.pollFirst();
    return first == null ? written.get(next++) : first;
  }

  /** Inserts what an alias stands for beyond its first word. */
  void insert(List<String> words, OptionSource source) {
    for (int i = words.size() - 1; i >= 0; i--) {
      inserted.addFirst(new SourcedValue(words.get(i), source));
    }
  }

  /** The written words that were not read; words of an alias are lost. */
  List<SourcedValue> rest() {
    return written.subList(next, written.size());
  }

  /** How many of the written words were read. */
  int taken() {
    return next;
  }
}
