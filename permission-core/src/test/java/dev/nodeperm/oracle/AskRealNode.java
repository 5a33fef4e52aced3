package dev.nodeperm.oracle;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Requests on standard input, the answers of real binaries on standard output, both line by line.
 */
public final class AskRealNode {
  private AskRealNode() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    RealNode node = new RealNode(NodeBinaries.here());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Parallel.map(in.lines().filter(line -> !line.isBlank()).toList(), node::answer)
          .forEach(out::println);
    }
  }
}
