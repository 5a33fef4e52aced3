package dev.nodeperm.jmh.compare;

/**
 * Something to measure.
 *
 * @param section which table it belongs to
 * @param subject who is measured
 * @param shape what is asked
 * @param grants how many grants there are
 */
record Case(Section section, String subject, String shape, int grants) {
  static final String OURS = "nodeperm";

  /** The tables of the results. */
  enum Section {
    /** One decision, in nanoseconds. */
    DECISION("Decisions"),
    /** One decision, asked by two threads at a time. */
    THREADS("Two threads"),
    /** One decision of a chosen kind. */
    ADVERSARY("Chosen to be slow"),
    /** From the text of the grants to the first answer. */
    START("Start");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  boolean isOurs() {
    return subject.equals(OURS);
  }
}
