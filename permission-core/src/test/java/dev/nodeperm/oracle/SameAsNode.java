package dev.nodeperm.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** The one helper of hand-written comparisons. */
public final class SameAsNode {
  private SameAsNode() {}

  /** Fails unless this library answers a request as the release that the request names. */
  public static void assertSameAsNode(String request) {
    Answerer subject = Live.subject();
    Live.need(String.valueOf(Json.readObject(request).get("node")));
    String difference =
        Comparison.of(request, Live.node().answer(request), subject.answer(request)).difference();
    if (difference != null) {
      Assertions.fail(difference);
    }
  }

  /** A request with options and queries only. */
  public static String request(String release, List<String> argv, List<? extends List<?>> queries) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("id", "claim");
    request.put("node", release);
    request.put("argv", argv);
    request.put("queries", queries);
    return Json.write(request);
  }
}
