package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
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
        "26.10.0 | --permission -r /w | DENIED. Use --allow-fs-read to manage permissions.",
        "20.20.2 | --experimental-permission -r /w | Error: Cannot find module '/w'",
        "26.10.0 | --import=@s/x/y | Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@s/x' imported from /w/",
        "26.10.0 | --import=a%b | started",
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
        "26.10.0 | --import=node:fs --import=./%70re.js --import=file:///none | started",
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
}
