package consumer;

import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import java.util.Objects;

/** Asks one question, and says from where the library was loaded. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Launch launch =
        NodeLaunch.on("24.13.0").args("--permission", "--allow-fs-read=/app/*.json").start();
    boolean granted = ((Launch.Started) launch).permission().has("fs.read", "/app/key.pem");
    System.out.println(
        Objects.requireNonNullElse(Launch.class.getModule().getName(), "class path") + ": " + granted);
  }
}
