package dev.nodeperm.links;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.nodeperm.Launch;
import dev.nodeperm.NodeLaunch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk in memory that is written down in lines: {@code /dir/}, {@code /file}, {@code /link ->
 * target}.
 */
final class LinksDisk {
  private LinksDisk() {}

  static FileSystem of(String... lines) {
    FileSystem disk =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setAttributeViews("basic", "unix").build());
    try {
      for (String line : lines) {
        String[] parts = line.split(" -> ");
        Path path = disk.getPath(parts[0]);
        Path parent = path.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        if (parts.length == 2) {
          Files.createSymbolicLink(path, disk.getPath(parts[1]));
        } else if (line.endsWith("/")) {
          Files.createDirectories(path);
        } else {
          Files.createFile(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return disk;
  }

  /** A launch of 24.13.0 in /app with these arguments behind {@code --permission}. */
  static Launch.Started start(FileSystem disk, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--permission"));
    all.addAll(List.of(arguments));
    return (Launch.Started)
        NodeLaunch.on("24.13.0").args(all).directory("/app").fileSystem(disk).start();
  }
}
