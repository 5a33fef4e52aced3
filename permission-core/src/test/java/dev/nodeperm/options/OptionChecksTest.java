package dev.nodeperm.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nodeperm.options.LaunchOptionsResult.Stopped;
import dev.nodeperm.release.NodeRelease;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the binaries object to in options that each parse; a dash is no objection. */
class OptionChecksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      26.10.0 | --use-openssl-ca --use-bundled-ca x.js                     | either --use-openssl-ca or --use-bundled-ca can be used, not both
      26.10.0 | --use-openssl-ca --use-system-ca x.js                      | either --use-openssl-ca or --use-system-ca can be used, not both
      24.0.0  | --use-openssl-ca --use-system-ca x.js                      | -
      26.10.0 | --use-largepages=maybe x.js                                | invalid value for --use-largepages
      26.10.0 | --use-largepages=silent x.js                               | -
      26.10.0 | --secure-heap=3 x.js                                       | --secure-heap must be a power of 2
      26.10.0 | --secure-heap=1 x.js                                       | -
      26.10.0 | --secure-heap=1024 --secure-heap-min=6 x.js                | --secure-heap-min must be a power of 2
      26.10.0 | --secure-heap=1024 --secure-heap-min=1025 x.js             | -
      26.10.0 | --secure-heap=1024 --secure-heap-min=0 x.js                | -
      26.10.0 | --max-old-space-size-percentage=0 x.js | \
          --max-old-space-size-percentage must be greater than 0 and up to 100. Got: 0
      26.10.0 | --max-old-space-size-percentage=100 x.js                   | -
      26.10.0 | --max-old-space-size-percentage=100.1 x.js | \
          --max-old-space-size-percentage must be greater than 0 and up to 100. Got: 100.1
      26.10.0 | --max-old-space-size-percentage=ten x.js | \
          --max-old-space-size-percentage must be greater than 0 and up to 100. Got: ten
      26.10.0 | --max-old-space-size-percentage=0x2p3 x.js                 | -
      26.10.0 | --max-old-space-size-percentage=0x10 x.js                  | -
      26.10.0 | --max-old-space-size-percentage=0x65 x.js | \
          --max-old-space-size-percentage must be greater than 0 and up to 100. Got: 0x65
      26.10.0 | --max-old-space-size-percentage=inf x.js | \
          --max-old-space-size-percentage must be greater than 0 and up to 100. Got: inf
      20.0.0  | --policy-integrity=sha256-x x.js                           | --policy-integrity requires --experimental-policy be enabled
      20.0.0  | --input-type=foo -e 1                                      | --input-type must be "module" or "commonjs"
      26.10.0 | --input-type=foo -e 1 | \
          --input-type must be "module","commonjs", "module-typescript" or "commonjs-typescript"
      20.0.0  | --input-type=module-typescript -e 1                        | --input-type must be "module" or "commonjs"
      26.10.0 | --input-type=module-typescript -e 1                        | -
      22.0.0  | --experimental-default-type=foo x.js                       | --experimental-default-type must be "module" or "commonjs"
      22.0.0  | --experimental-default-type=module x.js                    | -
      26.10.0 | --check -e 1                                               | either --check or --eval can be used, not both
      26.10.0 | --unhandled-rejections=foo x.js                            | invalid value for --unhandled-rejections
      26.10.0 | --unhandled-rejections=warn x.js                           | -
      26.10.0 | --tls-min-v1.3 --tls-max-v1.2 x.js                         | either --tls-min-v1.3 or --tls-max-v1.2 can be used, not both
      26.10.0 | --tls-min-v1.3 x.js                                        | -
      26.10.0 | --heapsnapshot-near-heap-limit=-1 x.js                     | --heapsnapshot-near-heap-limit must not be negative
      26.10.0 | --heapsnapshot-near-heap-limit=0 x.js                      | -
      26.10.0 | --trace-require-module=foo x.js                            | invalid value for --trace-require-module
      26.10.0 | --bench --bench-isolation=foo                              | invalid value for --bench-isolation
      26.10.0 | --bench --bench-samples=0                                  | --bench-samples must be greater than 0
      26.10.0 | --bench --test                                             | either --bench or --test can be used, not both
      26.10.0 | --bench --check                                            | either --bench or --check can be used, not both
      26.10.0 | --bench -e 1                                               | either --bench or --eval can be used, not both
      26.10.0 | --bench --interactive                                      | either --bench or --interactive can be used, not both
      26.10.0 | --bench --watch                                            | either --bench or --watch can be used, not both
      26.10.0 | --test --test-isolation=foo                                | invalid value for --test-isolation
      26.10.0 | --test --test-isolation=none                               | -
      26.10.0 | --test-isolation=foo x.js                                  | -
      22.8.0  | --test --experimental-test-isolation=foo                   | invalid value for --experimental-test-isolation
      22.7.0  | --test                                                     | -
      26.10.0 | --test --check                                             | either --test or --check can be used, not both
      26.10.0 | --test -e 1                                                | either --test or --eval can be used, not both
      26.10.0 | --test --interactive                                       | either --test or --interactive can be used, not both
      26.10.0 | --test --watch-path=.                                      | --watch-path cannot be used in combination with --test
      26.10.0 | --watch --check x.js                                       | either --watch or --check can be used, not both
      26.10.0 | --watch -e 1                                               | either --watch or --eval can be used, not both
      26.10.0 | --watch --interactive x.js                                 | either --watch or --interactive can be used, not both
      26.10.0 | --watch --test-force-exit x.js                             | either --watch or --test-force-exit can be used, not both
      26.10.0 | --watch                                                    | -
      20.0.0  | --watch                                                    | --watch requires specifying a file
      26.10.0 | --watch x.js                                               | -
      26.10.0 | --watch --test                                             | -
      26.10.0 | --cpu-prof-name=x x.js                                     | --cpu-prof-name must be used with --cpu-prof
      26.10.0 | --cpu-prof-dir=x x.js                                      | --cpu-prof-dir must be used with --cpu-prof
      26.10.0 | --cpu-prof-interval=5 x.js                                 | --cpu-prof-interval must be used with --cpu-prof
      26.10.0 | --cpu-prof-interval=1000 x.js                              | -
      26.10.0 | --heap-prof-name=x x.js                                    | --heap-prof-name must be used with --heap-prof
      26.10.0 | --heap-prof-interval=5 x.js                                | --heap-prof-interval must be used with --heap-prof
      26.10.0 | --heap-prof-interval=524288 x.js                           | -
      26.10.0 | --debug x.js | \
          [DEP0062]: `node --debug` and `node --debug-brk` are invalid. Please use `node --inspect` and `node --inspect-brk` instead.
      26.10.0 | --debug-brk x.js | \
          [DEP0062]: `node --debug` and `node --debug-brk` are invalid. Please use `node --inspect` and `node --inspect-brk` instead.
      26.10.0 | --inspect-publish-uid=foo x.js                             | --inspect-publish-uid destination can be stderr or http
      26.10.0 | --inspect-publish-uid=stderr x.js                          | -
      26.10.0 | --inspect-publish-uid=http,stderr x.js                     | -
      26.10.0 | --inspect-publish-uid=stderr, x.js                         | --inspect-publish-uid destination can be stderr or http
      22.0.0  | --inspect-publish-uid=stderr, x.js                         | -
      26.10.0 | --use-largepages EMPTY x.js                                | invalid value for --use-largepages
      26.10.0 | --secure-heap=1024 --secure-heap-min=1 x.js                | -
      26.10.0 | --secure-heap=6 --secure-heap-min=5 x.js                   | --secure-heap must be a power of 2
      20.0.0  | --policy-integrity EMPTY x.js                              | --policy-integrity requires --experimental-policy be enabled
      20.0.0  | --experimental-policy=p.json --policy-integrity EMPTY x.js | --policy-integrity cannot be empty
      26.10.0 | --bench --bench-isolation=none --interactive               | either --bench or --interactive can be used, not both
      26.10.0 | --heap-prof-dir=x x.js                                     | --heap-prof-dir must be used with --heap-prof
      26.10.0 | --test                                                     | -
      20.0.0  | --watch EMPTY                                              | --watch requires specifying a file
      20.0.0  | --watch --test                                             | --watch requires specifying a file
      20.0.0  | --watch x.js                                               | -
      26.10.0 | --inspect-publish-uid EMPTY x.js                           | -
      22.0.0  | --inspect-publish-uid EMPTY x.js                           | -
      26.10.0 | --unhandled-rejections EMPTY x.js                          | -
      26.10.0 | --tls-max-v1.2 x.js                                        | -
      """)
  void objectsAsTheBinaryDoes(String release, String words, String message) {
    List<String> args =
        Arrays.stream(words.split(" ")).map(word -> word.equals("EMPTY") ? "" : word).toList();
    LaunchOptionsResult result =
        LaunchOptionsReader.read(
            NodeRelease.parse(release), args, Map.of(), ConfigContribution.NONE);
    if (result instanceof Stopped stopped
        && Integer.valueOf(9).equals(stopped.failure().exitCode())) {
      assertThat(stopped.failure().message()).isEqualTo(message);
    } else {
      assertThat("-").isEqualTo(message);
    }
  }
}
