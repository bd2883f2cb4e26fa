package io.glossa.encoder;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/**
 * Keeps onnxruntime's environment alive until the process is gone. Its Java API releases it in a shutdown hook, which
 * runs beside Spring's: a run that then is in progress, or that a graceful shutdown still waits for, crashes the process.
 * The environment counts its holders, so one more, taken through the C API and never released, keeps it.
 */
final class RuntimeLifetime {

    /** Any version of the C API that has the functions below, which all have. */
    private static final int C_API_VERSION = 1;

    /** Position of {@code CreateEnv} in the struct {@code OrtApi}, to which functions are only ever appended. */
    private static final int CREATE_ENVIRONMENT = 3;

    private static final int LOG_WARNINGS = 2;

    private RuntimeLifetime() {}

    /** To be called once the Java API has loaded the runtime. */
    @SuppressWarnings("restricted") // Foreign functions are, and onnxruntime's own native library has to be allowed too
    static void extendToExit() {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment baseFunction =
                    SymbolLookup.loaderLookup().find("OrtGetApiBase").orElseThrow();
            MemorySegment base =
                    (MemorySegment) linker.downcallHandle(baseFunction, FunctionDescriptor.of(ValueLayout.ADDRESS))
                            .invokeExact();
            MemorySegment getApi = pointer(base, 0);
            MemorySegment api = (MemorySegment)
                    linker.downcallHandle(getApi, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                            .invokeExact(C_API_VERSION);
            MemorySegment environment = arena.allocate(ValueLayout.ADDRESS);
            MemorySegment status = (MemorySegment) linker.downcallHandle(
                            pointer(api, CREATE_ENVIRONMENT),
                            FunctionDescriptor.of(
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS))
                    .invokeExact(LOG_WARNINGS, arena.allocateFrom("glossa"), environment);
            if (status.address() != 0) {
                throw new IllegalStateException("onnxruntime gives no second hold on its environment");
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("onnxruntime's C API cannot be called", e);
        }
    }

    @SuppressWarnings("restricted")
    private static MemorySegment pointer(MemorySegment struct, int index) {
        long size = ValueLayout.ADDRESS.byteSize();
        return struct.reinterpret((index + 1) * size).get(ValueLayout.ADDRESS, index * size);
    }
}
