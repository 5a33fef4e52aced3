package dev.nodeperm.junit;

import dev.nodeperm.release.NodeRelease;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterInfo;

/**
 * Makes launches for parameters that a parameterized test has no argument of its own for. For
 * JUnit.
 */
public final class LaunchedResolver implements ParameterResolver {
  /** Made by JUnit. */
  public LaunchedResolver() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(Launched.class)
        && LaunchedSpec.supports(parameter.getParameter().getType())
        && parameter.getIndex() >= arguments(context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Launched annotation = parameter.findAnnotation(Launched.class).orElseThrow();
    NodeRelease release = release(context).orElse(null);
    if (release == null && annotation.node().isEmpty()) {
      throw new ParameterResolutionException(
          "@Launched has no release: give it node, or the test @NodeReleases");
    }
    try {
      return LaunchedSpec.argument(
          annotation,
          release == null ? NodeRelease.newest() : release,
          parameter.getParameter().getType());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private static int arguments(ExtensionContext context) {
    ParameterInfo info = ParameterInfo.get(context);
    return info == null ? 0 : info.getArguments().size();
  }

  /** The release of the invocation, if it is of a test with {@link NodeReleases}. */
  private static Optional<NodeRelease> release(ExtensionContext context) {
    ParameterInfo info = ParameterInfo.get(context);
    return info == null
        ? Optional.empty()
        : info.getArguments().toList().stream()
            .filter(NodeRelease.class::isInstance)
            .map(NodeRelease.class::cast)
            .findFirst();
  }
}
