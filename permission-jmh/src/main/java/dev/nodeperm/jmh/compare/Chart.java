package dev.nodeperm.jmh.compare;

import dev.nodeperm.jmh.peer.PeerKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CPU time against the number of grants as an SVG picture, both axes logarithmic, one line for each
 * subject.
 */
final class Chart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 440;
  private static final int LEFT = 70;
  private static final int RIGHT = 190;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;

  /** Of the peers in their order, ours first; the same in all charts. */
  private static final List<String> COLOURS =
      List.of(
          "#c2410c", "#0369a1", "#7c3aed", "#15803d", "#a16207", "#be185d", "#0f766e", "#94a3b8");

  private static final String REAL = "#111827";

  private final List<Measured> measured;
  private final double lastX;
  private final int firstY;
  private final int lastY;
  private final StringBuilder svg = new StringBuilder();

  private Chart(List<Measured> measured) {
    this.measured = measured;
    lastX =
        Math.max(
            1, Math.log10(measured.stream().mapToInt(one -> one.what().grants()).max().orElse(10)));
    firstY =
        (int) Math.floor(Math.log10(measured.stream().mapToDouble(Measured::cpu).min().orElse(1)));
    lastY =
        1
            + (int)
                Math.floor(
                    Math.log10(measured.stream().mapToDouble(Measured::cpu).max().orElse(10)));
  }

  /** Draws what was measured for one shape. */
  static String of(String shape, List<Measured> measured) {
    Chart chart = new Chart(measured);
    chart.frame(shape);
    List<String> subjects = Results.subjects(measured);
    for (int i = 0; i < subjects.size(); i++) {
      chart.curve(subjects.get(i), i);
    }
    return chart.svg.append("</svg>\n").toString();
  }

  private void frame(String shape) {
    put(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
        WIDTH, HEIGHT);
    put("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
    put(
        "<text x=\"%d\" y=\"22\" font-size=\"15\">%s: CPU time of one decision</text>",
        LEFT, shape);
    for (int decade = 0; decade <= lastX; decade++) {
      double x = x(decade);
      put("<path d=\"M%.1f %d V%d\" stroke=\"#e5e7eb\"/>", x, TOP, HEIGHT - BOTTOM);
      double grants = Math.pow(10, decade);
      put(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>",
          x, HEIGHT - BOTTOM + 18, grants);
    }
    for (int decade = firstY; decade <= lastY; decade++) {
      double y = y(decade);
      put("<path d=\"M%d %.1f H%d\" stroke=\"#e5e7eb\"/>", LEFT, y, WIDTH - RIGHT);
      put("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 8, y + 4, tick(decade));
    }
    put(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">grants</text>",
        (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12);
  }

  private static String tick(int decade) {
    List<String> units = List.of("ns", "µs", "ms", "s");
    int unit = Math.max(0, Math.min(units.size() - 1, Math.floorDiv(decade, 3)));
    return String.format(Locale.ROOT, "%,.0f %s", Math.pow(10, decade - 3 * unit), units.get(unit));
  }

  private void curve(String subject, int index) {
    String colour = colour(subject);
    int width = subject.equals(Case.OURS) ? 4 : 2;
    List<Measured> points =
        Results.grants(measured).stream()
            .flatMap(grants -> Results.find(measured, subject, grants).stream())
            .toList();
    String line =
        points.stream()
            .map(one -> String.format(Locale.ROOT, "%.1f,%.1f", x(one), y(one)))
            .collect(Collectors.joining(" "));
    put(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"/>",
        line, colour, width);
    // Points as well: a line through one of them does not show.
    points.forEach(
        one ->
            put(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"%s\"/>",
                x(one), y(one), width + 1, colour));
    int y = TOP + 10 + 20 * index;
    put(
        "<path d=\"M%d %d h22\" stroke=\"%s\" stroke-width=\"%d\"/>",
        WIDTH - RIGHT + 16, y, colour, width);
    put("<text x=\"%d\" y=\"%d\">%s</text>", WIDTH - RIGHT + 44, y + 4, subject);
  }

  private static String colour(String subject) {
    return Stream.of(PeerKind.values())
        .filter(kind -> kind.label().equals(subject))
        .map(kind -> COLOURS.get(kind.ordinal()))
        .findFirst()
        .orElse(REAL);
  }

  private double x(Measured one) {
    return x(Math.log10(one.what().grants()));
  }

  private double y(Measured one) {
    return y(Math.log10(one.cpu()));
  }

  private double x(double decade) {
    return LEFT + (WIDTH - RIGHT - LEFT) * decade / lastX;
  }

  private double y(double decade) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (decade - firstY) / (lastY - firstY);
  }

  private void put(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
