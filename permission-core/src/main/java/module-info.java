/**
 * What the permission model of a given Node.js release decides.
 *
 * <p>What is not exported is subject to change without notice; so is {@code dev.nodeperm.cli},
 * which only the tool's own library may look into. That library, picocli, is needed by nothing
 * else.
 */
module dev.nodeperm {
  requires static transitive org.jspecify;
  requires static info.picocli;
  requires tools.jackson.core;

  exports dev.nodeperm;
  exports dev.nodeperm.error;
  exports dev.nodeperm.filesystem;
  exports dev.nodeperm.launch;
  exports dev.nodeperm.links;
  exports dev.nodeperm.release;

  opens dev.nodeperm.cli to
      info.picocli;
}
