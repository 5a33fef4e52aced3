package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Launches that end before the program for what an option says or names; every row is what the
 * binary said.
 */
class LaunchEndsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "26.10.0 | --stack-size=40 | 7 RangeError: Maximum call stack size exceeded",
        "26.10.0 | --stack-size=900 | started",
        "26.10.0 | --stack-size=47 -e 0 | 1 RangeError: Maximum call stack size exceeded",
        "26.10.0 | --stack-size=48 -e 0 | started",
        "26.10.0 | --stack-size=56 -r wasi -e 0 | 1 RangeError: Maximum call stack size exceeded",
        "26.10.0 | --stack-size=57 -r wasi -e 0 | started",
        "26.10.0 | --stack-size=56 --no-warnings -r wasi -e 0 | started",
        "22.2.0 | --experimental-permission --stack-size=54 -e 0 | 1 RangeError: Maximum call stack size exceeded",
        "22.2.0 | --experimental-permission --stack-size=56 x.js | 1 RangeError: Maximum call stack size exceeded",
        "22.2.0 | --experimental-permission --stack-size=57 x.js | started",
        "24.21.0 | --stack-size=44 x.js | 1 RangeError: Maximum call stack size exceeded",
        "23.11.1 | --stack-size=44 x.js | started",
        "26.10.0 | --stack_size=18446744073709551615 | 7 RangeError: Maximum call stack size exceeded",
        "24.21.0 | --stack-size=2147483647 | 7 RangeError: Maximum call stack size exceeded",
        "25.0.0 | --stack-size=2147483647 | started",
        "24.19.0 | --stack-size=-31 | 7 RangeError: Maximum call stack size exceeded",
        "24.19.0 | --stack-size=-32 | SIGSEGV",
        "24.20.0 | --stack-size=-1000 | 7 RangeError: Maximum call stack size exceeded",
        "25.0.0 | --stack-size=-32 | SIGTRAP #",
        "24.0.0 | --stack-size=4194304 | 7 RangeError: Maximum call stack size exceeded",
        "24.0.0 | --stack-size=4194400 | started",
        "25.0.0 | --stack-size=4194304 | started",
        "26.10.0 | --stack-size=44 | 1 RangeError: Maximum call stack size exceeded",
        "26.10.0 | --stack-size=48 | started",
        "24.18.0 | --max-old-space-size=7 | SIGSEGV",
        "24.17.0 | --max-old-space-size=7 | started",
        "26.8.2 | --max-heap-size=9 | SIGTRAP <--- Last few GCs --->",
        "26.9.0 | --max-heap-size=9 | SIGABRT <--- Last few GCs --->",
        "26.10.0 | --abort-on-far-code-range | SIGTRAP #",
        "24.0.0 | --trace-deserialization | SIGSEGV",
        "26.10.0 | --env-file-if-exists=/none -v | 0 /none not found. Continuing without it.",
        "25.9.0 | --env-file-if-exists=/none --env-file-if-exists=/no -v | 0 /none not found. Continuing without it.",
        "26.10.0 | --env-file-if-exists=/none --trace-deserialization | SIGSEGV /none not found. Continuing without it.",
        "25.9.0 | --env-file-if-exists=/none --force-fips | 1 OpenSSL error when trying to enable FIPS:",
        "24.0.0 | --env-file-if-exists=/none --disable-proto=x | 12 invalid mode passed to --disable-proto",
        "24.0.0 | --env-file-if-exists=/none --zz | 9 bad option: --zz",
        "20.0.0 | --turbo-profiling-output=/w/x | SIGTRAP #",
        "24.5.0 | --v8-os-page-size=2 | started",
        "24.6.0 | --v8-os-page-size=2 | SIGTRAP #",
        "26.10.0 | --wasm-max-mem-pages=-1x | 9 Error: Value for flag --wasm-max-mem-pages=-1x of type uint is out of"
            + " bounds [0-4294967295]",
        "20.0.0 | --no_max-heap-size=9223372036854775808 | 9 Error: Value for flag --no_max-heap-size=9223372036854775808"
            + " of type size_t is out of bounds [0-18446744073709551615]",
        "24.0.0 | --hash-seed -1 | started",
        "20.0.0 | --max-heap-size=-1 | started",
        "26.10.0 | --wasm-max-mem-pages=4294967296 | started",
        "24.13.0 | --max-heap-size=-1 --hash-seed=-1 --bogus | 9 Error: Value for flag --max-heap-size=-1 of type size_t"
            + " is out of bounds [0-18446744073709551615]",
        "24.13.0 | --max-heap-size=-1 --allow-fs-read=/a | 1 Error: Value for flag --max-heap-size=-1 of type size_t is out"
            + " of bounds [0-18446744073709551615]",
        "26.10.0 | --wasm-max-mem-pages=4294967295 | started",
        "26.10.0 | --hash-seed=9223372036854775807 | started",
        "23.11.1 | --no-gdbjit-dump-filter=x | SIGSEGV",
        "24.0.0 | --no-gdbjit-dump-filter=x | 9 Error: illegal value for flag --no-gdbjit-dump-filter=x of type string",
        "26.8.2 | --expose-gc-as=a-b | SIGTRAP Exception thrown during bootstrapping",
        "26.9.0 | --expose-gc-as=if | SIGABRT Exception thrown during bootstrapping",
        "26.10.0 | --expose-gc-as=a1 | started",
        "24.5.0 | --v8-os-page-size=1 | started",
        "24.6.0 | --v8-os-page-size=1 | SIGTRAP #",
        "21.7.3 | --no-write-code-using-rwx | SIGSEGV",
        "21.7.3 | --write-code-using-rwx | started",
        "24.13.0 | --secure-heap=-1 | SIGABRT ../deps/openssl/openssl/crypto/mem_sec.c:445: OpenSSL internal error:"
            + " assertion failed: (size & (size - 1)) == 0",
        "26.10.0 | --version --stack-size=1 | 0",
        "26.10.0 | --snapshot-blob=/none | 14 Cannot open /none",
        "26.10.0 | --snapshot-blob=blob | started",
        "26.10.0 | --snapshot-blob=file | 14 The startup snapshot is not a Node.js snapshot blob.",
        "26.9.0 | --snapshot-blob=file | SIGABRT Assertion failed: (num_read) == (1)",
        "22.0.0 | --snapshot-blob=env | SIGABRT Assertion failed: (magic) == (kMagic)",
        "20.10.0 | --snapshot-blob=env | SIGABRT Assertion `(magic) == (kMagic)' failed.",
        "24.13.0 | --snapshot-blob=/w | SIGABRT terminate called after throwing an instance of 'std::bad_alloc'",
        "26.10.0 | --experimental-sea-config=none | 1 Cannot read single executable configuration from none: no such file"
            + " or directory",
        "26.10.0 | --build-snapshot-config=/w | 1 Cannot read snapshot configuration from /w: illegal operation on a"
            + " directory",
        "22.10.0 | --run=x --stack-size=1 | 1 Can't find package.json for directory /w",
        "22.9.0 | --run=x | 1 ExperimentalWarning: Task runner is an experimental feature and might change at any time",
        "22.1.0 | --run=x | started",
        "26.10.0 | --run | 1 Can't find package.json for directory /w",
        "20.11.1 | --env-file=/w/env | 9 /w/env: not found",
        "20.11.1 | --env-file=env | 9 --bogus is not allowed in NODE_OPTIONS",
        "20.12.0 | --env-file=/w/env | 9 --bogus is not allowed in NODE_OPTIONS",
        "20.12.0 | --env-file=/w | 9 /w: invalid format",
        "26.10.0 | --abort-on-uncaught-exception --allow-fs-read=/x | SIGTRAP Uncaught TypeError:"
            + " --permission is required",
        "20.0.0 | --abort_on_uncaught_exception --heapsnapshot-signal=x | SIGTRAP Uncaught TypeError: Unknown"
            + " signal: x",
        "26.10.0 | --prof-process none | 1 Error: ENOENT: no such file or directory, open 'none'",
        "26.10.0 | --prof-process file/x | 1 Error: ENOTDIR: not a directory, open 'file/x'",
        "24.14.1 | --prof-process none | 1 Please provide a valid isolate file as the final argument.",
        "24.14.1 | --prof-process | 1 Please provide a valid isolate file as the final argument.",
        "26.10.0 | --prof-process | 0 Unable to read v8-version from log file.",
        "20.0.0 | --prof-process file | 0 Unable to read v8-version from log file.",
        "20.0.0 | --prof-process /w | 1 Error: EISDIR: illegal operation on a directory, read",
        "20.0.0 | --experimental-permission --prof-process file file | 1 Please provide a valid isolate"
            + " file as the final argument.",
        "26.10.0 | --permission --prof-process file file | 0 Unable to read v8-version from log file.",
        "26.10.0 | --permission --prof-process none file | 1 Error: Access to this API has been"
            + " restricted. Use --allow-fs-read to manage permissions.",
        "26.10.0 | --permission --prof-process | 1 Error: Access to this API has been"
            + " restricted. Use --allow-fs-read to manage permissions.",
        "26.10.0 | --prof-process --disable-proto=x | 1 Error: ENOENT: no such file or directory, open '--disable-proto=x'",
        "26.10.0 | --prof-process -e x | 1 Error: ENOENT: no such file or directory, open 'x'",
        "26.10.0 | --permission --abort-on-uncaught-exception --experimental-loader=./x | SIGABRT Error:"
            + " Access to this API has been restricted. Use --allow-worker to manage permissions.",
        "26.10.0 | --permission --no-abort-on-uncaught-exception --inspect-brk=0 | 1 Error: Access to this API has been"
            + " restricted. Use --allow-inspector to manage permissions.",
        "26.10.0 | --permission --abort-on-uncaught-exception --inspect-brk=0 | SIGTRAP Uncaught Error:"
            + " Access to this API has been restricted. Use --allow-inspector to manage permissions.",
      })
  void endsOrStarts(String release, String options, String outcome) throws IOException {
    assertThat(outcome(launch(release, options.split(" ")))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--allow-fs-write=/w | --redirect-warnings=log | 0",
        "--allow-fs-write=/w | --redirect-warnings=/w/file | 0",
        "--allow-fs-read=/w | --redirect-warnings=log | 1",
        "--allow-fs-write=/ | --redirect-warnings=/w | 1",
        "--allow-fs-write=/ | --redirect-warnings=/none/log | 1",
        "--allow-fs-write=/ | --redirect-warnings=log/ | 1",
      })
  void printsWarningsThatItCannotRedirect(String grant, String option, int printed)
      throws IOException {
    Launch launch = launch("26.10.0", "--permission", "--allow-worker", grant, option);
    assertThat(((Launch.Started) launch).warnings()).hasSize(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "20.3.1, --title=x, started",
    "20.3.1, --allow-fs-read=/x, SIGSEGV",
    "20.6.0, --title=x, SIGSEGV"
  })
  void waitsForADebuggerWhereTheInspectorIsLeftOpen(String release, String option, String outcome)
      throws IOException {
    Launch launch = launch(release, "--experimental-permission", option, "--inspect-brk=0");
    assertThat(outcome(launch)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "22.17.0 | { | 9 Can't parse ./node.config.json",
        "26.10.0 | {\"nodeOptions\":{\"title\":1}} | 9 Invalid value for --title",
        "26.10.0 | {\"nodeOptions\":{\"title\":\"a b\"}} | 9 /none: not found",
        "26.10.0 | {} | 9 /none: not found",
        "24.1.0 | { | 9 /none: not found"
      })
  void complainsOfTheConfigFileBeforeAMissingEnvFile(
      String release, String config, String outcome) {
    Launch launch = NodeLaunch.on(release).args(List.of("--env-file=/none")).config(config).start();
    assertThat(outcome(launch)).isEqualTo(outcome);
  }

  @Test
  void warnsOfEntryUrls() throws IOException {
    Launch named = launch("22.10.0", "--entry-url", "x.js");
    assertThat(((Launch.Started) named).warnings()).hasSize(1);
    Launch code = launch("22.10.0", "--entry-url", "-e", "0");
    assertThat(((Launch.Started) code).warnings()).isEmpty();
  }

  private static Launch launch(String release, String... args) throws IOException {
    try (FileSystem disk = Disk.make()) {
      Files.createDirectory(disk.getPath("/w"));
      Files.writeString(disk.getPath("/w/file"), "");
      Files.writeString(disk.getPath("/w/env"), "NODE_OPTIONS=--bogus");
      Files.write(disk.getPath("/w/blob"), new byte[] {0x19, (byte) 0xDA, 0x43, 0x01, 0});
      return NodeLaunch.on(release).args(List.of(args)).directory("/w").fileSystem(disk).start();
    }
  }

  private static String outcome(Launch launch) {
    if (launch instanceof Launch.Failed failed) {
      Integer code = failed.failure().exitCode();
      String how = code == null ? String.valueOf(failed.failure().signal()) : String.valueOf(code);
      return (how + " " + failed.failure().message()).strip();
    }
    return "started";
  }
}
