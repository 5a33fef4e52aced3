package dev.nodeperm.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nodeperm.release.NodeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationCatalogueTest {
  @Test
  void everyFileCanBeRead() {
    OperationCatalogue catalogue = OperationCatalogue.standard();
    assertThat(catalogue.modules()).isNotEmpty();
    assertThat(catalogue.operations()).hasSizeGreaterThan(100);
  }

  @Test
  void everyOperationCanBeToldOnEveryRelease() {
    for (NodeRelease release : NodeRelease.known()) {
      for (Operation operation : OperationCatalogue.standard().operations()) {
        assertThat(operation.on(release)).isNotEmpty();
      }
    }
  }

  @Test
  void namesAreFound() {
    OperationCatalogue catalogue = OperationCatalogue.standard();
    assertThat(catalogue.find("node:fs.renameSync")).isPresent();
    assertThat(catalogue.find("fs.renam")).isEmpty();
    assertThat(catalogue.near("fs.renam")).first().isEqualTo("fs.rename");
    assertThat(catalogue.near("rename")).contains("fs.rename", "fs.promises.rename");
    assertThat(catalogue.near("x".repeat(100_000))).isEmpty();
  }

  @Test
  void whereAFunctionExistsIsToldWithTheCause() {
    Operation since =
        OperationCatalogue.standard().find("net.Socket.setTypeOfService").orElseThrow();
    assertThat(since.on(NodeRelease.parse("25.5.0")))
        .isEqualTo("not there (on 24>=24.15.0 25>=25.6.0 26+, #61503)");
    assertThat(since.on(NodeRelease.parse("25.6.0"))).isEqualTo("unguarded");
    for (Operation operation : OperationCatalogue.standard().operations()) {
      for (Rule rule : operation.definition().rules()) {
        if (rule.text().startsWith("exists")) {
          assertThat(operation.exists()).as(operation.name()).matches(".*, (until )?#\\d{5}");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          operation fs.a(x): sync;             an operation before the module at column 6
          module fs 'F'|read x;                a rule before any operation at column 1
          module fs 'F'|operation fs.a(x): up; expected sync, callback, promise, event or plain at column 18
          module fs 'F'|operation fs.a(x):;    an operation without a form at column 17
          module fs;                           expected a text in quotes at column 10
          """)
  void faultsNameTheirLine(String text, String problem) {
    String file = text.replace('|', '\n');
    int line = file.split("\n").length;
    assertThatThrownBy(() -> CatalogueReader.read("f.ops", file))
        .isInstanceOf(CatalogueException.class)
        .hasMessageStartingWith("f.ops:" + line + ": " + problem.substring(0, 12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          read y;                    no parameter is called y
          read x as steel;           no shape is called steel
          NO_SUCH: read x;           no behaviour is called NO_SUCH
          exists 24.x '#1';          not a set of releases: 24.x
          exists 24+;                expected a text in quotes
          @24+: read x;              expected a name
          wild(x): read x;           no predicate is called wild
          absolute(): read x;        number of arguments of absolute
          sink x;                    no statement begins with sink
          read x by;                 expected a name
          walk away(x);              no walk is called away
          disabled 'never ends;      a text without an end
          read resolved(x, x);       number of arguments of resolved
          read x unexpected;         not expected before
          """)
  void faultsOfRulesAreTold(String rule, String problem) {
    assertThatThrownBy(
            () -> CatalogueReader.read("f.ops", "module fs 'F'\noperation fs.a(x): sync\n" + rule))
        .isInstanceOf(CatalogueException.class)
        .hasMessageStartingWith("f.ops:3: " + problem);
  }
}
