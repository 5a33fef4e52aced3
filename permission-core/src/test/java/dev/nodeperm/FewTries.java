package dev.nodeperm;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * With {@code -Dnodeperm.tries=N}, no property makes more than N tries, and all make the same ones
 * each time. For mutation testing, which runs a property some hundred times and wants to find the
 * same mutants again.
 */
public final class FewTries implements AroundPropertyHook {

  private static final int MOST = Integer.getInteger("nodeperm.tries", 0);

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public boolean appliesTo(Optional<AnnotatedElement> element) {
    return MOST > 0;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) throws Throwable {
    int tries = context.attributes().tries().orElse(MOST);
    context.attributes().setTries(Math.min(tries, MOST));
    context.attributes().setSeed("1");
    return property.execute();
  }
}
