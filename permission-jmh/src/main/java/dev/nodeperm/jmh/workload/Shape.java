package dev.nodeperm.jmh.workload;

import java.util.Arrays;
import java.util.Locale;

/**
 * What the references of a measurement look like. All of one shape have the same length in UTF-16
 * units.
 */
public enum Shape {
  /** Granted, and in the form that is compared. */
  HIT40(40, 1),
  /** As {@link #HIT40}, longer. */
  HIT120(120, 1),
  /** Not granted, and mostly close to a grant. */
  MISS40(40, 0),
  /** As {@link #MISS40}, longer. */
  MISS120(120, 0),
  /** Has {@code .}, {@code ..}, doubled or trailing separators; half of them are granted. */
  NORM40(40, 0.5),
  /** As {@link #NORM40}, longer. */
  NORM120(120, 0.5),
  /**
   * Has characters beyond Latin-1, some of them with the low byte of a separator; half of them are
   * granted.
   */
  UTF16(40, 0.5),
  /** Starts from the current directory, some by climbing out of it; half of them are granted. */
  RELATIVE(40, 0.5);

  private final int length;
  private final double granted;

  Shape(int length, double granted) {
    this.length = length;
    this.granted = granted;
  }

  /** The length of every reference in UTF-16 units. */
  public int length() {
    return length;
  }

  /** The share of the references that is granted, from 0 to 1. */
  public double granted() {
    return granted;
  }

  /** The name as parameters have it, such as {@code hit40}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The shape of a label. */
  public static Shape of(String label) {
    return Arrays.stream(values())
        .filter(shape -> shape.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
