package dev.nodeperm.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.nodeperm.NodeLaunch;
import java.util.List;

/** Any words on the command line, also with the model on. */
class CommandLineFuzzTest {
  @DictionaryFile(resourcePath = "/dev/nodeperm/fuzz/words.dict")
  @FuzzTest(maxDuration = "12m")
  void takesAnything(FuzzedDataProvider data) {
    NodeLaunch launch = Inputs.launch(data);
    List<String> words = Inputs.words(data, 8);
    if (data.consumeBoolean()) {
      words.add(0, "--permission");
    }
    Inputs.ask(Inputs.start(launch.args(words)), data);
  }
}
