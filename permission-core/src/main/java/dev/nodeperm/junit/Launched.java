package dev.nodeperm.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.converter.ConvertWith;

/**
 * Gives a test a launch: as {@link dev.nodeperm.Launch} what starting it comes to, as {@link
 * dev.nodeperm.ProcessPermission} what to ask, or as {@link dev.nodeperm.NodeLaunch} the launch
 * before its start.
 *
 * <p>The release is the one of {@link NodeReleases}, or {@link #node}.
 *
 * <pre>{@code
 * class GuardTest {
 *   @ParameterizedTest
 *   @NodeReleases({"25", "26"})
 *   void readsNoKeys(
 *       @Launched(args = "server.js", config = "node.config.json", cwd = "/app") Launch launch) {
 *     assertThat(launch).isEnforcing().denies("fs.read", "/app/key.pem");
 *   }
 * }
 * }</pre>
 *
 * <p>The name is not {@code Launch} because a test that uses it mostly uses the type of that name
 * as well.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LaunchedResolver.class)
@ConvertWith(LaunchedConverter.class)
public @interface Launched {
  /**
   * The release: {@code 24} for the newest known one of that line, or {@code 24.13.0} for that one.
   * Left out where {@link NodeReleases} says it.
   *
   * @return a line or a release; empty if {@link NodeReleases} says it
   */
  String node() default "";

  /** {@return the arguments behind the program's name} */
  String[] args() default {};

  /**
   * {@return the environment, each variable as {@code NAME=VALUE}; nothing is passed on from the
   * test's}
   */
  String[] env() default {};

  /** {@return the working directory, absolute} */
  String cwd() default "/";

  /**
   * A config file, from the directory in which the tests run. The launch is started as if {@code
   * --experimental-config-file=./node.config.json} stood in front of its arguments and this file
   * were there.
   *
   * @return its path; empty for none
   */
  String config() default "";

  /**
   * {@return the directories that exist where the launch is started, absolute; nothing else does}
   */
  String[] directories() default {};
}
