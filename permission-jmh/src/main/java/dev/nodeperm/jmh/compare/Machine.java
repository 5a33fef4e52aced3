package dev.nodeperm.jmh.compare;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Where and with what a run measures, as pairs of a name and a text. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Machine() {}

  static Map<String, String> facts(Settings settings) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("processor", field(PROCESSORS, "model name"));
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("memory", field(MEMORY, "MemTotal"));
    facts.put(
        "system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    facts.put("java", property("java.vm.name") + " " + property("java.runtime.version"));
    facts.put("runtime", settings.node().isEmpty() ? "none" : "Node.js " + settings.node());
    new TreeMap<>(peers())
        .forEach((name, version) -> facts.put(name.toString(), version.toString()));
    return facts;
  }

  /** The processes that wait for a processor, as the system counts them. */
  static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static Properties peers() throws IOException {
    Properties versions = new Properties();
    try (InputStream text = Machine.class.getResourceAsStream("peers.properties")) {
      versions.load(text);
    }
    return versions;
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static String field(Path file, String name) throws IOException {
    if (!Files.isReadable(file)) {
      return "unknown";
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
