package dev.nodeperm.filesystem;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Calls through Java's own interface to foreign functions.
 *
 * <p>The library is built for Java 17, so the interface is looked up by name.
 *
 * @param openHandle {@code opendir}
 * @param descriptorHandle {@code dirfd}
 * @param readHandle {@code getdents64}
 * @param closeHandle {@code closedir}
 */
record ForeignCalls(
    MethodHandle openHandle,
    MethodHandle descriptorHandle,
    MethodHandle readHandle,
    MethodHandle closeHandle)
    implements DirectoryCalls {
  private static final String FOREIGN = "java.lang.foreign.";

  /** The calls. */
  static DirectoryCalls find() throws Throwable {
    return new Foreign().calls();
  }

  @Override
  public long open(long name) {
    try {
      return (long) openHandle.invokeExact(name);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  @Override
  public int descriptor(long handle) {
    try {
      return (int) descriptorHandle.invokeExact(handle);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  @Override
  public long read(int descriptor, long address, long size) {
    try {
      return (long) readHandle.invokeExact(descriptor, address, size);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  @Override
  public void close(long handle) {
    try {
      int ignored = (int) closeHandle.invokeExact(handle);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  @Override
  public long address(ByteBuffer buffer) {
    try {
      Class<?> segment = type("MemorySegment");
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Object of =
          lookup
              .findStatic(segment, "ofBuffer", methodType(segment, Buffer.class))
              .invoke((Buffer) buffer);
      return (long) lookup.findVirtual(segment, "address", methodType(long.class)).invoke(of);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static RuntimeException unexpected(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
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

    ForeignCalls calls() throws Throwable {
      return new ForeignCalls(
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
