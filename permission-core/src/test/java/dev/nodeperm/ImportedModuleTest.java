package dev.nodeperm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What binaries printed first for {@code --import}; the directory is one with a blank and a %. */
class ImportedModuleTest {
  private static String imported(String release, String name, String... options)
      throws IOException {
    try (FileSystem disk = Disk.make()) {
      Files.createDirectories(disk.getPath("/w d%/d"));
      Files.writeString(disk.getPath("/w d%/a.mjs"), "0");
      List<String> words = new ArrayList<>(List.of(options));
      words.addAll(List.of("--import", name, "-e", "0"));
      NodeLaunch launch = NodeLaunch.on(release).fileSystem(disk).directory("/w d%").args(words);
      return launch.start() instanceof Launch.Failed failed ? failed.failure().message() : "starts";
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          26.10.0; ./a.mjs;     starts
          26.10.0; ./%61.mjs?q; starts
          26.10.0; file:///w%20d%25/a.mjs; starts
          26.10.0; ./none?q#f;  Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/w d%/none' imported from /w d%/
          26.10.0; ./a.mjs/;    Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '/w d%/a.mjs/' is not supported resolving ES modules imported from /w d%/
          24.14.1; ./a.mjs/;    Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/w d%/a.mjs/' imported from /w d%/
          22.9.0;  ./none/;     Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '/w d%/none/' is not supported resolving ES modules imported from /w d%/
          26.10.0; ./a%2fb;     TypeError [ERR_INVALID_MODULE_SPECIFIER]: Invalid module "/w%20d%25/a%2fb" must not include encoded "/" or "\\" characters imported from /w d%/
          26.10.0; ./%zz;       URIError: URI malformed
          26.10.0; //x;         TypeError [ERR_INVALID_FILE_URL_HOST]: File URL host must be "localhost" or empty on linux
          26.10.0; //x:1/y;     TypeError [ERR_UNSUPPORTED_RESOLVE_REQUEST]: Failed to resolve module specifier "//x:1/y" from "file:///w%20d%25/": Invalid relative URL or base scheme is not hierarchical.
          20.9.0;  //x:1/y;     TypeError: Invalid URL
          20.7.0;  file://%;    TypeError [ERR_INVALID_URL]: Invalid URL
          26.10.0; #a;          TypeError [ERR_PACKAGE_IMPORT_NOT_DEFINED]: Package import specifier "#a" is not defined imported from /w d%/
          26.10.0; #/;          TypeError [ERR_INVALID_MODULE_SPECIFIER]: Invalid module "#/" is not a valid internal imports specifier name imported from /w d%/
          24.13.1; #/a;         TypeError [ERR_INVALID_MODULE_SPECIFIER]: Invalid module "#/a" is not a valid internal imports specifier name imported from /w d%/
          20.2.0;  C:x;         Error [ERR_UNSUPPORTED_ESM_URL_SCHEME]: Only URLs with a scheme in: file and data are supported by the default ESM loader. Received protocol 'c:'
          22.5.1;  http://x;    Error [ERR_UNSUPPORTED_ESM_URL_SCHEME]: Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol 'http:'
          22.6.0;  http://x;    Error [ERR_UNSUPPORTED_ESM_URL_SCHEME]: Only URLs with a scheme in: file and data are supported by the default ESM loader. Received protocol 'http:'
          26.10.0; http:;       Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'http:' imported from /w d%/
          22.8.0;  data:,x;     TypeError [ERR_INVALID_URL]: Invalid URL
          22.9.0;  DATA:,x;     RangeError [ERR_UNKNOWN_MODULE_FORMAT]: Unknown module format: null for URL data:,x
          20.0.0;  data:a/b;    TypeError [ERR_INVALID_URL]: Invalid URL
          20.0.0;  data:a/b,x;  RangeError [ERR_UNKNOWN_MODULE_FORMAT]: Unknown module format: a/b for URL data:a/b,x
          """)
  void saysWhatTheLoaderSays(String release, String name, String said) throws IOException {
    assertThat(imported(release, name)).isEqualTo(said);
  }

  @Test
  void aDeniedLookComesFirst() throws IOException {
    assertThat(imported("20.19.4", "file://%", "--experimental-permission"))
        .isEqualTo("Error: Access to this API has been restricted");
    assertThat(imported("20.19.4", "./d/", "--experimental-permission"))
        .isEqualTo("Error: Access to this API has been restricted");
    assertThat(imported("20.19.4", "#a", "--experimental-permission"))
        .isEqualTo("Error: Access to this API has been restricted");
    assertThat(imported("22.12.0", "#a", "--experimental-permission")).contains("is not defined");
  }
}
