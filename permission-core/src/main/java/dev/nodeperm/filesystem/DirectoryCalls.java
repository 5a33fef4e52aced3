package dev.nodeperm.filesystem;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the C library that tell the names in a directory with their kinds, which {@code
 * java.nio.file} drops.
 *
 * <p>Java 22 and later can call them without code in C. The library is built for Java 17, so the
 * interface is looked up by name; where that does not work, as in a native image, there are no
 * calls. They are used only if whoever started Java allows it ({@code --enable-native-access}, or
 * the manifest of the tool); Java would complain otherwise.
 *
 * @param open {@code opendir}: address of a name that ends in NUL, to a handle or 0
 * @param descriptor {@code dirfd}: a handle, to the number of the open file
 * @param read {@code getdents64}: that number, address, size, to the bytes that were read
 * @param close {@code closedir}: a handle
 */
record DirectoryCalls(
    MethodHandle open, MethodHandle descriptor, MethodHandle read, MethodHandle close) {
  private static final String FOREIGN = "java.lang.foreign.";
  private static final int FIRST_JAVA = 22;

  /** Where numbers have the sizes that the calls are described with. */
  private static final Set<String> PROCESSORS = Set.of("amd64", "aarch64");

  /** The calls, or null where there are none or they are not allowed. */
  static final @Nullable DirectoryCalls FOUND = find();

  private static @Nullable DirectoryCalls find() {
    boolean fits =
        Runtime.version().feature() >= FIRST_JAVA
            && "Linux".equals(System.getProperty("os.name"))
            && PROCESSORS.contains(System.getProperty("os.arch", ""));
    try {
      return fits && isAllowed() ? new Foreign().calls() : null;
    } catch (Throwable e) {
      // Whatever is in the way, kinds are then asked for one by one.
      return null;
    }
  }

  private static boolean isAllowed() throws Throwable {
    return (boolean)
        MethodHandles.lookup()
            .findVirtual(Module.class, "isNativeAccessEnabled", methodType(boolean.class))
            .invoke(DirectoryCalls.class.getModule());
  }

  /** Where a direct buffer begins. It has to be kept as long as the address is used. */
  static long address(ByteBuffer buffer) {
    try {
      Class<?> segment = type("MemorySegment");
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Object of =
          lookup
              .findStatic(segment, "ofBuffer", methodType(segment, Buffer.class))
              .invoke((Buffer) buffer);
      return (long) lookup.findVirtual(segment, "address", methodType(long.class)).invoke(of);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(FOREIGN + name);
  }

  /** The interface of Java to foreign functions, by name. */
  private static final class Foreign {
    private final MethodHandles.Lookup lookup = MethodHandles.lookup();
    private final MethodHandle symbol;
    private final MethodHandle shape;
    private final MethodHandle link;
    private final Object number;
    private final Object address;

    Foreign() throws Throwable {
      Class<?> linkers = type("Linker");
      Class<?> libraries = type("SymbolLookup");
      Class<?> layouts = type("MemoryLayout");
      Class<?> shapes = type("FunctionDescriptor");
      Class<?> options = type("Linker$Option").arrayType();
      Object linker = lookup.findStatic(linkers, "nativeLinker", methodType(linkers)).invoke();
      Object library =
          lookup.findVirtual(linkers, "defaultLookup", methodType(libraries)).invoke(linker);
      symbol =
          lookup
              .findVirtual(libraries, "find", methodType(Optional.class, String.class))
              .bindTo(library);
      shape = lookup.findStatic(shapes, "of", methodType(shapes, layouts, layouts.arrayType()));
      link =
          lookup
              .findVirtual(
                  linkers,
                  "downcallHandle",
                  methodType(MethodHandle.class, type("MemorySegment"), shapes, options))
              .bindTo(linker)
              .withVarargs(true);
      number = value("JAVA_INT", "OfInt");
      address = value("JAVA_LONG", "OfLong");
    }

    private Object value(String name, String type) throws Throwable {
      return lookup
          .findStaticGetter(type("ValueLayout"), name, type("ValueLayout$" + type))
          .invoke();
    }

    DirectoryCalls calls() throws Throwable {
      return new DirectoryCalls(
          call("opendir", shape.invokeWithArguments(address, address)),
          call("dirfd", shape.invokeWithArguments(number, address)),
          call("getdents64", shape.invokeWithArguments(address, number, address, address)),
          call("closedir", shape.invokeWithArguments(number, address)));
    }

    private MethodHandle call(String name, Object shape) throws Throwable {
      Object start = ((Optional<?>) symbol.invoke(name)).orElseThrow();
      return (MethodHandle) link.invokeWithArguments(start, shape);
    }
  }
}
