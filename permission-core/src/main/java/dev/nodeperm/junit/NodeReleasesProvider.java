package dev.nodeperm.junit;

import dev.nodeperm.release.NodeRelease;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The releases that {@link NodeReleases} names. For JUnit. */
public final class NodeReleasesProvider
    implements ArgumentsProvider, AnnotationConsumer<NodeReleases> {
  /** Made by JUnit. */
  public NodeReleasesProvider() {}

  private List<NodeRelease> releases = List.of();

  @Override
  public void accept(NodeReleases annotation) {
    releases =
        annotation.value().length == 0
            ? newestOfEachLine()
            : Arrays.stream(annotation.value()).map(NodeRelease::named).toList();
  }

  private static List<NodeRelease> newestOfEachLine() {
    return NodeRelease.known().stream()
        .map(release -> NodeRelease.named(String.valueOf(release.major())))
        .distinct()
        .toList();
  }

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return releases.stream().map(Arguments::of);
  }
}
