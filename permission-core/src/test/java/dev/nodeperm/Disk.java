package dev.nodeperm;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk in memory: /app with server.js, /app/lib, and links to them. */
final class Disk {
  private Disk() {}

  static FileSystem make() {
    FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
    try {
      Files.createDirectories(disk.getPath("/app/lib"));
      Files.writeString(disk.getPath("/app/server.js"), "");
      Files.createSymbolicLink(disk.getPath("/to-app"), disk.getPath("/app"));
      Files.createSymbolicLink(disk.getPath("/to-server"), disk.getPath("/app/server.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return disk;
  }

  static Path write(FileSystem disk, String path, String text) {
    try {
      return Files.writeString(disk.getPath(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
