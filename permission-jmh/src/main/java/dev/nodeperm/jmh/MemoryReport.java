package dev.nodeperm.jmh;

import dev.nodeperm.ProcessPermission;
import dev.nodeperm.jmh.workload.Shape;
import dev.nodeperm.jmh.workload.Workload;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jol.info.GraphLayout;

/**
 * What started launches keep in memory, by JOL: everything that can be reached from the
 * permissions, and from each field of the grants of reading, of which the matcher that {@code has}
 * asks is one. Fields may share what they reach.
 */
public final class MemoryReport {
  /**
   * What counts towards a decision stands in this record, and its grants of reading in this
   * component.
   */
  private static final List<String> WAY = List.of("state", "read");

  static {
    // Otherwise JOL refuses records.
    System.setProperty("jol.magicFieldOffset", "true");
  }

  private MemoryReport() {}

  /**
   * What a part takes.
   *
   * @param part the name of a field, or what the whole is called
   * @param grants how many grants there are
   * @param bytes what can be reached from it
   */
  public record Row(String part, int grants, long bytes) {
    /** Bytes for each grant. */
    public double each() {
      return (double) bytes / grants;
    }
  }

  /** Measures launches with that many grants. */
  public static List<Row> of(List<Integer> counts) {
    List<Row> rows = new ArrayList<>();
    for (int grants : counts) {
      ProcessPermission permission = Workload.started(Workload.of(grants, Shape.MISS40).launch());
      rows.add(new Row("ProcessPermission", grants, size(permission)));
      Object part = permission;
      for (String name : WAY) {
        part = value(part, name);
      }
      for (Field field : part.getClass().getDeclaredFields()) {
        boolean measured =
            !Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive();
        if (measured && value(part, field.getName()) != null) {
          rows.add(
              new Row(
                  String.join(".", WAY) + "." + field.getName(),
                  grants,
                  size(value(part, field.getName()))));
        }
      }
    }
    return rows;
  }

  private static long size(Object root) {
    return GraphLayout.parseInstance(root).totalSize();
  }

  private static Object value(Object owner, String name) {
    try {
      Field field = owner.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no such field any more: " + name, e);
    }
  }

  /** Prints the report; the arguments are numbers of grants. */
  public static void main(String[] args) {
    List<Integer> given = Stream.of(args).map(Integer::valueOf).toList();
    for (Row row : of(given.isEmpty() ? List.of(1000, 10_000, 100_000) : given)) {
      System.out.printf(
          Locale.ROOT,
          "%-24s %,9d grants %,14d bytes %8.1f bytes/grant%n",
          row.part(),
          row.grants(),
          row.bytes(),
          row.each());
    }
  }
}
