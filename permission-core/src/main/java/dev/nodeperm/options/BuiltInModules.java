package dev.nodeperm.options;

import dev.nodeperm.launch.LaunchOptions;
import dev.nodeperm.launch.LaunchOptions.Switch;
import dev.nodeperm.release.NodeRelease;
import dev.nodeperm.release.ReleaseRanges;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a release brings along, as a launch sees them: some are there on some releases
 * only, and some only where an option asks for them. Every name of every release was asked of all
 * releases, bare and with {@code node:} in front, with each of the options on and off. Immutable.
 */
public final class BuiltInModules {
  /** What is written in front of a name to say that it is one of these. */
  public static final String SCHEME = "node:";

  /** Those that all releases have and that go by their name alone. */
  private static final Set<String> PLAIN =
      Set.of(
          ("_http_agent _http_client _http_common _http_incoming _http_outgoing _http_server"
                  + " _tls_common _tls_wrap assert assert/strict async_hooks buffer child_process"
                  + " cluster console constants crypto dgram diagnostics_channel dns dns/promises"
                  + " domain events fs fs/promises http http2 https inspector inspector/promises"
                  + " module net os path path/posix path/win32 perf_hooks process punycode"
                  + " querystring readline readline/promises repl stream stream/consumers"
                  + " stream/promises stream/web string_decoder sys timers timers/promises tls"
                  + " trace_events tty url util util/types v8 vm wasi worker_threads zlib")
              .split(" "));

  /** No release: there is none behind the last of 20. */
  private static final String NONE = "20.99.99";

  /** Made when the first module is asked for, as most launches ask for none. */
  private static final class Table {
    static final Map<String, Rare> RARE = rare();
  }

  private final NodeRelease release;
  private final LaunchOptions options;

  /**
   * Those of a launch.
   *
   * @param release decides which there are
   * @param options may ask for some
   */
  public BuiltInModules(NodeRelease release, LaunchOptions options) {
    this.release = release.modelled();
    this.options = options;
  }

  /**
   * {@return whether this launch has a module of this name}
   *
   * @param name as a program writes it, with the scheme or without
   */
  public boolean have(String name) {
    String own = ownName(name);
    if (PLAIN.contains(own) || own.startsWith("internal/") && options.isOn("--expose-internals")) {
      return true;
    }
    Rare rare = Table.RARE.get(own);
    return rare != null
        && rare.isThere(release, options)
        && (!own.equals(name) || rare.byName.contains(release));
  }

  /**
   * {@return a name without the scheme}
   *
   * @param name as a program writes it
   */
  public static String ownName(String name) {
    return name.startsWith(SCHEME) ? name.substring(SCHEME.length()) : name;
  }

  /**
   * A module that not every launch has.
   *
   * @param always the releases that have it without being asked
   * @param asked those that have it where its option is on; on all of both it goes with the option
   * @param option what asks for it, or null if nothing does
   * @param byName the releases on which it needs no scheme
   */
  private record Rare(
      ReleaseRanges always, ReleaseRanges asked, @Nullable String option, ReleaseRanges byName) {
    boolean isThere(NodeRelease release, LaunchOptions options) {
      Switch given = option == null ? null : options.switchOf(option);
      if (given == null) {
        return always.contains(release);
      }
      return given.on() && (always.contains(release) || asked.contains(release));
    }
  }

  private static Map<String, Rare> rare() {
    Map<String, Rare> rows = new TreeMap<>();
    String streams = "20.* 21.* 22.* 23.* 24.* 25.*";
    for (String kind : "duplex passthrough readable transform wrap writable".split(" ")) {
      rows.put("_stream_" + kind, row(streams, NONE, null, streams));
    }
    String iter = "24>=24.20.0 25>=25.9.0 26+";
    rows.put("bench", row(NONE, "26>=26.9.0", "--experimental-bench", NONE));
    rows.put("bench/reporters", row(NONE, "26>=26.9.0", "--experimental-bench", NONE));
    rows.put("ffi", row("26>=26.9.0", "26.1.0-26.8.2", "--experimental-ffi", NONE));
    rows.put("quic", row(NONE, "23.8.0 25<=25.4.0", "--experimental-quic", NONE));
    rows.put("sea", row("20>=20.12.0 21>=21.7.0 22+", NONE, null, NONE));
    rows.put(
        "sqlite",
        row(
            "22>=22.13.0 23>=23.4.0 24+",
            "22.5.0-22.12.0 23<=23.3.0",
            "--experimental-sqlite",
            NONE));
    rows.put("stream/iter", row(NONE, iter, "--experimental-stream-iter", iter));
    rows.put("test", row("all", NONE, null, NONE));
    rows.put("test/mock_loader", row("22.3.0-22.6.0", NONE, null, "22.3.0-22.6.0"));
    rows.put("test/reporters", row("all", NONE, null, "20<=20.1.0"));
    rows.put("vfs", row(NONE, "26>=26.4.0", "--experimental-vfs", NONE));
    rows.put("zlib/iter", row(NONE, iter, "--experimental-stream-iter", iter));
    return rows;
  }

  private static Rare row(String always, String asked, @Nullable String option, String byName) {
    return new Rare(ranges(always), ranges(asked), option, ranges(byName));
  }

  private static ReleaseRanges ranges(String text) {
    return ReleaseRanges.parse(text);
  }
}
