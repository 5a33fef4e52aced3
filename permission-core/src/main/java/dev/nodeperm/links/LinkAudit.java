package dev.nodeperm.links;

import dev.nodeperm.Launch;
import dev.nodeperm.PermissionScope;
import dev.nodeperm.filesystem.Errno;
import dev.nodeperm.filesystem.FileKind;
import dev.nodeperm.filesystem.FileTree;
import dev.nodeperm.filesystem.LastComponent;
import dev.nodeperm.filesystem.LinkTracer;
import dev.nodeperm.filesystem.RawPath;
import dev.nodeperm.filesystem.Trace;
import dev.nodeperm.filesystem.WalkRoot;
import dev.nodeperm.filesystem.WalkVisitor;
import dev.nodeperm.links.AuditReport.HardLink;
import dev.nodeperm.links.AuditReport.Unreadable;
import dev.nodeperm.links.GrantedTrees.OnTheWay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every link in what a process is granted.
 *
 * <p>Walks the granted trees and nothing else, each file once, and never through a link, apart from
 * links on the way to a granted directory. Memory is taken by what is found and by directories that
 * wait for their turn, not by the files that are passed. What is true when it is looked at may
 * change right after.
 *
 * <p>Immutable; may be shared between threads. On a real disk each walk uses several threads of its
 * own.
 *
 * <pre>{@code
 * Path app = Files.createTempDirectory("app");
 * Files.createSymbolicLink(app.resolve("all"), Path.of("/"));
 * Launch launch = NodeLaunch.on("26.10.0").args("--permission", "--allow-fs-read=" + app, app + "/a.js").start();
 * if (launch instanceof Launch.Started process) {
 *   AuditReport report = LinkAudit.of(process).run();
 *   for (LinkFinding link : report.against(AuditPolicy.ESCAPES)) {
 *     System.out.println(link.link().toString().endsWith("/all") + " " + link.target()); // true /
 *   }
 * }
 * }</pre>
 */
public final class LinkAudit {
  private final Launch.Started started;
  private final FileTree files;
  private final boolean details;
  private final LongConsumer progress;

  private LinkAudit(
      Launch.Started started, FileTree files, boolean details, LongConsumer progress) {
    this.started = started;
    this.files = files;
    this.details = details;
    this.progress = progress;
  }

  /**
   * {@return an audit on the disk that the launch was started on}
   *
   * @param started the launch; its grants are read when the audit runs
   * @throws IllegalStateException if the model is off
   */
  public static LinkAudit of(Launch.Started started) {
    return of(started, started.files());
  }

  /**
   * {@return an audit on another disk}
   *
   * @param started the launch; its grants are read when the audit runs
   * @param files another disk, in place of the one that the launch was started on
   * @throws IllegalStateException if the model is off
   */
  public static LinkAudit of(Launch.Started started, FileTree files) {
    started.permission();
    return new LinkAudit(started, files, false, seen -> {});
  }

  /**
   * {@return the same audit, telling files with more than one name, sockets, pipes and devices too}
   * It takes more reads.
   */
  public LinkAudit withHardLinksAndSpecials() {
    return new LinkAudit(started, files, true, progress);
  }

  /**
   * {@return the same audit, saying how many entries it has seen since it last said so, from any
   * thread}
   *
   * @param progress is told numbers of entries
   */
  public LinkAudit withProgress(LongConsumer progress) {
    return new LinkAudit(started, files, details, progress);
  }

  /** {@return walks, and gives all that was found} */
  public AuditReport run() {
    List<LinkFinding> findings = Collections.synchronizedList(new ArrayList<>());
    AuditReport rest = run(findings::add);
    List<LinkFinding> sorted = sorted(findings, LinkFinding::link);
    return new AuditReport(
        rest.entries(),
        sorted,
        rest.unreadable(),
        rest.hardLinks(),
        rest.specials(),
        rest.everything(),
        rest.entryPoint());
  }

  /**
   * Walks, and hands each link on when it is found, in no order and perhaps from several threads at
   * once.
   *
   * @param each is told each link as it is found, from any thread
   * @return all but the links
   */
  public AuditReport run(Consumer<? super LinkFinding> each) {
    LinkTracer tracer = files.tracer();
    GrantedTrees trees =
        new GrantedTrees(started.permission(), tracer, started.currentDirectoryBytes());
    Walk walk = new Walk(new LinkJudge(started.permission(), tracer), each, progress);
    walk.onTheWay(trees.onTheWay());
    long entries = 0;
    for (RawPath path : trees.singles()) {
      entries += walk.single(tracer, path) ? 1 : 0;
    }
    entries += files.walk(trees.roots(), walk, details);
    return new AuditReport(
        entries,
        List.of(),
        sorted(walk.unreadable, Unreadable::directory),
        sorted(walk.hardLinks, HardLink::file),
        sorted(walk.specials, path -> path),
        trees.everything(),
        EntryReach.of(started, tracer));
  }

  private static <T> List<T> sorted(List<T> found, Function<T, RawPath> path) {
    List<T> sorted = new ArrayList<>(found);
    if (sorted.isEmpty()) {
      return List.of();
    }
    sorted.sort(Comparator.comparing(one -> path.apply(one).bytes(), Arrays::compareUnsigned));
    return List.copyOf(sorted);
  }

  /** Takes what a walk finds. */
  private static final class Walk implements WalkVisitor {
    final List<Unreadable> unreadable = Collections.synchronizedList(new ArrayList<>());
    final List<HardLink> hardLinks = Collections.synchronizedList(new ArrayList<>());
    final List<RawPath> specials = Collections.synchronizedList(new ArrayList<>());
    private final LinkJudge judge;
    private final Consumer<? super LinkFinding> each;
    private final LongConsumer progress;

    /** The links on the way to grants, which a walk may meet again. */
    private final Set<RawPath> told = new HashSet<>();

    Walk(LinkJudge judge, Consumer<? super LinkFinding> each, LongConsumer progress) {
      this.judge = judge;
      this.each = each;
      this.progress = progress;
    }

    /** Links on the way to grants, each once. */
    void onTheWay(Collection<OnTheWay> links) {
      if (links.isEmpty()) {
        return;
      }
      Map<RawPath, List<OnTheWay>> byPlace = new LinkedHashMap<>();
      links.forEach(
          one -> byPlace.computeIfAbsent(one.link().link(), key -> new ArrayList<>()).add(one));
      byPlace.forEach(
          (place, passed) -> {
            told.add(place);
            each.accept(judge.onTheWay(passed));
          });
    }

    boolean single(LinkTracer tracer, RawPath path) {
      Trace trace = tracer.trace(RawPath.ROOT, path.bytes(), LastComponent.KEPT);
      RawPath place = trace.real();
      if (place != null && trace.kind() == FileKind.LINK && told.add(place)) {
        tell(judge.judge(path, place, place, judge.granting(path)));
      }
      return place != null;
    }

    private void tell(@Nullable LinkFinding finding) {
      if (finding != null) {
        each.accept(finding);
      }
    }

    @Override
    public void link(WalkRoot root, RawPath link) {
      RawPath name = root.nameOf(link);
      List<PermissionScope> scopes = judge.granting(name);
      // Only written before the walk begins, so threads may read it.
      if (!scopes.isEmpty() && !told.contains(link)) {
        tell(judge.judge(name, link, root.real(), scopes));
      }
    }

    @Override
    public void unreadable(WalkRoot root, RawPath directory, Errno error) {
      unreadable.add(new Unreadable(root.nameOf(directory), error));
    }

    @Override
    public void hardLink(WalkRoot root, RawPath file, int names) {
      hardLinks.add(new HardLink(root.nameOf(file), names));
    }

    @Override
    public void special(WalkRoot root, RawPath file) {
      specials.add(root.nameOf(file));
    }

    @Override
    public void progress(long entries) {
      progress.accept(entries);
    }
  }
}
