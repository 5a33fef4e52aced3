package dev.nodeperm.filesystem;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Library;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import java.nio.ByteBuffer;

/** Calls through jffi. */
final class JffiCalls implements DirectoryCalls {
  private final Invoker invoker = Invoker.getInstance();
  private final long openAddress = symbol("opendir");
  private final long descriptorAddress = symbol("dirfd");
  private final long readAddress = symbol("getdents64");
  private final long closeAddress = symbol("closedir");
  private final CallContext open = shape(Type.SINT64, Type.POINTER);
  private final CallContext number = shape(Type.SINT32, Type.POINTER);
  private final CallContext read = shape(Type.SINT64, Type.SINT32, Type.POINTER, Type.SINT64);

  /** The module that has to be allowed native access; nothing is loaded yet. */
  static Module module() {
    return Invoker.class.getModule();
  }

  private static long symbol(String name) {
    long address = Library.getDefault().getSymbolAddress(name);
    if (address == 0) {
      throw new UnsatisfiedLinkError(name);
    }
    return address;
  }

  private static CallContext shape(Type result, Type... parameters) {
    return CallContext.getCallContext(result, parameters, CallingConvention.DEFAULT, false);
  }

  @Override
  public long open(long name) {
    return invoker.invokeN1(open, openAddress, name);
  }

  @Override
  public int descriptor(long handle) {
    return (int) invoker.invokeN1(number, descriptorAddress, handle);
  }

  @Override
  public long read(int descriptor, long address, long size) {
    return invoker.invokeN3(read, readAddress, descriptor, address, size);
  }

  @Override
  public void close(long handle) {
    invoker.invokeN1(number, closeAddress, handle);
  }

  @Override
  public long address(ByteBuffer buffer) {
    return MemoryIO.getInstance().getDirectBufferAddress(buffer);
  }
}
