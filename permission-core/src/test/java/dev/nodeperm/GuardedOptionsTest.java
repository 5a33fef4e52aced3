package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that need a grant themselves; every row is what the binary of that release said. */
class GuardedOptionsTest {
  private static final String NOT_THERE =
      "1 Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/l.mjs' imported from /";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20.18.1 | --experimental-permission | --experimental-loader=/l.mjs | " + NOT_THERE,
        "20.18.2 | --experimental-permission | --experimental-loader=/l.mjs"
            + " | 1 Error: Access to this API has been restricted",
        "22.13.0 | --permission | --loader=/l.mjs | " + NOT_THERE,
        "22.13.1 | --permission | --loader=/l.mjs | 1 Error: Access to this API has been restricted",
        "26.10.0 | --permission | --loader=/l.mjs | 1 Error: Access to this API has been restricted."
            + " Use --allow-worker to manage permissions.",
        "20.15.1 | --experimental-permission | --inspect-brk=0 | SIGSEGV",
        "20.16.0 | --experimental-permission | --inspect-brk=0 | 1 Error: Access to this API has been restricted",
        "24.11.1 | --permission | --inspect-brk=0 | 1 Error: Access to this API has been restricted.",
        "24.12.0 | --permission | --inspect-brk=0 | 1 Error: Access to this API has been restricted."
            + " Use --allow-inspector to manage permissions.",
        "26.10.0 | --permission | --inspect=0 | started",
        "26.10.0 | --permission-audit | --loader=/l.mjs | " + NOT_THERE,
        "24.20.0 | --permission-audit | --inspect-brk=0 | 1 Error: Access to this API has been restricted."
            + " Use --allow-inspector to manage permissions.",
      })
  void endsTheProcess(String release, String model, String option, String outcome) {
    Launch launch =
        NodeLaunch.on(release)
            .args(model, "--allow-fs-read=*", option, "-e", "0")
            .withoutFiles()
            .start();
    assertThat(outcome(launch)).isEqualTo(outcome);
  }

  private static String outcome(Launch launch) {
    if (launch instanceof Launch.Failed failed) {
      Integer code = failed.failure().exitCode();
      return code == null
          ? String.valueOf(failed.failure().signal())
          : code + " " + failed.failure().message();
    }
    return "started";
  }
}
