package dev.nodeperm.expect;

import dev.nodeperm.Decision;
import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.ProcessPermission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would have to change for a decision to be the opposite. */
final class Advice {
  private final ProcessPermission permission;
  private final Decision decision;
  private final @Nullable PermissionScope scope;
  private final String option;

  private Advice(ProcessPermission permission, Decision decision) {
    this.permission = permission;
    this.decision = decision;
    this.scope = PermissionScope.find(permission.release(), decision.scope()).orElse(null);
    this.option = scope == null ? "" : scope.option().orElse("");
  }

  /** The advice, in sentences. */
  static String on(ProcessPermission permission, Decision decision) {
    Advice advice = new Advice(permission, decision);
    return decision.granted() ? advice.toDeny() : advice.toGrant();
  }

  private String toDeny() {
    EffectiveGrant grant = decision.decidingGrant();
    if (grant != null && DecisionText.isImplicit(grant)) {
      return "name another program: this release grants reading the one that it is to run.";
    } else if (grant != null) {
      StringBuilder out = new StringBuilder("remove or narrow " + DecisionText.place(grant) + ".");
      if (grant.truncated()) {
        out.append(" What follows its first * does not count.");
      } else if (grant.effect() == EffectiveGrant.Effect.WIDENED) {
        out.append(" It names a directory that is there at start, and so grants all below.");
      }
      List<String> others = others(grant);
      if (!others.isEmpty()) {
        out.append(" Also in its way: ").append(String.join(", ", others)).append('.');
      }
      return out.toString();
    }
    return decision.decidingSwitch() != null
        ? "remove "
            + decision.decidingSwitch()
            + "; a switch grants its whole scope, whatever value it has."
        : "give a grant of paths: this release grants the scope as long as there is none.";
  }

  private String toGrant() {
    if (scope == null) {
      return "ask a release that knows the scope; here nothing guards it.";
    }
    if (scope == PermissionScope.FS) {
      return "add --allow-fs-read=* and --allow-fs-write=*; only both grant " + scope + ".";
    }
    if (!scope.isFileSystem()) {
      return "add " + option + ".";
    }
    String path = decision.resolvedPath();
    if (path == null) {
      return "add " + option + "=*; without a path nothing less counts.";
    }
    for (EffectiveGrant grant : permission.grants()) {
      String exact = grant.effective();
      boolean above = path.startsWith(exact.endsWith("/") ? exact : exact + "/");
      if (grant.option().equals(option) && exact.indexOf('*') < 0 && above) {
        return DecisionText.place(grant)
            + " grants that one path only, as no directory was there at start; write "
            + exact
            + "/* to grant all below.";
      }
    }
    return "add " + option + "=" + path + " or a directory above it.";
  }

  private List<String> others(EffectiveGrant deciding) {
    List<String> others = new ArrayList<>();
    String path = decision.resolvedPath();
    for (EffectiveGrant grant : permission.grants()) {
      if (!grant.equals(deciding) && grant.option().equals(option) && covers(grant, path)) {
        others.add(DecisionText.place(grant));
      }
    }
    return others;
  }

  private static boolean covers(EffectiveGrant grant, @Nullable String path) {
    String text = grant.effective();
    int star = text.indexOf('*');
    if (path == null || star < 0) {
      return text.equals(path);
    }
    return path.startsWith(text.substring(0, star)) || (path + "/*").equals(text);
  }
}
