package dev.nodeperm.filesystem;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one directory after the other through the C library. For one thread.
 *
 * <p>Says that it cannot, but not why: {@code java.nio.file} is asked for that.
 */
final class NativeDirectory {
  private static final int BLOCK = 1 << 15;
  private static final int LONGEST_PATH = 4095;

  /** Fails where names in the directory cannot be looked up, as what is in it would then. */
  private static final byte[] ITSELF = {'/', '.', 0};

  private final DirectoryCalls calls;
  private final ByteBuffer name = ByteBuffer.allocateDirect(LONGEST_PATH + ITSELF.length);
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BLOCK);
  private final long nameAddress;
  private final long bufferAddress;
  private final DirentBlock block = new DirentBlock(buffer);
  private long handle;
  private int descriptor;

  private NativeDirectory(DirectoryCalls calls) {
    this.calls = calls;
    this.nameAddress = calls.address(name);
    this.bufferAddress = calls.address(buffer);
  }

  /** A reader, or null if this Java has none or is not allowed to use it. */
  static @Nullable NativeDirectory reader() {
    DirectoryCalls calls = DirectoryCalls.FOUND;
    return calls == null ? null : new NativeDirectory(calls);
  }

  /** Opens a directory; what is opened has to be closed. False if that does not work. */
  boolean open(RawPath directory) {
    byte[] path = directory.bytes();
    if (path.length > LONGEST_PATH) {
      return false;
    }
    name.clear();
    name.put(path).put(ITSELF);
    try {
      handle = calls.open(nameAddress);
    } finally {
      Reference.reachabilityFence(name);
    }
    if (handle == 0) {
      return false;
    }
    descriptor = calls.descriptor(handle);
    return true;
  }

  /** Reads the next entries into the block: how many bytes, 0 at the end, less if it fails. */
  int read() {
    try {
      long bytes = calls.read(descriptor, bufferAddress, BLOCK);
      block.filled((int) Math.max(bytes, 0));
      return (int) bytes;
    } finally {
      Reference.reachabilityFence(buffer);
    }
  }

  /** The entries that were read last. */
  DirentBlock block() {
    return block;
  }

  /** Closes what was opened. */
  void close() {
    calls.close(handle);
  }
}
