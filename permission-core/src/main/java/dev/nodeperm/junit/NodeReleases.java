package dev.nodeperm.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a parameterized test once for each of some releases. The test's first parameter is a {@link
 * dev.nodeperm.release.NodeRelease}, or a launch of it by {@link Launched}.
 *
 * <pre>{@code
 * class GuardTest {
 *   @ParameterizedTest
 *   @NodeReleases({"22", "24.13.0", "26"})
 *   void readsNoKeys(NodeRelease release) {
 *     NodeLaunch launch = NodeLaunch.on(release).args("--permission", "/app/server.js").withoutFiles();
 *     assertThat(launch).denies("fs.read", "/app/key.pem");
 *   }
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(NodeReleasesProvider.class)
public @interface NodeReleases {
  /**
   * The releases: {@code 24} for the newest known one of that line, or {@code 24.13.0} for that
   * one. None stands for the newest known one of each line.
   *
   * @return lines and releases, in the order in which the test runs; may be empty
   */
  String[] value() default {};
}
