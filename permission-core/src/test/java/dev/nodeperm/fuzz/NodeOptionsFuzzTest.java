package dev.nodeperm.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.nodeperm.NodeLaunch;

/** Any text in NODE_OPTIONS. */
class NodeOptionsFuzzTest {
  @DictionaryFile(resourcePath = "/dev/nodeperm/fuzz/words.dict")
  @FuzzTest(maxDuration = "12m")
  void takesAnything(FuzzedDataProvider data) {
    NodeLaunch launch = Inputs.launch(data).args("--permission", "main.js");
    Inputs.ask(Inputs.start(launch.nodeOptions(data.consumeString(8000))), data);
  }
}
