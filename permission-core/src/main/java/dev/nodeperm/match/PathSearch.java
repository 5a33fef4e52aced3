package dev.nodeperm.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a plain path in one set and outside of another.
 *
 * <p>Follow a path byte by byte: whether it is in a set can only change where a text of the set
 * ends. So all paths fall into few classes: for each end, the path that stops there, and the paths
 * that go on from there and meet no further end, which are all in or all out. One of each class is
 * asked. The way on from an end is found by trying bytes until one leads to no further end; if all
 * 255 do, the places behind them are looked at in turn.
 *
 * <p>For one thread. Takes time linear in the texts, but for the logarithm of their number.
 */
final class PathSearch {
  /** The bytes that a path may go on with, those that read well first. */
  private static final byte[] BYTES = bytes();

  private final PathSet inside;
  private final PathSet outside;
  private final byte[][] ends;
  private byte @Nullable [] best;

  PathSearch(PathSet inside, PathSet outside, List<byte[]> some, List<byte[]> others) {
    this.inside = inside;
    this.outside = outside;
    List<byte[]> all = new ArrayList<>(some);
    all.addAll(others);
    all.add(new byte[] {'/'});
    all.sort(Arrays::compareUnsigned);
    this.ends = all.toArray(byte[][]::new);
  }

  private static byte[] bytes() {
    StringBuilder order = new StringBuilder("xyzabcdefghijklmnopqrstuvwABCDEFGHIJKLMNOPQRSTUVWXYZ");
    order.append("0123456789_-/");
    for (char c = 1; c < 256; c++) {
      if (order.indexOf(String.valueOf(c)) < 0) {
        order.append(c);
      }
    }
    byte[] bytes = new byte[order.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) order.charAt(i);
    }
    return bytes;
  }

  Optional<byte[]> run() {
    for (int i = 0; i < ends.length; i++) {
      if (i == 0 || !Arrays.equals(ends[i], ends[i - 1])) {
        stop(ends[i]);
        goOn(ends[i]);
      }
    }
    return Optional.ofNullable(best);
  }

  private void stop(byte[] end) {
    if (PlainPaths.isPlain(end)) {
      ask(end);
    }
  }

  private void goOn(byte[] end) {
    Deque<byte[]> places = new ArrayDeque<>();
    places.push(end);
    while (!places.isEmpty()) {
      byte[] place = places.pop();
      if (PlainPaths.beginningWith(place) != null && !leave(place)) {
        for (byte next : BYTES) {
          byte[] further = with(place, next);
          if (!isEnd(further)) {
            places.push(further);
          }
        }
      }
    }
  }

  /** Asks for a path that goes on from a place and meets no end; answers whether there is one. */
  private boolean leave(byte[] place) {
    for (byte next : BYTES) {
      byte[] further = with(place, next);
      byte[] path = PlainPaths.beginningWith(further);
      if (path != null && !isOnTheWay(further)) {
        ask(path);
        return true;
      }
    }
    return false;
  }

  private void ask(byte[] path) {
    boolean better = best == null || path.length < best.length;
    if (better && inside.contains(path) && !outside.contains(path)) {
      best = path.clone();
    }
  }

  private boolean isEnd(byte[] text) {
    return Arrays.binarySearch(ends, text, Arrays::compareUnsigned) >= 0;
  }

  /** Whether an end begins with a text. */
  private boolean isOnTheWay(byte[] text) {
    int found = Arrays.binarySearch(ends, text, Arrays::compareUnsigned);
    int next = found < 0 ? -found - 1 : found;
    return next < ends.length
        && ends[next].length >= text.length
        && Arrays.equals(ends[next], 0, text.length, text, 0, text.length);
  }

  private static byte[] with(byte[] text, byte next) {
    byte[] longer = Arrays.copyOf(text, text.length + 1);
    longer[text.length] = next;
    return longer;
  }
}
