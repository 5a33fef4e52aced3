package dev.nodeperm.operation;

import java.util.Locale;

/** The forms in which the runtime offers an operation. */
public enum Variant {
  /** Returns or throws; the name ends in {@code Sync}. */
  SYNC(Style.THROW),
  /** Takes a callback as its last argument. */
  CALLBACK(Style.CALLBACK),
  /** Returns a promise. */
  PROMISE(Style.REJECTION),
  /** Returns an object that emits events. */
  EVENT(Style.EVENT),
  /** Returns or throws, and there is no other form. */
  PLAIN(Style.THROW);

  private final Style style;

  Variant(Style style) {
    this.style = style;
  }

  /** {@return how a denial reaches the program unless a rule says otherwise} */
  public Style style() {
    return style;
  }

  /** The name that the runtime gives to this form of an operation. */
  String nameOf(String operation) {
    int dot = operation.lastIndexOf('.');
    return switch (this) {
      case SYNC -> operation + "Sync";
      case PROMISE -> operation.substring(0, dot) + ".promises" + operation.substring(dot);
      default -> operation;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
