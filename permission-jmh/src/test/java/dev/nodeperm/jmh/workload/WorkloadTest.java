package dev.nodeperm.jmh.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured is what it is said to be. */
class WorkloadTest {
  @ParameterizedTest
  @EnumSource
  void referencesHaveTheirShape(Shape shape) {
    for (int grants : new int[] {1, 10, 1000}) {
      Workload workload = Workload.of(grants, shape);
      List<String> references = workload.questions().stream().map(Question::reference).toList();
      assertEquals(Workload.QUESTIONS, references.size());
      assertEquals(Workload.QUESTIONS, Set.copyOf(references).size());
      references.forEach(reference -> assertEquals(shape.length(), reference.length(), reference));
      references.forEach(reference -> assertTrue(looksLike(shape, reference), reference));
      assertEquals(shape.granted() * Workload.QUESTIONS, (double) granted(workload));
      workload.start();
    }
  }

  private static long granted(Workload workload) {
    return workload.questions().stream().filter(Question::granted).count();
  }

  private static boolean looksLike(Shape shape, String reference) {
    boolean absolute = reference.startsWith("/");
    boolean winding = (reference + "/").matches(".*/\\.{0,2}/.*");
    boolean latin1 = reference.chars().allMatch(c -> c < 0x100);
    return switch (shape) {
      case HIT40, HIT120, MISS40, MISS120 -> absolute && !winding && latin1;
      case NORM40, NORM120 -> absolute && winding && latin1;
      case UTF16 -> absolute && !winding && !latin1;
      case RELATIVE -> !absolute && latin1;
    };
  }

  @Test
  void theModelAgreesWithTheDefinition() {
    for (Shape shape : List.of(Shape.HIT40, Shape.MISS40, Shape.MISS120, Shape.UTF16)) {
      Workload workload = Workload.of(1000, shape);
      Set<String> grants = new HashSet<>(workload.grants());
      for (Question question : workload.questions()) {
        assertEquals(
            definition(grants, question.reference()), question.granted(), question.reference());
      }
    }
  }

  private static boolean definition(Set<String> grants, String path) {
    boolean granted = grants.contains(path);
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      granted |= grants.contains(path.substring(0, slash) + "/*");
    }
    return granted;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100, 1000, 10_000, 100_000})
  void grantsAreLikeThoseOfAService(int count) {
    List<String> grants = Workload.of(count, Shape.MISS40).grants();
    assertEquals(count, Set.copyOf(grants).size());
    assertEquals((count + 1) / 2, grants.stream().filter(grant -> grant.endsWith("/*")).count());
    double bytes =
        grants.stream()
            .mapToInt(grant -> grant.getBytes(StandardCharsets.UTF_8).length)
            .average()
            .orElse(0);
    assertTrue(bytes > 20 && bytes < 28, "bytes of a grant: " + bytes);
  }

  @Test
  void missesAreSpreadOverWhatStandsInGrants() {
    Workload workload = Workload.of(1000, Shape.MISS40);
    Set<String> owners =
        workload.grants().stream().map(WorkloadTest::twoNames).collect(Collectors.toSet());
    long near =
        workload.questions().stream().filter(q -> owners.contains(twoNames(q.reference()))).count();
    assertTrue(near > Workload.QUESTIONS / 2, "misses that begin as a grant does: " + near);
  }

  private static String twoNames(String path) {
    return path.substring(0, path.indexOf('/', path.indexOf('/', 1) + 1) + 1);
  }

  @Test
  void manyReferencesOfRelativeShapeStayBelowTheDirectory() {
    long below =
        Workload.of(100, Shape.RELATIVE).questions().stream()
            .filter(q -> !q.reference().startsWith(".."))
            .count();
    assertTrue(below > Workload.QUESTIONS / 2 && below < Workload.QUESTIONS, "below: " + below);
  }

  @ParameterizedTest
  @EnumSource
  void adversariesAreAnsweredRight(Adversary adversary) {
    Workload workload = Workload.of(1000, adversary);
    workload.start();
    assertEquals(Workload.QUESTIONS / 2, granted(workload));
    assertEquals(Workload.QUESTIONS, Set.copyOf(workload.questions()).size());
    workload
        .questions()
        .forEach(q -> assertEquals(adversary.length(), q.reference().length(), q.reference()));
  }

  @Test
  void equalHashesAreEqual() {
    Set<Integer> hashes =
        Workload.of(1000, Adversary.EQUAL_HASHES).grants().stream()
            .map(String::hashCode)
            .collect(Collectors.toSet());
    assertEquals(1, hashes.size());
  }

  @Test
  void configFileMeansTheSameAsArguments() {
    Workload workload = Workload.of(100, Shape.NORM40);
    var permission = Workload.started(workload.launchFromConfig());
    workload.verify("config", 1, reference -> permission.has("fs.read", reference));
  }
}
