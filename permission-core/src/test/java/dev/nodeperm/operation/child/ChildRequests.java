package dev.nodeperm.operation.child;

import dev.nodeperm.options.OptionKind;
import dev.nodeperm.options.OptionTable;
import dev.nodeperm.release.Behavior;
import dev.nodeperm.release.NodeRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random parents and the calls that they make, for one release, as requests of a batch. */
final class ChildRequests {
  private static final List<String> SWITCHES =
      List.of(
          "--allow-addons",
          "--allow-wasi",
          "--allow-net",
          "--allow-inspector",
          "--allow-openssl-store",
          "--allow-ffi",
          "--experimental-ffi",
          "--allow-fs-vfs");
  private static final List<String> PATHS =
      List.of("/g/a", "/g/b/*", "*", "rel/x", "./y", "/g/a b", "/g/q\"q", "/g/c,d", "/g", "/h/p*");
  private static final List<String> ASKED =
      List.of("/g/a", "/g/b/z", "/g/c,d", "/zz", "rel/x", "y", "/g/a b", "/h/pq", ".", "z");
  private static final List<String> SCOPES =
      List.of("child", "worker", "addon", "wasi", "net", "inspector", "ffi", "openssl.store");
  private static final List<String> ARGUMENTS =
      List.of("a.js", "--permission", "--permission-audit", "x y", "--allow-fs-read=*", "-z", "");

  /** Files of workers, behind the current directory or a dot; some are not there. */
  private static final List<String> FILES =
      List.of(
          "./w.js",
          "./w.js",
          "/w.js",
          "./none.js",
          "./no/w.js",
          "/w",
          "./l.js",
          "./d.js",
          "/w.mjs",
          "/w.cjs",
          "/mod/w.js",
          "/mod/w.cjs",
          "/mod/none.js",
          "/mod/none.mjs",
          "/bare",
          "/idx",
          "/idx/",
          "./a/../w.js",
          "/w.json",
          "/w.node",
          "/w.js/x",
          "w.js",
          "/sub",
          "/none.json",
          "/none.node",
          "/none/");

  private static final List<String> GRANTED =
      List.of(
          "/*",
          "/sub/*",
          "/w.js",
          "/w*",
          "/mod/*",
          "/idx/*",
          "/idx",
          "/sub/no*",
          "/sub/none.js",
          "/none.js",
          "/sub/l.js",
          "/mod/w.js",
          "/sub/w.js",
          "/bare",
          "/w.js.js",
          "/idx/index.js",
          "/mod/package.json");

  private final Random random;
  private final NodeRelease release;
  private final String place;
  private final String model;

  ChildRequests(long seed, NodeRelease release, String place) {
    this.random = new Random(seed);
    this.release = release;
    this.place = place;
    this.model =
        release.has(Behavior.PERMISSION_FLAG) ? "--permission" : "--experimental-permission";
  }

  /** One request. */
  Map<String, @Nullable Object> next() {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("id", null);
    request.put("node", release.toString());
    List<String> argv = new ArrayList<>();
    boolean early = random.nextInt(6) == 0;
    if (early) {
      argv.add(one(List.of("--no-warnings", "--title=--permission", "--no-addons", "--title x")));
      if (argv.get(0).equals("--title x")) {
        argv.set(0, "--title");
        argv.add("x");
      }
    }
    boolean variable = random.nextInt(5) == 0;
    boolean file = !variable && known("--experimental-config-file") && random.nextInt(8) == 0;
    if (!variable && !file) {
      argv.addAll(flags());
    } else if (variable) {
      List<String> flags =
          new ArrayList<>(List.of(model, "--allow-child-process", "--allow-worker"));
      if (random.nextInt(3) == 0) {
        flags.add(0, "--title=x");
      }
      if (random.nextBoolean()) {
        flags.add("--allow-fs-read=" + one(List.of("/g/a", "/g/b/*", "\"/g/a b\"")));
      }
      request.put("env", Map.of("NODE_OPTIONS", String.join(" ", flags)));
      if (random.nextInt(3) == 0) {
        argv.add("--allow-fs-write=/g/w");
      }
    } else {
      argv.addAll(List.of(model, "--allow-worker"));
      String name =
          release.has(Behavior.CONFIG_PERMISSION_NAMESPACE) ? "permission" : "nodeOptions";
      request.put(
          "config",
          "{\"" + name + "\":{\"allow-child-process\":true,\"allow-fs-read\":[\"/g/a\"]}}");
    }
    request.put("cwd", place + "/sub");
    if (random.nextInt(3) == 0) {
      if (!release.has(Behavior.ENTRY_POINT_GRANTED)) {
        argv.add("--allow-fs-read=" + place + "/main.js");
      }
      if (random.nextInt(4) == 0) {
        argv.add("--");
      }
      request.put("program", List.of(place + "/main.js", "w1", "--permission"));
    }
    request.put("argv", argv);
    request.put("files", "real");
    request.put("shim", place + "/bin/node");
    List<List<Object>> queries = new ArrayList<>();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      queries.add(random.nextInt(3) == 0 ? within(1) : child());
    }
    if (release.has(Behavior.DROP) && random.nextInt(6) == 0) {
      queries.add(0, List.of("drop", "fs.read", "/g/a"));
      queries.add(random.nextBoolean() ? List.of("drop", "child") : List.of("drop", "worker"));
      queries.add(child());
      queries.add(within(1));
    }
    if (random.nextInt(4) == 0) {
      // Workers with files, of which some are there and some are granted.
      queries = new ArrayList<>();
      for (int i = 4 + random.nextInt(5); i > 0; i--) {
        queries.add(file(random.nextInt(4) == 0 ? worker() : new LinkedHashMap<>()));
        queries.get(queries.size() - 1).add(0, "child");
      }
      int end = argv.contains("--") ? argv.indexOf("--") : argv.size();
      boolean lastCounts =
          Objects.requireNonNull(OptionTable.of(release).find("--allow-fs-read")).kind()
                  == OptionKind.STRING
              && request.containsKey("program");
      for (int i = lastCounts ? 0 : random.nextInt(4); i > 0; i--) {
        argv.add(end, "--allow-fs-read=" + place + one(GRANTED));
      }
    }
    if (release.has(Behavior.EXECVE) && random.nextInt(12) == 0) {
      queries = List.of(execve());
    }
    request.put("queries", queries);
    return request;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean known(String option) {
    return OptionTable.of(release).has(option);
  }

  /** The flags of the model as somebody may write them. */
  private List<String> flags() {
    List<String> flags = new ArrayList<>();
    flags.add(
        switch (random.nextInt(12)) {
          case 0 -> known("--permission-audit") ? "--permission-audit" : model;
          case 1 ->
              release.has(Behavior.PERMISSION_FLAG) && release.major() < 24
                  ? "--experimental-permission"
                  : model;
          case 2 -> model + "=x";
          default -> model;
        });
    if (random.nextInt(12) > 0) {
      flags.add(random.nextInt(10) == 0 ? "--allow_child_process" : "--allow-child-process");
    }
    if (random.nextInt(4) > 0) {
      flags.add("--allow-worker");
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String name = one(SWITCHES);
      if (known(name)) {
        flags.add(name);
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String name = random.nextInt(3) > 0 ? "--allow-fs-read" : "--allow-fs-write";
      if (random.nextInt(8) == 0) {
        name = name.replace("fs-", "fs_");
      }
      if (random.nextInt(8) == 0) {
        flags.addAll(List.of(name, one(PATHS)));
      } else {
        flags.add(name + "=" + one(PATHS));
      }
    }
    if (random.nextInt(15) == 0) {
      flags.add("--no-allow-worker");
    }
    return flags;
  }

  private List<Object> child() {
    List<Object> query = new ArrayList<>(List.of("child"));
    ChildApi api = one(List.of(ChildApi.values()));
    if (random.nextInt(5) == 0) {
      query.addAll(started(worker()));
    } else if (api.takesCommand()) {
      query.add(api.apiName());
      query.add(
          one(
              List.of(
                  "node a.js",
                  "node --permission a.js",
                  "node 'x y' \"a b\" c\\ d",
                  "NODE_OPTIONS=--permission node a.js",
                  "NODE_OPTIONS='--no-warnings' A=1 node a.js; true")));
      query.add(options(false));
    } else if (api == ChildApi.CLUSTER_FORK) {
      query.add(api.apiName());
      query.add(random.nextBoolean() ? Map.of() : Map.of("NODE_OPTIONS", variable()));
      Map<String, Object> settings = new LinkedHashMap<>();
      if (random.nextBoolean()) {
        settings.put("exec", "m.js");
        settings.put("args", List.of("q"));
      }
      if (random.nextInt(3) == 0) {
        settings.put("execArgv", execArgv());
      }
      query.add(settings);
    } else if (api != ChildApi.EXECVE) {
      query.add(api.apiName());
      query.add(api == ChildApi.FORK ? "m.js" : "node");
      if (random.nextInt(4) > 0) {
        query.add(arguments());
      }
      Map<String, Object> options = options(api != ChildApi.FORK);
      if (api == ChildApi.FORK && random.nextBoolean()) {
        options.put("execArgv", execArgv());
      }
      query.add(options);
    } else {
      return child();
    }
    return query;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      arguments.add(one(ARGUMENTS));
    }
    return arguments;
  }

  private List<String> execArgv() {
    return one(
        List.of(
            List.of(),
            List.of("--no-warnings"),
            List.of(model),
            List.of(model, "--allow-fs-read=/h/*"),
            List.of("--allow-fs-read=/h/*"),
            List.of("--title=x"),
            List.of(model, "--allow-worker", "--allow-child-process")));
  }

  private String variable() {
    return one(
        List.of(
            "",
            "--no-warnings",
            "--allow-fs-read=/h/*",
            model,
            model + " --allow-fs-read=*",
            "--title=--permission",
            "\"--permission\"",
            "--title=x"));
  }

  private Map<String, Object> options(boolean shells) {
    Map<String, Object> options = new LinkedHashMap<>();
    if (random.nextInt(3) == 0) {
      options.put(
          "env", random.nextInt(3) == 0 ? Map.of() : Map.of("A", "1", "NODE_OPTIONS", variable()));
    }
    if (random.nextInt(4) == 0) {
      options.put("cwd", place);
    }
    if (shells && random.nextInt(8) == 0) {
      options.put("shell", random.nextBoolean() ? true : "/bin/sh");
    } else if (shells && random.nextInt(10) == 0) {
      options.put("argv0", one(List.of("node", "--permission")));
    }
    return options;
  }

  private Map<String, Object> worker() {
    Map<String, Object> options = new LinkedHashMap<>();
    if (random.nextInt(3) == 0) {
      options.put("execArgv", execArgv());
    }
    if (random.nextInt(3) == 0) {
      options.put("env", random.nextInt(3) == 0 ? Map.of() : Map.of("NODE_OPTIONS", variable()));
    }
    return options;
  }

  /** The call of a worker that runs code or a file. */
  private List<Object> started(Map<String, Object> options) {
    if (random.nextInt(3) > 0) {
      options.put("eval", true);
      return List.of("worker_threads.Worker", "", options);
    }
    return file(options);
  }

  private List<Object> file(Map<String, Object> options) {
    String file = random.nextBoolean() ? one(FILES) : "." + one(FILES);
    if (random.nextBoolean()) {
      file = place + "/sub/" + file;
    }
    return new ArrayList<>(List.of("worker_threads.Worker", file, options));
  }

  private List<Object> within(int depth) {
    List<Object> query = new ArrayList<>(List.of("within"));
    if (random.nextBoolean()) {
      query.add(started(worker()));
    } else {
      ChildApi api =
          one(
              List.of(
                  ChildApi.SPAWN,
                  ChildApi.SPAWN_SYNC,
                  ChildApi.EXEC_FILE,
                  ChildApi.EXEC_FILE_SYNC));
      Map<String, Object> options = options(false);
      query.add(List.of(api.apiName(), "node", code(), options));
    }
    query.addAll(questions());
    if (depth > 0 && random.nextInt(3) == 0) {
      query.add(random.nextBoolean() ? within(depth - 1) : child());
    }
    return query;
  }

  private List<String> code() {
    List<String> arguments = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      arguments.addAll(execArgv());
    }
    arguments.addAll(List.of("-e", "@PROBE"));
    if (random.nextInt(4) == 0) {
      arguments.add(one(List.of("x", "--", "--permission")));
      if (arguments.get(arguments.size() - 1).equals("--")) {
        arguments.add("--permission");
      }
    }
    return arguments;
  }

  private List<Object> execve() {
    if (random.nextBoolean()) {
      List<Object> query = new ArrayList<>(List.of("within"));
      query.add(List.of("process.execve", "node", List.of("node", "-e", "@PROBE")));
      query.addAll(questions());
      return query;
    }
    // Without the model as well, the release's other half of the matter.
    return within(0);
  }

  private List<List<String>> questions() {
    List<List<String>> questions = new ArrayList<>();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      String scope = random.nextInt(4) > 0 ? "fs.read" : "fs.write";
      String path = random.nextInt(5) == 0 ? place + "/sub/zz" : one(ASKED);
      questions.add(
          random.nextInt(4) == 0 ? List.of("has", one(SCOPES)) : List.of("has", scope, path));
    }
    return questions;
  }
}
