package dev.nodeperm;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code docs/architecture.md}. */
class ArchitectureTest {
  private static final String ROOT = "dev.nodeperm";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** The table of packages: what each may use beside itself; a dot stands for the root package. */
  @ParameterizedTest
  @CsvSource({
    "error, ''",
    "release, error",
    "path, ''",
    "filesystem, path",
    "match, ''",
    "launch, ''",
    "options, launch release error",
    "options.config, options launch release",
    "., error release path filesystem match launch options options.config",
    "links, . error release filesystem path launch",
    "analysis, . launch",
    "expect, . release launch",
    "json, error",
    "cases, . error release expect json",
    "operation, . error release path filesystem launch options",
    "operation.child, . error release path launch options filesystem operation",
    "advisory, . error release launch",
    "batch, . error release path launch links filesystem operation operation.child"
  })
  void arrowsPointOneWay(String name, String uses) {
    List<String> allowed =
        new ArrayList<>(
            List.of("java..", "org.jspecify..", "tools.jackson.core..", "com.kenai..", full(name)));
    for (String used : uses.isEmpty() ? new String[0] : uses.split(" ")) {
      allowed.add(full(used));
    }
    classes()
        .that()
        .resideInAPackage(full(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(MAIN);
  }

  /** The packages for tests, each with what those who use it bring along. */
  @ParameterizedTest
  @CsvSource({"assertj, org.assertj.core..", "junit, org.junit.jupiter.."})
  void onlyPackagesForTestsKnowTestTools(String name, String tool) {
    classes()
        .that()
        .resideInAPackage(full(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", tool, full(name), ROOT, full("expect"), full("release"))
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage(full(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(tool, full(name))
        .check(MAIN);
  }

  @Test
  void nothingUsesTheTool() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".cli")
        .check(MAIN);
  }

  @Test
  void onlyOnePackageReadsTheDisk() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".filesystem", ROOT + ".cli")
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.nio.file..")
                .or(assignableTo(java.io.File.class))
                .and(not(assignableTo(FileSystem.class)))
                .and(not(assignableTo(FileSystems.class))))
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".filesystem")
        .should()
        .callMethod(FileSystem.class, "getPath", String.class, String[].class)
        .check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".filesystem", ROOT + ".cli")
        .should()
        .dependOnClassesThat(assignableTo(Files.class))
        .check(MAIN);
  }

  @Test
  void onlyTheLaunchNamesFileSystems() {
    noClasses()
        .that(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAPackage(ROOT + ".filesystem")))
                .and(not(assignableTo(NodeLaunch.class))))
        .should()
        .dependOnClassesThat(assignableTo(FileSystem.class).or(assignableTo(FileSystems.class)))
        .check(MAIN);
  }

  @Test
  void onlyBatchesAndTheToolKnowJson() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".batch", ROOT + ".json", ROOT + ".cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(MAIN);
  }

  @Test
  void onlyTheToolKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(MAIN);
  }

  @Test
  void oneClassKnowsJffi() {
    noClasses()
        .that()
        .haveNameNotMatching(".*[.]filesystem[.]JffiCalls")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.kenai..")
        .check(MAIN);
  }

  @Test
  void nothingReflects() {
    // A test's parameter is a reflected one; tests are not made native.
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".junit")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .check(MAIN);
    noClasses().should().dependOnClassesThat().resideInAPackage("sun..").check(MAIN);
  }

  @Test
  void onlyTheMainClassEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(MAIN);
    noClasses().should().callMethod(Runtime.class, "halt", int.class).check(MAIN);
    noClasses().should().callMethod(Runtime.class, "exit", int.class).check(MAIN);
  }

  private static String full(String name) {
    return name.equals(".") ? ROOT : ROOT + "." + name;
  }
}
