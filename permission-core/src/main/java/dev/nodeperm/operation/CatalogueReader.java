package dev.nodeperm.operation;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one file of the catalogue. Its form is told at the top of {@code fs.ops}. For one thread.
 */
final class CatalogueReader {
  private record Header(String family, List<String> parameters, List<Form> forms) {}

  private record Form(Variant variant, String name) {}

  private final String resource;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Header> headers = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private String module = "";
  private String title = "";

  private CatalogueReader(String resource) {
    this.resource = resource;
  }

  /**
   * Reads a file.
   *
   * @param resource its name, for errors
   * @param text its content
   * @throws CatalogueException if a line of it cannot be read
   */
  static CatalogueModule read(String resource, String text) {
    return new CatalogueReader(resource).all(text);
  }

  private CatalogueModule all(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].trim();
      if (!line.isEmpty() && !line.startsWith("#")) {
        line(new LineScanner(resource, i + 1, line));
      }
    }
    flush();
    if (module.isEmpty()) {
      throw new CatalogueException(resource, 1, "no line begins with module");
    }
    return new CatalogueModule(module, title, List.copyOf(operations));
  }

  private void line(LineScanner in) {
    if (in.take("module")) {
      module = in.word();
      title = in.quoted();
    } else if (in.take("operation")) {
      if (module.isEmpty()) {
        throw in.fault("an operation before the module");
      }
      if (!rules.isEmpty()) {
        flush();
      }
      headers.add(header(in));
    } else if (headers.isEmpty()) {
      throw in.fault("a rule before any operation");
    } else {
      Header header = headers.get(headers.size() - 1);
      rules.add(new RuleReader(in, header.parameters()).read());
    }
  }

  private Header header(LineScanner in) {
    String family = in.word();
    List<String> parameters = in.parameters();
    if (!headers.isEmpty() && headers.get(0).parameters().size() != parameters.size()) {
      // Rules know parameters by their place.
      throw in.fault("headers that share rules need as many parameters");
    }
    List<Form> forms = new ArrayList<>();
    in.need(':');
    while (!in.atEnd()) {
      Variant variant = variant(in);
      forms.add(new Form(variant, in.take('=') ? in.word() : variant.nameOf(family)));
    }
    if (forms.isEmpty()) {
      throw in.fault("an operation without a form");
    }
    return new Header(family, parameters, forms);
  }

  private static Variant variant(LineScanner in) {
    for (Variant variant : Variant.values()) {
      if (in.take(variant.toString())) {
        return variant;
      }
    }
    throw in.fault("expected sync, callback, promise, event or plain");
  }

  private void flush() {
    if (!headers.isEmpty() && rules.isEmpty()) {
      throw new CatalogueException(
          resource, 1, "no rules for " + headers.get(headers.size() - 1).family());
    }
    Definition definition = new Definition(rules);
    for (Header header : headers) {
      for (Form form : header.forms()) {
        operations.add(
            new Operation(
                form.name(),
                header.family(),
                module,
                form.variant(),
                header.parameters(),
                definition));
      }
    }
    headers.clear();
    rules.clear();
  }
}
