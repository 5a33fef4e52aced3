package dev.nodeperm.oracle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcuseTest {
  private static final String MISSING = "Error: Cannot find module '/x.js'";

  private static boolean holds(String message, String... argv) {
    String request =
        "{\"id\":1,\"node\":\"24.13.0\",\"argv\":" + Json.write(List.of(argv)) + ",\"queries\":[]}";
    String answer =
        "{\"id\":1,\"launch\":{\"ok\":false,\"exitCode\":1,\"signal\":null,\"message\":"
            + Json.write(message)
            + "},\"answers\":[]}";
    return Excuse.holds(request, answer);
  }

  @Test
  void aModuleThatCannotBeLoadedIsNotCompared() {
    assertTrue(holds(MISSING, "--permission", "/x.js"));
    assertTrue(
        holds("Uncaught " + MISSING, "--permission", "--abort-on-uncaught-exception", "/x.js"));
    assertTrue(holds("Error: Access to this API has been restricted", "--permission", "/x.js"));
    assertTrue(holds("SyntaxError: Unexpected token ':'", "-"));
  }

  @Test
  void theSameTextIsADifferenceWhereNothingIsLoaded() {
    assertFalse(holds(MISSING, "--permission"));
    // This library looks for these itself and has an answer.
    assertFalse(holds(MISSING, "--require=/x.js"));
    assertFalse(holds("Error [ERR_MODULE_NOT_FOUND]: Cannot find package", "--import=x"));
    assertFalse(holds("Uncaught " + MISSING, "--permission", "--abort-on-uncaught-exception"));
    assertFalse(
        holds("Error: Access to this API has been restricted", "--import=data:text/javascript,0"));
    assertFalse(holds("SyntaxError: Unexpected token ':'", "--permission"));
    assertFalse(holds("Error: Access to this API has been restricted", "-"));
  }

  @Test
  void theSameTextIsADifferenceWhereThisLibrarySaysThatTheLaunchFails() {
    assertFalse(holds(MISSING, "--bogus", "/x.js"));
    assertFalse(holds("SyntaxError: Unexpected token ':'", "--bogus", "-"));
  }

  @Test
  void anotherTextAndAnAnswerAreNeverExcused() {
    assertFalse(holds("bad option: --x", "--permission", "/x.js"));
    assertFalse(
        Excuse.holds(
            "{\"id\":1,\"node\":\"24.13.0\",\"argv\":[\"/x.js\"],\"queries\":[]}",
            "{\"id\":1,\"launch\":{\"ok\":true,\"warnings\":[]},\"answers\":[]}"));
  }
}
