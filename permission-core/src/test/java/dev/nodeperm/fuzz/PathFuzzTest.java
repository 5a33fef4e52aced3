package dev.nodeperm.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.error.InputException;
import java.util.ArrayList;
import java.util.List;

/** Any grants, any directory and any reference. */
class PathFuzzTest {
  @DictionaryFile(resourcePath = "/dev/nodeperm/fuzz/words.dict")
  @FuzzTest(maxDuration = "12m")
  void takesAnything(FuzzedDataProvider data) {
    NodeLaunch launch = Inputs.launch(data);
    if (data.consumeBoolean()) {
      try {
        launch = launch.directory("/" + data.consumeString(100));
      } catch (InputException e) {
        return;
      }
    }
    List<String> args = new ArrayList<>();
    args.add(data.consumeBoolean() ? "--permission" : "--experimental-permission");
    for (String grant : Inputs.words(data, 8)) {
      args.add("--allow-fs-read=" + grant);
    }
    Inputs.ask(Inputs.start(launch.args(args)), data);
  }
}
