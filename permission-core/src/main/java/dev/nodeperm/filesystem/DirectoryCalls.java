package dev.nodeperm.filesystem;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the C library that tell the names in a directory with their kinds, which {@code
 * java.nio.file} drops. Addresses are those of direct buffers, which have to be kept meanwhile.
 *
 * <p>A library does it, if it is there; Java 22 and later can without one, but take longer to get
 * ready. There, whoever started Java has to allow it ({@code --enable-native-access}, or the
 * manifest of the tool); Java would complain otherwise. Safe to share between threads.
 */
sealed interface DirectoryCalls permits ForeignCalls, JffiCalls {
  /** The calls, or null where there are none or they are not allowed. */
  @Nullable DirectoryCalls FOUND = Finder.find();

  /** {@code opendir}: the address of a name that ends in NUL, to a handle or 0. */
  long open(long name);

  /** {@code dirfd}: a handle, to the number of the open file. */
  int descriptor(long handle);

  /** {@code getdents64}: that number, an address and a size, to the bytes that were read. */
  long read(int descriptor, long address, long size);

  /** {@code closedir}: a handle. */
  void close(long handle);

  /** Where a direct buffer begins. */
  long address(ByteBuffer buffer);

  /** Looks which calls there are. */
  final class Finder {
    private static final int FIRST_FOREIGN = 22;

    /** Where numbers have the sizes that the calls are described with. */
    private static final Set<String> PROCESSORS = Set.of("amd64", "aarch64");

    private Finder() {}

    private static @Nullable DirectoryCalls find() {
      boolean fits =
          "Linux".equals(System.getProperty("os.name"))
              && PROCESSORS.contains(System.getProperty("os.arch", ""));
      boolean foreign = Runtime.version().feature() >= FIRST_FOREIGN;
      try {
        if (fits && (!foreign || isAllowed(JffiCalls.module()))) {
          return new JffiCalls();
        }
      } catch (Throwable e) {
        // The library is not there, or does not work here.
      }
      try {
        return fits && foreign && isAllowed(Finder.class.getModule()) ? ForeignCalls.find() : null;
      } catch (Throwable e) {
        // Whatever is in the way, kinds are then asked for one by one.
        return null;
      }
    }

    private static boolean isAllowed(Module module) throws Throwable {
      return (boolean)
          MethodHandles.lookup()
              .findVirtual(Module.class, "isNativeAccessEnabled", methodType(boolean.class))
              .invoke(module);
    }
  }
}
