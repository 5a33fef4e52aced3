package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the binaries said of modules that they were to load before a program of {@code -e}. */
class PreloadsTest {
  private static final String DENIED = "Error: Access to this API has been restricted";
  private static final String NONE =
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/w/none' imported from /w/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "26.10.0 | --permission -r /w/pre.js | DENIED. Use --allow-fs-read to manage permissions.",
        "22.15.1 | --permission -r /w/pre.js | DENIED",
        "20.0.0 | --experimental-permission -r /w/pre.js | DENIED",
        "26.10.0 | --permission --allow-fs-read=/w/pre.js -r /w/pre.js | started",
        "26.10.0 | --permission --allow-fs-read=/w/pre.js -r ./pre.js | started",
        "26.10.0 | --permission --allow-fs-read=/w/pre.js -r ../w/pre.js | started",
        "26.10.0 | --permission --allow-fs-read=/w/pre.js -r /w/pre | started",
        "20.19.5 | --experimental-permission --allow-fs-read=/w/pre.js -r /w/pre | started",
        "20.19.4 | --experimental-permission --allow-fs-read=/w/pre.js -r /w/pre | DENIED",
        "23.2.0 | --experimental-permission --allow-fs-read=/w/pre -r /w/pre | DENIED",
        "23.3.0 | --experimental-permission --allow-fs-read=/w/pre -r /w/pre | DENIED",
        "23.11.1 | --permission --allow-fs-read=/w/pre.js -r /w/link.js | DENIED",
        "23.11.1 | --permission --allow-fs-read=/w/link.js -r /w/link.js | DENIED",
        "23.11.1 | --permission --allow-fs-read=/w -r /w/link.js | started",
        "23.11.1 | --permission --allow-fs-read=/w/link.js --preserve-symlinks -r /w/link.js | started",
        "22.13.0 | --permission -r /w/none.js | Error: Cannot find module '/w/none.js'",
        "22.12.0 | --experimental-permission -r /w/none.js | DENIED",
        "22.12.0 | --experimental-permission --allow-fs-read=* -r /w/none.js | Error: Cannot find module '/w/none.js'",
        "26.10.0 | -r ./none | Error: Cannot find module './none'",
        "22.12.0 | -r ./none | Error: Cannot find module './none'",
        "22.12.0 | --experimental-permission -r ./none | started",
        "26.10.0 | -r fs -r node:fs | started",
        "26.10.0 | -r /w -r '' | Error: Cannot find module '/w'",
        "26.10.0 | -r /w/. | Error: Cannot find module '/w/.'",
        "26.10.0 | -r /w/pre.js/ | Error: Cannot find module '/w/pre.js/'",
        "26.10.0 | -r . | Error: Cannot find module '.'",
        "26.10.0 | -r x | Error: Cannot find module 'x'",
        "20.0.0 | --experimental-permission -r @s/x | Error: Cannot find module '@s/x'",
        "26.10.0 | -r assert/strict -r node:test -r node:fs/promises | started",
        "26.10.0 | -r zlib/x | Error: Cannot find module 'zlib/x'",
        "26.10.0 | -r test | Error: Cannot find module 'test'",
        "26.10.0 | --import=zlib/x | Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zlib' imported from /w/",
        "26.10.0 | -r node:zlib/x | Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:zlib/x",
        "26.10.0 | -r node:x | Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:x",
        "25.9.0 | -r _stream_wrap -r node:_stream_duplex | started",
        "26.0.0 | -r _stream_wrap | Error: Cannot find module '_stream_wrap'",
        "26.0.0 | --import=node:_stream_wrap | Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:_stream_wrap",
        "20.1.0 | -r test/reporters | started",
        "20.2.0 | -r test/reporters | Error: Cannot find module 'test/reporters'",
        "20.2.0 | -r node:test/reporters | started",
        "22.6.0 | -r test/mock_loader | started",
        "22.7.0 | -r node:test/mock_loader | Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:test/mock_loader",
        "22.5.0 | --experimental-sqlite -r node:sqlite | started",
        "22.12.0 | -r node:sqlite | Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite",
        "26.10.0 | --no-experimental-sqlite -r node:sqlite | Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite",
        "26.10.0 | --experimental-stream-iter -r zlib/iter | started",
        "26.10.0 | --experimental-quic -r node:quic | Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:quic",
        "26.10.0 | --import=NODE:fs | Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: NODE:fs",
        "26.10.0 | --import=.x/y | TypeError [ERR_INVALID_MODULE_SPECIFIER]: Invalid module \".x/y\" is not a valid package name imported from /w/",
        "26.10.0 | --throw-deprecation -r sys | node:internal/process/warning:176",
        "21.2.0 | --throw-deprecation --no-warnings --import=sys | node:internal/process/warning:167",
        "20.10.0 | --throw-deprecation -r wasi -r punycode | started",
        "22.11.0 | --throw-deprecation --trace-atomics-wait | node:internal/process/warning:178",
        "26.10.0 | --throw-deprecation --no-deprecation -r sys | started",
        "26.10.0 | --throw-deprecation -r sys --import=./none | node:internal/process/warning:176",
        "26.10.0 | --permission -r /w | DENIED. Use --allow-fs-read to manage permissions.",
        "20.20.2 | --experimental-permission -r /w | Error: Cannot find module '/w'",
        "26.10.0 | --import=@s/x/y | Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@s/x' imported from /w/",
        "26.10.0 | --import=a%b | TypeError [ERR_INVALID_MODULE_SPECIFIER]: Invalid module \"a%b\" is not a valid package name imported from /w/",
        "26.10.0 | -r= | 9 bad option: -r=",
        "26.10.0 | --import=./pre.js | started",
        "26.10.0 | --permission --import=./pre.js | DENIED. Use --allow-fs-read to manage permissions.",
        "26.10.0 | --permission --allow-fs-read=/w/pre.js --import=./pre.js | started",
        "26.10.0 | --permission-audit --import=/w/pre.js | started",
        "26.10.0 | --import=./none -r /w/none | Error: Cannot find module '/w/none'",
        "22.12.0 | --experimental-permission --import=/w/none | DENIED",
        "26.10.0 | --import=/w | Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '/w' is not supported resolving ES modules imported from /w/",
        "26.10.0 | --import=. | Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '/w/' is not supported resolving ES modules imported from /w/",
        "26.10.0 | --experimental-loader=./none | NONE",
        "20.6.0 | --loader ./none --import=./no | NONE",
        "20.5.1 | --experimental-loader=./none | started",
        "20.0.0 | --experimental-loader=./none --import=./pre.js | NONE",
        "26.10.0 | --experimental-loader=./none -r /none | Error: Cannot find module '/none'",
        "26.10.0 | --permission --experimental-loader=./none -r /none | Error: Cannot find module '/none'",
        "26.10.0 | --permission --experimental-loader=./none | DENIED. Use --allow-worker to manage permissions.",
        "26.10.0 | --permission --allow-worker --experimental-loader=./none | NONE",
        "26.10.0 | --permission --allow-worker --inspect-brk=0 --experimental-loader=./none | NONE",
        "26.10.0 | --permission --inspect-brk=0 -r /none | Error: Cannot find module '/none'",
        "20.6.0 | --experimental-permission --inspect-brk=0 -r /none --allow-fs-read=* | Error: Cannot find module '/none'",
        "26.10.0 | --permission --allow-worker --experimental-loader=./pre.js | DENIED. Use --allow-fs-read to manage"
            + " permissions.",
        "22.12.0 | --experimental-permission --allow-worker --experimental-loader=./none | DENIED",
        "22.12.0 | --experimental-permission --allow-fs-read=/w/none --experimental-loader=./none | NONE",
        "22.12.0 | --experimental-permission --allow-fs-read=/w/pre.js --import=./pre.js | started",
        "20.18.1 | --experimental-permission --experimental-loader=x | DENIED",
        "20.11.1 | --experimental-permission --allow-fs-read=* -r ./x -r /w/y | Error: Cannot find module './x'",
        "20.18.1 | --experimental-permission --allow-fs-read=* --experimental-loader=x | Error [ERR_MODULE_NOT_FOUND]:"
            + " Cannot find package 'x' imported from /w/",
        "20.0.0 | --import=/w/pre.js/x | Error: ENOTDIR: not a directory, stat '/w/pre.js/x'",
        "20.1.0 | --import=/w/pre.js/x | Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/w/pre.js/x' imported from /w/",
        "26.10.0 | --import=node:fs --import=./%70re.js --import=file:///none | Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/none' imported from /w/",
      })
  void areLookedForBeforeAProgramOfTheCommandLine(String release, String options, String outcome)
      throws IOException {
    List<String> args = new ArrayList<>(List.of(options.split(" ")));
    args.addAll(List.of("-e", "0"));
    String expected = outcome.replace("DENIED", DENIED).replace("NONE", NONE);
    assertThat(outcome(launch(release, args)))
        .isEqualTo(expected.matches("started|9 .*") ? expected : "1 " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--require | | TypeError [ERR_INVALID_ARG_VALUE]: The argument 'id' must be a non-empty string. Received ''",
        "--import | ./none | Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/w/none' imported from /w/",
        "--import | | Error [ERR_MODULE_NOT_FOUND]: Cannot find package '' imported from /w/",
      })
  void areNamed(String option, String name, String outcome) throws IOException {
    List<String> args = List.of(option, name == null ? "" : name, "-e", "0");
    String said = outcome(launch("24.13.0", args));
    assertThat(said).isEqualTo(outcome.equals("started") ? outcome : "1 " + outcome);
  }

  @ParameterizedTest
  @CsvSource({"24.13.0, -r", "24.13.0, --import", "20.0.0, -r"})
  void needNotBeThereBeforeAProgramOfTheDisk(String release, String option) throws IOException {
    assertThat(outcome(launch(release, List.of(option, "./none", "server.js"))))
        .isEqualTo("started");
  }

  @ParameterizedTest
  @CsvSource({
    "-r, SIGTRAP Uncaught Error: Cannot find module '/none'",
    "--import, SIGABRT Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/none' imported from /w/"
  })
  void abortWhereErrorsDo(String option, String outcome) throws IOException {
    List<String> args = List.of("--abort-on-uncaught-exception", option, "/none", "-e", "0");
    assertThat(outcome(launch("26.10.0", args))).isEqualTo(outcome);
  }

  private static Launch launch(String release, List<String> args) throws IOException {
    try (FileSystem disk = Disk.make()) {
      Files.createDirectory(disk.getPath("/w"));
      Files.writeString(disk.getPath("/w/pre.js"), "");
      Files.createSymbolicLink(disk.getPath("/w/link.js"), disk.getPath("pre.js"));
      return NodeLaunch.on(release).args(args).directory("/w").fileSystem(disk).start();
    }
  }

  private static String outcome(Launch launch) {
    if (launch instanceof Launch.Failed failed) {
      Integer code = failed.failure().exitCode();
      String how = code == null ? String.valueOf(failed.failure().signal()) : String.valueOf(code);
      return how + " " + failed.failure().message();
    }
    return "started";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "26.10.0 | -r sys --import=wasi -r wasi | DEP0025 ExperimentalWarning",
        "26.10.0 | --frozen-intrinsics -r sys --import=punycode | DEP0025 ExperimentalWarning DEP0040",
        "22.11.0 | --experimental-require-module -r node:sys | ExperimentalWarning DEP0025",
        "20.20.2 | -r punycode |",
        "20.20.2 | --pending-deprecation -r punycode | DEP0040",
        "25.0.0 | -r _tls_wrap -r node:_stream_readable -r _stream_wrap | DEP0192 DEP0193 DEP0125",
        "24.21.0 | -r _tls_wrap -r node:_stream_readable -r _stream_wrap | DEP0125",
        "26.10.0 | --no-deprecation -r sys -r wasi | ExperimentalWarning",
        "25.6.1 | -r node:sqlite | ExperimentalWarning",
        "25.7.0 | -r node:sqlite |",
        "26.9.0 | --experimental-bench -r node:bench/reporters -r node:bench | ExperimentalWarning",
      })
  void warnAsTheyAreLoaded(String release, String options, String warnings) throws IOException {
    for (List<String> program : List.of(List.of("-e", "0"), List.of("x.js"), List.of("--check"))) {
      List<String> args = new ArrayList<>(List.of(options.split(" ")));
      args.addAll(program);
      Launch.Started started = (Launch.Started) launch(release, args);
      String said =
          started.warnings().stream()
              .map(w -> w.code() == null ? w.type() : w.code())
              .collect(Collectors.joining(" "));
      assertThat(said).isEqualTo(warnings == null ? "" : warnings);
    }
  }
}
