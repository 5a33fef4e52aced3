package dev.nodeperm.advisory;

import dev.nodeperm.EffectiveGrant;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import dev.nodeperm.ProcessPermission;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether one launch is exposed to one advisory, by asking it. */
final class Exposed {
  private static final String READ = "fs.read";
  private static final String WRITE = "fs.write";

  /** Paths that somebody may want and that few grant. */
  private static final List<String> WANTED =
      List.of("/etc/passwd", "/root/.ssh/id_rsa", "/", "/nodeperm-none");

  private final Launch.Started started;
  private final ProcessPermission permission;
  private final Advisory advisory;

  Exposed(Launch.Started started, Advisory advisory) {
    this.started = started;
    this.permission = started.permission();
    this.advisory = advisory;
  }

  /** A call that is let through, or null. */
  @Nullable String operation() {
    String call = advisory.operation();
    return switch (advisory.rule()) {
      case ALWAYS -> call;
      case NEVER -> null;
      case READ_LIMITED -> filled(call, wanted());
      case FOLDER_GRANTED -> folder(call);
      case FOLDER_WRITABLE -> filled(call, first(folders(WRITE), f -> outside(WRITE, f)));
      case READABLE_NOT_WRITABLE ->
          filled(call, first(paths(READ), p -> !permission.has(WRITE, p)));
      case WITHOUT -> {
        int blank = call.indexOf(' ');
        yield permission.has(call.substring(0, blank)) ? null : call.substring(blank + 1);
      }
      case LINKABLE ->
          wanted() == null
              ? null
              : filled(call, first(folders(WRITE), f -> permission.has(READ, f + "/x")));
      case FILE_NOT_WRITABLE -> {
        int blank = call.indexOf(' ');
        yield permission.has(WRITE, below(call.substring(0, blank)))
            ? null
            : call.substring(blank + 1);
      }
      case DIRECTORY_WRITABLE ->
          permission.has(WRITE, below("r.json")) && !permission.has(WRITE, "/r.json") ? call : null;
      case SHARED_BEGINNING -> shared();
    };
  }

  private @Nullable String wanted() {
    return first(WANTED, path -> !permission.has(READ, path));
  }

  /** Reading through a folder, or writing through one where none may be read. */
  private @Nullable String folder(String call) {
    String readable = first(folders(READ), f -> outside(READ, f));
    if (readable != null) {
      return filled(call, readable);
    }
    String writable = first(folders(WRITE), f -> outside(WRITE, f));
    String writing = call.replace("fs.readFileSync(", "fs.createWriteStream(");
    return filled(writing, writable);
  }

  /** Whether what lies above a folder is not granted. */
  private boolean outside(String scope, String folder) {
    return !permission.has(scope, folder.substring(0, folder.lastIndexOf('/')) + "/nodeperm-none");
  }

  /** The folders that are granted with all that is in them, without a slash at the end. */
  private List<String> folders(String scope) {
    return effective(scope)
        .filter(path -> path.endsWith("/*") && path.length() > 2)
        .map(path -> path.substring(0, path.length() - 2))
        .toList();
  }

  /** One path for each grant. */
  private List<String> paths(String scope) {
    return effective(scope)
        .map(
            path ->
                path.equals("*")
                    ? "/etc/passwd"
                    : path.endsWith("*") ? path.substring(0, path.length() - 1) + "file" : path)
        .toList();
  }

  private Stream<String> effective(String scope) {
    String option = scope.equals(READ) ? "--allow-fs-read" : "--allow-fs-write";
    return permission.grants().stream()
        .filter(grant -> grant.option().equals(option))
        .map(EffectiveGrant::effective)
        .filter(path -> permission.has(scope, path.replace("*", "file")));
  }

  /** What two grants begin with, if that is granted here and by the same grants is not today. */
  private @Nullable String shared() {
    for (String scope : List.of(READ, WRITE)) {
      List<String> paths = effective(scope).sorted().toList();
      ProcessPermission today = null;
      for (int i = 1; i < paths.size(); i++) {
        String start = common(paths.get(i - 1), paths.get(i));
        if (!start.startsWith("/") || !permission.has(scope, start)) {
          continue;
        }
        today = today == null ? today() : today;
        if (today != null && !today.has(scope, start)) {
          String call = scope.equals(READ) ? "fs.readFileSync(%s)" : "fs.writeFileSync(%s, '')";
          return filled(call, start);
        }
      }
    }
    return null;
  }

  private static String common(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return a.substring(0, length);
  }

  /** The same grants on the newest release, or null if they keep it from starting. */
  private @Nullable ProcessPermission today() {
    List<String> words = new ArrayList<>(List.of("--permission"));
    for (EffectiveGrant grant : permission.grants()) {
      words.add(grant.option() + "=" + (grant.written().isEmpty() ? "." : grant.written()));
    }
    words.addAll(List.of("-e", "0"));
    Launch launch =
        NodeLaunch.on(NodeRelease.newest())
            .args(words)
            .directory(started.currentDirectory())
            .withoutFiles()
            .start();
    return launch instanceof Launch.Started now ? now.permission() : null;
  }

  private String below(String name) {
    String directory = started.currentDirectory();
    return directory.endsWith("/") ? directory + name : directory + "/" + name;
  }

  private static @Nullable String first(List<String> of, Predicate<String> test) {
    return of.stream().filter(test).findFirst().orElse(null);
  }

  private static @Nullable String filled(String call, @Nullable String path) {
    return path == null ? null : call.replace("%s", quoted(path));
  }

  private static String quoted(String path) {
    StringBuilder out = new StringBuilder("'");
    path.chars()
        .forEach(
            c -> {
              if (c == '\'' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('\'').toString();
  }
}
