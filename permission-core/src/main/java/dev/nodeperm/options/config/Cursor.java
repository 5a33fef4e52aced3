package dev.nodeperm.options.config;

/**
 * A walk over the tokens of a document, as lazy as the releases': what is not asked for is skipped
 * by counting brackets.
 *
 * <p>A value lies at a depth; that of the root is 1. The fields of an object at depth {@code d}
 * have their values at depth {@code d + 1}. Not safe to share; needs no stack however deep the
 * document is nested.
 */
final class Cursor {
  private final TokenIndex tokens;
  private int position;
  private int depth = 1;

  Cursor(TokenIndex tokens) {
    this.tokens = tokens;
  }

  /** Goes back to the root. */
  void rewind() {
    position = 0;
    depth = 1;
  }

  /** The first byte of the current token. */
  byte peek() {
    return tokens.first(position);
  }

  /** Where the current token begins. */
  int offset() {
    return tokens.offset(position);
  }

  int position() {
    return position;
  }

  private byte next() {
    return tokens.first(position++);
  }

  /** Enters the object under the cursor, if it is one, and says whether it has a field. */
  boolean openObject(int at) throws MalformedException {
    return open('{', '}', at);
  }

  /** Enters the array under the cursor, if it is one, and says whether it has an element. */
  boolean openArray(int at) throws MalformedException {
    boolean some = open('[', ']', at);
    if (some) {
      depth = at + 1;
    }
    return some;
  }

  private boolean open(char first, char last, int at) throws MalformedException {
    if (peek() != first) {
      throw new MalformedException();
    }
    position++;
    if (peek() == last) {
      position++;
      close(at);
      return false;
    }
    return true;
  }

  private void close(int at) {
    depth = at - 1;
  }

  /** Reads the key under the cursor and the colon after it; gives where the key's text begins. */
  int key(int at) throws MalformedException {
    int start = offset() + 1;
    if (next() != '"' || next() != ':') {
      throw new MalformedException();
    }
    depth = at + 1;
    return start;
  }

  /** Leaves the scalar under the cursor, which lies at a depth. */
  void passScalar(int at) {
    position++;
    depth = at - 1;
  }

  /** Skips what is left of a field's value, and says whether another field follows. */
  boolean nextField(int at) throws MalformedException {
    return more('}', at);
  }

  /** Skips what is left of an element, and says whether another one follows. */
  boolean nextElement(int at) throws MalformedException {
    boolean some = more(']', at);
    if (some) {
      depth = at + 1;
    }
    return some;
  }

  private boolean more(char last, int at) throws MalformedException {
    skipTo(at);
    byte c = next();
    if (c == last) {
      close(at);
      return false;
    }
    if (c != ',') {
      throw new MalformedException();
    }
    return true;
  }

  private void skipTo(int parent) throws MalformedException {
    if (depth <= parent) {
      return;
    }
    switch (next()) {
      case '[', '{', ':', ',' -> {}
      case '"' -> {
        if (peek() == ':') {
          position++;
        } else {
          depth--;
        }
      }
      default -> depth--;
    }
    while (depth > parent) {
      if (position >= tokens.count()) {
        throw new MalformedException();
      }
      switch (next()) {
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        default -> {}
      }
    }
  }

  /**
   * Looks for a field of the object at a depth whose first token is at a position: from the cursor
   * to the object's end, and then from its beginning to where the search began. The key is compared
   * as written, escapes unread.
   *
   * @return whether it was found; the cursor is then at its value
   */
  boolean find(byte[] key, byte[] text, int first, int at) throws MalformedException {
    if (depth < at) {
      return false;
    }
    int searchStart = position;
    boolean some = true;
    boolean fromFirst = position == first;
    if (!fromFirst) {
      skipTo(at);
      searchStart = position;
      some = nextField(at);
    }
    while (some) {
      if (matches(key, text, key(at))) {
        return true;
      }
      some = nextField(at);
    }
    if (fromFirst) {
      return false;
    }
    position = first;
    depth = at;
    while (true) {
      if (matches(key, text, key(at))) {
        return true;
      }
      skipTo(at);
      if (position == searchStart) {
        return false;
      }
      nextField(at);
    }
  }

  private static boolean matches(byte[] key, byte[] text, int start) {
    if (start + key.length >= text.length || text[start + key.length] != '"') {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if (text[start + i] != key[i]) {
        return false;
      }
    }
    return true;
  }
}
