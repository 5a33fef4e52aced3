package dev.nodeperm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.nodeperm.Decision;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.PermissionBounds;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.advisory.Advisories;
import dev.nodeperm.advisory.Advisory;
import dev.nodeperm.analysis.LaunchDifference;
import dev.nodeperm.assertj.PermissionAssertions;
import dev.nodeperm.batch.BatchAnswerer;
import dev.nodeperm.cases.CaseFile;
import dev.nodeperm.docs.Document.Block;
import dev.nodeperm.filesystem.LinkTracer;
import dev.nodeperm.junit.Launched;
import dev.nodeperm.junit.NodeReleases;
import dev.nodeperm.links.LinkAudit;
import dev.nodeperm.links.Reach;
import dev.nodeperm.operation.JsValue;
import dev.nodeperm.operation.Operation;
import dev.nodeperm.operation.OperationCatalogue;
import dev.nodeperm.operation.Simulation;
import dev.nodeperm.operation.Simulator;
import dev.nodeperm.operation.child.ChildCall;
import dev.nodeperm.operation.child.ChildStart;
import dev.nodeperm.operation.child.RunningThread;
import dev.nodeperm.operation.child.WorkerCall;
import dev.nodeperm.release.NodeRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs every example of README, docs and Javadoc.
 *
 * <p>Kinds of blocks: {@code console} (commands and what they print), {@code java}, {@code json
 * request} with the {@code json answer} behind it, {@code sh} (for people; a call of the tool in it
 * is run, its output is not told), any kind with {@code file=} and a path (that file is repeated),
 * and {@code text} and {@code json}, which are no examples of ours.
 */
class ExamplesTest {
  private static final Set<String> PLAIN = Set.of("text", "json", "xml");

  @TestFactory
  List<DynamicTest> examples(@TempDir Path folder) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Document document :
        Stream.of(Document.all(), JavadocExamples.all()).flatMap(List::stream).toList()) {
      List<Block> blocks = document.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
        Path scratch = folder.resolve("example" + tests.size());
        tests.add(dynamicTest(document.place(block), () -> run(block, next, scratch)));
      }
    }
    return tests;
  }

  private static void run(Block block, @Nullable Block next, Path scratch) throws Exception {
    List<String> repeated = block.repeated();
    if (repeated != null) {
      assertEquals(text(repeated), text(block.lines()));
      return;
    }
    switch (block.kind()) {
      case "console" ->
          assertEquals(text(block.lines()), text(ConsoleExample.rerun(block.lines())));
      case "java" ->
          assertEquals(
              JavaExample.promised(block.lines()),
              JavaExample.printed(block.lines(), Files.createDirectories(scratch)));
      case "json request" -> {
        assertTrue(
            next != null && next.kind().equals("json answer"), "a request without an answer");
        BatchAnswerer answerer = new BatchAnswerer();
        assertEquals(
            text(next.lines()), text(block.lines().stream().map(answerer::answer).toList()));
      }
      case "json answer" -> {}
      case "sh" -> runTool(block.lines());
      default -> assertTrue(PLAIN.contains(block.kind()), "unknown kind of block: " + block.kind());
    }
  }

  private static void runTool(List<String> lines) {
    for (String line : String.join("\n", lines).replace("\\\n", "").split("\n")) {
      int tool = line.indexOf("java -jar ");
      if (tool >= 0) {
        int code = ConsoleExample.exitCodeOf(line.substring(tool));
        assertTrue(code <= 1, "exit code " + code + ": " + line);
      }
    }
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }

  /** Where people begin to read, they find an example. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Advisories.class,
        Advisory.class,
        BatchAnswerer.class,
        CaseFile.class,
        ChildCall.class,
        ChildStart.class,
        Decision.class,
        JsValue.class,
        Launch.class,
        LaunchDifference.class,
        Launched.class,
        LinkAudit.class,
        LinkTracer.class,
        NodeLaunch.class,
        NodeRelease.class,
        NodeReleases.class,
        Operation.class,
        OperationCatalogue.class,
        PermissionAssertions.class,
        PermissionBounds.class,
        ProcessPermission.class,
        Reach.class,
        RunningThread.class,
        Simulation.class,
        Simulator.class,
        WorkerCall.class
      })
  void theMainTypesHaveExamples(Class<?> type) {
    assertFalse(JavadocExamples.of(type).blocks().isEmpty());
  }

  /** The tests above must be able to fail. */
  @Test
  void noticesWhatDrifted(@TempDir Path folder) throws Exception {
    List<String> session =
        List.of("$ nodeperm has --node 24.13.0 --no-files child -- --permission x.js", "granted");
    assertEquals(List.of(session.get(0), "denied"), ConsoleExample.rerun(session));
    List<String> java = List.of("System.out.println(1 + 1); // 3");
    assertEquals(List.of("3"), JavaExample.promised(java));
    assertEquals(List.of("2"), JavaExample.printed(java, folder));
  }
}
