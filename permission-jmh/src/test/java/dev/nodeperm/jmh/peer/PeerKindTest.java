package dev.nodeperm.jmh.peer;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nodeperm.jmh.workload.Shape;
import dev.nodeperm.jmh.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Peers that are compared give the same answers. */
class PeerKindTest {
  @ParameterizedTest
  @EnumSource
  void answersAsTheModel(PeerKind kind) {
    for (Shape shape : List.of(Shape.HIT40, Shape.MISS40, Shape.HIT120, Shape.MISS120)) {
      kind.start(Workload.of(1, shape));
      kind.start(Workload.of(1000, shape));
    }
  }

  @Test
  void noticesOtherAnswers() {
    Workload workload = Workload.of(10, Shape.MISS40);
    assertThrows(IllegalStateException.class, () -> workload.verify("yes", 1, path -> true));
  }
}
