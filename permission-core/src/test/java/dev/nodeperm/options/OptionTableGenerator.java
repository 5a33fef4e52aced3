package dev.nodeperm.options;

import dev.nodeperm.release.NodeRelease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the option table from what the binaries say of themselves.
 *
 * <p>Run it with the test classes on the class path (after {@code mvn test-compile}):
 *
 * <pre>{@code
 * java -cp permission-core/target/classes:permission-core/target/test-classes \
 *     dev.nodeperm.options.OptionTableGenerator NODES \
 *     permission-core/src/main/resources/dev/nodeperm/options/options.tsv
 * }</pre>
 *
 * <p>{@code NODES} holds {@code vX.Y.Z/node} for every known release. Two processes per release,
 * about a minute.
 */
public final class OptionTableGenerator {
  /**
   * Prints each option of the runtime and each alias, a line each, from the runtime's own tables.
   */
  private static final String ASK =
      """
      const { internalBinding } = require('internal/test/binding');
      const binding = internalBinding('options');
      const info = (binding.getCLIOptionsInfo || binding.getCLIOptions)();
      for (const [name, o] of info.options)
        console.log(['o', name, o.type, o.envVarSettings === 0 ? 'env' : 'cli'].join('\\t'));
      for (const [name, words] of info.aliases) console.log(['a', name, words.join(' ')].join('\\t'));
      """;

  private static final Pattern V8_FLAG =
      Pattern.compile("^  --([^ ]+) .*\\R +type: (\\w+)", Pattern.MULTILINE);

  private OptionTableGenerator() {}

  /** Writes the table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String table = table(Path.of(arguments[0]), NodeRelease.known());
    Files.writeString(Path.of(arguments[1]), table);
  }

  /** The table of some releases, as text. */
  static String table(Path nodes, List<NodeRelease> releases)
      throws IOException, InterruptedException {
    Map<String, BitSet> lines = new TreeMap<>();
    Map<String, Integer> groups = new LinkedHashMap<>();
    List<BitSet> groupReleases = new ArrayList<>();
    Map<String, BitSet> flags = new TreeMap<>();
    for (int i = 0; i < releases.size(); i++) {
      Path node = nodes.resolve("v" + releases.get(i)).resolve("node");
      for (String line : run(node, "--no-warnings", "--expose-internals", "-e", ASK).split("\n")) {
        lines.computeIfAbsent(named(line), k -> new BitSet()).set(i);
      }
      StringBuilder v8 = new StringBuilder();
      Matcher m = V8_FLAG.matcher(run(node, "--v8-options"));
      while (m.find()) {
        v8.append(m.group(1)).append('\t').append(m.group(2)).append('\n');
      }
      Integer group = groups.get(v8.toString());
      if (group == null) {
        group = groups.size();
        groups.put(v8.toString(), group);
        groupReleases.add(new BitSet());
        for (String flag : v8.toString().split("\n")) {
          flags.computeIfAbsent(flag, k -> new BitSet()).set(group);
        }
      }
      groupReleases.get(group).set(i);
    }
    StringBuilder out =
        new StringBuilder("# Written by OptionTableGenerator from the binaries; not by hand.\n");
    lines.forEach(
        (line, in) -> out.append(line).append('\t').append(ranges(in, releases)).append('\n'));
    for (int g = 0; g < groupReleases.size(); g++) {
      out.append("g\t")
          .append(g)
          .append('\t')
          .append(ranges(groupReleases.get(g), releases))
          .append('\n');
    }
    flags.forEach(
        (flag, in) ->
            out.append("v\t").append(flag).append('\t').append(ranges(in, null)).append('\n'));
    return out.toString();
  }

  private static String named(String line) {
    String[] part = line.split("\t");
    return part[0].equals("o")
        ? String.join(
            "\t", "o", part[1], OptionKind.values()[Integer.parseInt(part[2])].name(), part[3])
        : line;
  }

  private static String ranges(BitSet in, @Nullable List<NodeRelease> releases) {
    StringBuilder out = new StringBuilder();
    for (int from = in.nextSetBit(0); from >= 0; ) {
      int to = in.nextClearBit(from) - 1;
      out.append(out.isEmpty() ? "" : " ").append(releases == null ? from : releases.get(from));
      out.append('-').append(releases == null ? to : releases.get(to));
      from = in.nextSetBit(to + 1);
    }
    return out.toString();
  }

  private static String run(Path node, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(node.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("failed: " + command);
    }
    return out;
  }
}
