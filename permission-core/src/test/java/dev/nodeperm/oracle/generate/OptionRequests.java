package dev.nodeperm.oracle.generate;

import dev.nodeperm.options.NodeOption;
import dev.nodeperm.options.OptionKind;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.release.NodeRelease;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * All options of a release, in every form in which they are written, on the command line and in
 * NODE_OPTIONS.
 */
final class OptionRequests {
  /**
   * Options that are left out, as two runs with them are not alike or do not answer: they write
   * files, wait for somebody, print a process's number, print to where the answers go, or change
   * what the questions mean.
   */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "--(?:cpu-prof|heap-prof|prof|perf-.*|interpreted-frames-native-stack|inspect|inspect-brk.*|inspect-wait"
              + "|interactive|help|print|eval|prof-process|v8-options|completion-bash|trace-(?:exit|sync-io|env.*|event.*"
              + "|require-module|sigint)|report-.*|throw-deprecation|experimental-loader|experimental-policy"
              + "|experimental-vfs|run|env-file.*|experimental-config-file|experimental-default-config-file|import"
              + "|max-semi-space-size|max-old-space-size.*|secure-heap.*|node-memory-debug)|\\[.*");

  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("--unhandled-rejections", List.of("none", "strict", "x")),
          Map.entry("--input-type", List.of("commonjs", "x", "commonjs-typescript2")),
          Map.entry("--experimental-default-type", List.of("commonjs", "x")),
          Map.entry("--dns-result-order", List.of("ipv4first", "ipv6first", "x")),
          Map.entry("--disable-proto", List.of("delete", "throw", "x")),
          Map.entry("--heapsnapshot-signal", List.of("SIGUSR2", "SIGKILL", "sigusr2", "x")),
          Map.entry("--use-largepages", List.of("off", "silent", "x")),
          Map.entry("--require", List.of("fs", "node:path")),
          Map.entry("--inspect-port", List.of("0", "9333", "127.0.0.1:0", "80", "x", "99999")),
          Map.entry("--inspect-publish-uid", List.of("stderr", "http,stderr", "x", ",")),
          Map.entry("--stack-size", List.of("900", "10")),
          Map.entry("--stack-trace-limit", List.of("5", "x")),
          Map.entry("--disable-warning", List.of("ExperimentalWarning", "SecurityWarning", "x")),
          Map.entry("--redirect-warnings", List.of("/zz-none/w")),
          Map.entry("--localstorage-file", List.of("/zz-none/l")),
          Map.entry("--security-revert", List.of("CVE-2023-46809", "x")));

  private OptionRequests() {}

  static void make(Draft d) {
    List<NodeOption> options =
        OptionTable.of(NodeRelease.parse(d.release)).options().stream()
            .filter(option -> !LEFT_OUT.matcher(option.name()).matches())
            .toList();
    if (!d.once(10)) {
      d.argv.add(d.enable());
    }
    for (int n = d.between(1, 4); n > 0; n--) {
      d.argv.addAll(
          d.once(3) ? List.of(Flags.form(d, d.booleanGrant())) : word(d, d.pick(options)));
    }
    if (d.once(2)) {
      StringBuilder variable = new StringBuilder();
      List<NodeOption> allowed =
          d.once(8) ? options : options.stream().filter(NodeOption::inNodeOptions).toList();
      for (int n = d.between(1, 3); n > 0; n--) {
        word(d, d.pick(allowed)).forEach(word -> variable.append(quoted(d, word)).append(' '));
      }
      d.env.put("NODE_OPTIONS", variable.toString().strip());
    }
    d.askScopes();
  }

  private static List<String> word(Draft d, NodeOption option) {
    String name = d.once(12) ? "--" + option.name().substring(2).replace('-', '_') : option.name();
    OptionKind kind = option.kind();
    if (kind == OptionKind.BOOLEAN || kind == OptionKind.NO_OP || kind == OptionKind.V8) {
      return List.of((d.once(4) ? "--no-" + name.substring(2) : name) + (d.once(10) ? "=x" : ""));
    }
    String value = d.pick(VALUES.getOrDefault(option.name(), standard(kind)));
    return switch (d.between(0, 19)) {
      case 0 -> List.of(name);
      case 1 -> List.of(name + "=");
      case 2 -> List.of("--no-" + name.substring(2) + "=" + value);
      case 3, 4, 5, 6 -> List.of(name, value);
      default -> List.of(name + "=" + value);
    };
  }

  private static List<String> standard(OptionKind kind) {
    return switch (kind) {
      case INTEGER, UNSIGNED ->
          List.of("1", "5", "1000", "0", "-1", "x", "4294967296", "99999999999999999999");
      case HOST_PORT -> List.of("0", "x");
      default -> List.of("x", "/zz-none", "a b", "\u00e9");
    };
  }

  private static String quoted(Draft d, String word) {
    boolean needed = word.indexOf(' ') >= 0 || d.once(6);
    return needed && !d.once(12)
        ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : word;
  }
}
