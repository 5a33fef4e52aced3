package dev.nodeperm.docs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Statements of Java, imports first; what is printed stands behind {@code //} in the line that
 * prints it.
 */
final class JavaExample {
  private JavaExample() {}

  /** What the example says that it prints. */
  static List<String> promised(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("println(") && line.contains("; // "))
        .map(line -> line.substring(line.indexOf("; // ") + 5))
        .toList();
  }

  /** Compiles and runs the statements, and gives what they print. */
  static List<String> printed(List<String> lines, Path folder) throws Exception {
    Stream<String> imports = lines.stream().filter(line -> line.startsWith("import "));
    List<String> body = lines.stream().filter(line -> !line.startsWith("import ")).toList();
    List<String> source = new ArrayList<>(imports.toList());
    source.add("public final class Example { public static void run() throws Exception {");
    source.addAll(body);
    source.add("} }");
    compile(String.join("\n", source), folder);
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, JavaExample.class.getClassLoader())) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      loader.loadClass("Example").getMethod("run").invoke(null);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void compile(String text, Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    List<String> options =
        List.of(
            "-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
    if (!compiler.getTask(complaints, null, null, options, null, List.of(source)).call()) {
      throw new AssertionError(complaints);
    }
  }
}
