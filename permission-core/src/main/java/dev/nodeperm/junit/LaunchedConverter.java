package dev.nodeperm.junit;

import dev.nodeperm.release.NodeRelease;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.converter.AnnotationBasedArgumentConverter;
import org.junit.jupiter.params.converter.ArgumentConversionException;

/** Makes a launch of the release that a parameterized test is given. For JUnit. */
public final class LaunchedConverter extends AnnotationBasedArgumentConverter<Launched> {
  /** Made by JUnit. */
  public LaunchedConverter() {}

  @Override
  protected Object convert(@Nullable Object source, Class<?> type, Launched annotation) {
    if (!(source instanceof NodeRelease release)) {
      throw new ArgumentConversionException(
          "@Launched makes a launch of a release, not of " + source);
    }
    return LaunchedSpec.argument(annotation, release, type);
  }
}
