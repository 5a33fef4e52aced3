/**
 * What the permission model of a given Node.js release decides.
 *
 * <p>What is not exported is subject to change without notice; so is {@code dev.nodeperm.cli},
 * which only the tool's own library may look into. That library, picocli, is needed by nothing
 * else, jffi makes audits faster, AssertJ is needed only by {@code dev.nodeperm.assertj}, JUnit
 * only by {@code dev.nodeperm.junit}.
 */
@SuppressWarnings("requires-automatic") // jffi names itself, but describes no module.
module dev.nodeperm {
  requires static transitive org.jspecify;
  requires static org.assertj.core;
  requires static org.junit.jupiter.api;
  requires static org.junit.jupiter.params;
  requires static info.picocli;
  requires static org.jnrproject.jffi;
  requires tools.jackson.core;

  exports dev.nodeperm;
  exports dev.nodeperm.advisory;
  exports dev.nodeperm.analysis;
  exports dev.nodeperm.assertj;
  exports dev.nodeperm.cases;
  exports dev.nodeperm.error;
  exports dev.nodeperm.expect;
  exports dev.nodeperm.filesystem;
  exports dev.nodeperm.junit;
  exports dev.nodeperm.launch;
  exports dev.nodeperm.links;
  exports dev.nodeperm.operation.child;
  exports dev.nodeperm.operation;
  exports dev.nodeperm.release;

  // Soft assertions are made by subclassing.
  opens dev.nodeperm.assertj to
      org.assertj.core;
  opens dev.nodeperm.cli to
      info.picocli;
}
