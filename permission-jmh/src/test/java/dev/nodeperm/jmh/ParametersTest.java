package dev.nodeperm.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nodeperm.jmh.peer.PeerKind;
import dev.nodeperm.jmh.workload.Adversary;
import dev.nodeperm.jmh.workload.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

/** Parameters are texts in annotations; nothing that can be measured is missing among them. */
class ParametersTest {
  @Test
  void allShapes() throws Exception {
    assertEquals(
        Stream.of(Shape.values()).map(Shape::label).toList(),
        values(HasBenchmark.Process.class, "shape"));
  }

  @Test
  void allAdversaries() throws Exception {
    List<String> labels = Stream.of(Adversary.values()).map(Adversary::label).toList();
    assertEquals(labels, values(AdversarialBenchmark.class, "adversary"));
  }

  @Test
  void allPeers() throws Exception {
    List<String> labels = Stream.of(PeerKind.values()).skip(1).map(PeerKind::label).toList();
    assertEquals(labels, values(PeerBenchmark.class, "peer"));
  }

  @Test
  void allNumbersOfGrants() throws Exception {
    List<String> all = List.of("1", "10", "100", "1000", "10000", "100000");
    assertEquals(all, values(HasBenchmark.Process.class, "grants"));
    assertEquals(all, values(PeerBenchmark.class, "grants"));
  }

  private static List<String> values(Class<?> state, String field) throws Exception {
    return Arrays.asList(state.getField(field).getAnnotation(Param.class).value());
  }
}
