package dev.nodeperm.path;

import java.util.Set;

/** The names of the modules that releases bring along. Stateless. */
public final class BuiltInModules {
  /** What is written in front of a name to say that it is one of these. */
  public static final String SCHEME = "node:";

  /**
   * Those of some release that go by their name alone. All releases have them, but for some whose
   * names begin with {@code _stream} or {@code test/}.
   */
  private static final Set<String> PLAIN =
      Set.of(
          ("_http_agent _http_client _http_common _http_incoming _http_outgoing _http_server"
                  + " _stream_duplex _stream_passthrough _stream_readable _stream_transform _stream_wrap"
                  + " _stream_writable _tls_common _tls_wrap assert assert/strict async_hooks buffer"
                  + " child_process cluster console constants crypto dgram diagnostics_channel dns"
                  + " dns/promises domain events fs fs/promises http http2 https inspector"
                  + " inspector/promises module net os path path/posix path/win32 perf_hooks process"
                  + " punycode querystring readline readline/promises repl stream stream/consumers"
                  + " stream/promises stream/web string_decoder sys test/mock_loader test/reporters"
                  + " timers timers/promises tls trace_events tty url util util/types v8 vm wasi"
                  + " worker_threads zlib")
              .split(" "));

  /** Those that need the scheme; some of them need an option as well. */
  private static final Set<String> WITH_SCHEME =
      Set.of(
          "bench",
          "dtls",
          "ffi",
          "quic",
          "sea",
          "sqlite",
          "stream/iter",
          "test",
          "vfs",
          "zlib/iter");

  private BuiltInModules() {}

  /**
   * {@return whether some release has a module of this name}
   *
   * @param name as a program writes it, with the scheme or without
   */
  public static boolean mayBe(String name) {
    if (name.startsWith(SCHEME)) {
      String own = name.substring(SCHEME.length());
      return PLAIN.contains(own) || WITH_SCHEME.contains(own);
    }
    return PLAIN.contains(name);
  }
}
