package dev.nodeperm.options;

import dev.nodeperm.launch.SourcedValue;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a worker thread makes its own options of.
 *
 * <p>A thread reads fewer options than a process: those that only a process can have are foreign to
 * it, and so are all flags of the engine. What happens to a foreign word depends on where it
 * stands, which is what the methods differ in.
 *
 * @param read how many words were looked at before one that is no option, or behind one that is the
 *     last, ended them
 * @param kept the words that the thread reads
 * @param refused the words that it does not know, in order, or an objection to one; none where it
 *     reads them all
 */
public record WorkerWords(int read, List<String> kept, List<String> refused) {
  /** No words. */
  public static final WorkerWords NONE = new WorkerWords(0, List.of(), List.of());

  /** The options of a process alone, as each binary refuses them in a worker's {@code execArgv}. */
  private static final Set<String> PROCESS_ONLY =
      Set.of(
          "--build-sea",
          "--completion-bash",
          "--debug-arraybuffer-allocations",
          "--disable-proto",
          "--disable-wasm-trap-handler",
          "--enable-fips",
          "--enable-fips-indicator-events",
          "--experimental-sea-config",
          "--force-fips",
          "--help",
          "--icu-data-dir",
          "--node-memory-debug",
          "--node-snapshot",
          "--openssl-config",
          "--openssl-legacy-provider",
          "--openssl-shared-config",
          "--report-compact",
          "--report-dir",
          "--report-filename",
          "--report-on-fatalerror",
          "--run",
          "--secure-heap",
          "--secure-heap-min",
          "--security-revert",
          "--snapshot-blob",
          "--title",
          "--tls-cipher-list",
          "--trace-event-categories",
          "--trace-event-file-pattern",
          "--trace-sigint",
          "--use-bundled-ca",
          "--use-largepages",
          "--use-openssl-ca",
          "--v8-options",
          "--v8-pool-size",
          "--version",
          "--zero-fill-buffers");

  private static final String SYSTEM_CA = "--use-system-ca";
  private static final String STACK_TRACE_LIMIT = "--stack-trace-limit";

  /** Stands for itself and {@code --}, which ends the words; the thread runs as without it. */
  private static final String PROF_PROCESS = "--prof-process";

  /** Copies the words. */
  public WorkerWords {
    kept = List.copyOf(kept);
    refused = List.copyOf(refused);
  }

  /**
   * Reads an {@code execArgv}: foreign words are skipped and collected, and the first word that is
   * no option ends it.
   */
  public static WorkerWords ofExecArgv(NodeRelease release, List<String> words) {
    List<String> kept = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    int i = 0;
    for (; i < words.size(); i++) {
      String word = words.get(i);
      if (!isOption(word) || word.equals("--")) {
        break;
      }
      NodeOption option = option(release, word, next(words, i));
      if (option != null && option.name().equals(PROF_PROCESS)) {
        return new WorkerWords(i + 1, kept, refused);
      }
      if (option == null || isForeign(release, option) || isEngine(option)) {
        refused.add(word);
        continue;
      }
      kept.add(word);
      if (takesNext(option, word)) {
        if (i + 1 == words.size() || isDashed(words.get(i + 1))) {
          return new WorkerWords(i, kept, List.of(word + " requires an argument"));
        }
        kept.add(words.get(++i));
      }
    }
    return new WorkerWords(i, kept, refused);
  }

  /**
   * Reads NODE_OPTIONS: the first word that may not stand there ends it and is objected to.
   *
   * @param inherited whether the options of a process alone are skipped, not refused
   */
  public static WorkerWords ofVariable(NodeRelease release, String variable, boolean inherited) {
    NodeOptionsWords split = NodeOptionsWords.split(variable);
    if (split.failure() != null) {
      return new WorkerWords(0, List.of(), List.of(split.failure().message()));
    }
    List<String> words = split.words().stream().map(SourcedValue::text).toList();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!isOption(word)) {
        break;
      }
      NodeOption option = option(release, word, next(words, i));
      boolean foreign = option != null && isForeign(release, option) && !inherited;
      if (option == null || !option.inNodeOptions() || foreign) {
        int equals = word.indexOf('=');
        String shown = equals < 0 ? word : word.substring(0, equals + 1);
        return new WorkerWords(i, kept, List.of(shown + " is not allowed in NODE_OPTIONS"));
      }
      kept.add(word);
      if (takesNext(option, word)) {
        if (i + 1 == words.size() || isDashed(words.get(i + 1))) {
          return new WorkerWords(
              i, kept.subList(0, kept.size() - 1), List.of(word + " requires an argument"));
        }
        kept.add(words.get(++i));
      }
    }
    return new WorkerWords(words.size(), kept, List.of());
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && word.charAt(0) == '-';
  }

  private static boolean isDashed(String word) {
    return word.startsWith("-");
  }

  private static String next(List<String> words, int i) {
    return i + 1 < words.size() ? words.get(i + 1) : "";
  }

  private static boolean isEngine(NodeOption option) {
    return option.kind() == OptionKind.V8 || option.name().equals(STACK_TRACE_LIMIT);
  }

  private static boolean isForeign(NodeRelease release, NodeOption option) {
    return option.name().equals(SYSTEM_CA)
        // It became the thread's own together with that check.
        ? !release.has(Behavior.SYSTEM_CA_CONFLICT)
        : PROCESS_ONLY.contains(option.name());
  }

  private static boolean takesNext(NodeOption option, String word) {
    boolean joined = word.startsWith("--") && word.indexOf('=') >= 0;
    return !joined
        && switch (option.kind()) {
          case NO_OP, V8, BOOLEAN -> false;
          default -> true;
        };
  }

  /** The option that a word stands for; of an alias for several, the one that takes the value. */
  private static @Nullable NodeOption option(NodeRelease release, String word, String next) {
    OptionTable table = OptionTable.of(release);
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    String written = equals < 0 ? word : word.substring(0, equals);
    String name = written.substring(0, 2) + written.substring(2).replace('_', '-');
    if (name.startsWith("--no-")) {
      name = "--" + name.substring("--no-".length());
    }
    boolean followed = !next.isEmpty() && !isDashed(next);
    for (int i = 0; i < 8; i++) {
      List<String> meaning = table.alias(name);
      meaning = meaning == null && equals >= 0 ? table.alias(name + "=") : meaning;
      meaning = meaning == null && followed ? table.alias(name + " <arg>") : meaning;
      if (meaning == null) {
        break;
      }
      String last = meaning.get(meaning.size() - 1);
      String before = name;
      name = last.startsWith("--") && last.length() > 2 ? last : meaning.get(0);
      if (name.equals(before)) {
        break;
      }
    }
    return table.find(name);
  }
}
