package dev.nodeperm.filesystem;

import dev.nodeperm.path.Utf8;
import java.nio.file.FileSystem;

/**
 * Finds what a path reaches, step by step, as Linux looks paths up.
 *
 * <p>A link is replaced by what it says, {@code ..} goes to the parent of the directory that was
 * really reached, 40 links may be followed, and a name has at most 255 bytes. Each component costs
 * one read of attributes, each link one more read; {@code Path.toRealPath} is never called. Works
 * on any file system with one root and slashes, on disk or in memory. The facts are those of Linux;
 * each rule was compared with the system calls of a running kernel.
 *
 * <p>Not followed as the kernel would: the links below {@code /proc} that are no text (open files,
 * for one). Not asked: whether the file that is reached may be opened by its mode.
 *
 * <p>Immutable; may be shared between threads. No method throws for any path or state of the disk.
 *
 * <pre>{@code
 * Path link = Files.createSymbolicLink(Files.createTempDirectory("app").resolve("logs"), Path.of("/usr/lib"));
 * Trace trace = LinkTracer.over(FileSystems.getDefault()).trace(link + "/../..");
 * System.out.println(trace.realPath().orElseThrow()); // /
 * System.out.println(trace.links().size()); // 1
 * }</pre>
 */
public final class LinkTracer {
  private final Entries entries;

  LinkTracer(Entries entries) {
    this.entries = entries;
  }

  /**
   * {@return a tracer over the default file system, or one in memory}
   *
   * @param fileSystem the file system that is read
   */
  public static LinkTracer over(FileSystem fileSystem) {
    return new LinkTracer(new NioEntries(fileSystem));
  }

  /**
   * Traces an absolute path, following a link at its end.
   *
   * @param path the path as a program passes it
   * @return the steps and their end
   */
  public Trace trace(String path) {
    return trace("/", path, LastComponent.FOLLOWED);
  }

  /**
   * Traces a path.
   *
   * @param directory the current directory, as the kernel knows it: absolute and without links
   * @param path the path as a program passes it
   * @param last what the system call does with the last component
   * @return the steps and their end
   */
  public Trace trace(String directory, String path, LastComponent last) {
    return trace(RawPath.of(directory), Utf8.bytes(path), last);
  }

  /**
   * As {@link #trace(String, String, LastComponent)}, in bytes.
   *
   * @param directory the current directory, absolute and without links
   * @param path the path as a program passes it
   * @param last whether a link at the end is followed
   * @return the steps and their end
   */
  public Trace trace(RawPath directory, byte[] path, LastComponent last) {
    return new TraceRun(entries, last, false).run(directory, path);
  }

  /**
   * As {@link #trace(RawPath, byte[], LastComponent)}, of a link that a read of its directory has
   * just told, which saves the look at it.
   *
   * @param directory where the link stands, absolute and without links
   * @param name the name of the link
   * @param last what the system call does at the end of what the link says; not {@link
   *     LastComponent#KEPT}
   * @return the steps and their end; no link is among them if there is none any more
   */
  public Trace traceLink(RawPath directory, byte[] name, LastComponent last) {
    return new TraceRun(entries, last, true).run(directory, name);
  }
}
