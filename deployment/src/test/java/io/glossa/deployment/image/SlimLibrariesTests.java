package io.glossa.deployment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Label;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlimLibrariesTests {

    private static final FileTime BUILT = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    Path folder;

    private Path libraries;
    private Path natives;

    @BeforeEach
    void makeFolders() throws IOException {
        libraries = Files.createDirectory(folder.resolve("lib"));
        natives = folder.resolve("native");
    }

    private void slim(String architecture) throws IOException {
        slim(architecture, "answer-service");
    }

    private void slim(String architecture, String service) throws IOException {
        SlimLibraries.main(architecture, libraries.toString(), natives.toString(), service);
    }

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = libraries.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new JarEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        Files.setLastModifiedTime(jar, BUILT);
        return jar;
    }

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList();
        }
    }

    private static Map<String, byte[]> texts(String... names) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : names) {
            entries.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    /** A class that extends another and has a method that takes a third. */
    private static byte[] extending(String name, ClassDesc parent, ClassDesc taken) {
        return ClassFile.of()
                .build(
                        ClassDesc.of(name),
                        type -> type.withSuperclass(parent)
                                .withMethod(
                                        "take",
                                        MethodTypeDesc.of(ConstantDescs.CD_void, taken),
                                        ClassFile.ACC_ABSTRACT | ClassFile.ACC_PUBLIC,
                                        method -> {})
                                .withFlags(ClassFile.ACC_ABSTRACT));
    }

    @Test
    void nativeLibrariesOfTheImagesProcessorGoBesideTheJarAndTheOthersGo() throws IOException {
        Path runtime = jar(
                "onnxruntime-1.0.jar",
                texts(
                        "ai/onnxruntime/OrtEnvironment.txt",
                        "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
                        "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so",
                        "ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib"));
        Path tokenizers = jar(
                "tokenizers-1.0.jar",
                texts(
                        "native/lib/tokenizers.properties",
                        "native/lib/linux-x86_64/cpu/libtokenizers.so",
                        "native/lib/linux-aarch64/cpu/libtokenizers.so"));

        slim("arm64");

        assertThat(entries(runtime)).containsExactly("ai/onnxruntime/OrtEnvironment.txt");
        assertThat(entries(tokenizers)).containsExactly("native/lib/tokenizers.properties");
        assertThat(natives.resolve("libonnxruntime.so"))
                .hasContent("ai/onnxruntime/native/linux-aarch64/libonnxruntime.so");
        assertThat(natives.resolve("libtokenizers.so")).hasContent("native/lib/linux-aarch64/cpu/libtokenizers.so");
        assertThat(Files.getLastModifiedTime(runtime)).isEqualTo(BUILT);
    }

    @Test
    void classesThatNothingReachesGo() throws IOException {
        ClassDesc used = ClassDesc.of("it.unimi.Used");
        ClassDesc parent = ClassDesc.of("it.unimi.Parent");
        ClassDesc parameter = ClassDesc.of("it.unimi.Parameter");
        Path library = jar(
                "fastutil-1.0.jar",
                Map.of(
                        "it/unimi/Used.class", extending("it.unimi.Used", parent, parameter),
                        "it/unimi/Parent.class",
                                extending("it.unimi.Parent", ConstantDescs.CD_Object, ConstantDescs.CD_String),
                        "it/unimi/Parameter.class",
                                extending("it.unimi.Parameter", ConstantDescs.CD_Object, ConstantDescs.CD_String),
                        "it/unimi/Unused.class", extending("it.unimi.Unused", used, ConstantDescs.CD_String),
                        "META-INF/LICENSE", new byte[0]));
        jar("user-1.0.jar", Map.of("a/User.class", extending("a.User", used, ConstantDescs.CD_String)));

        slim("amd64");

        assertThat(entries(library))
                .containsExactlyInAnyOrder(
                        "it/unimi/Used.class", "it/unimi/Parent.class", "it/unimi/Parameter.class", "META-INF/LICENSE");
    }

    @Test
    void serviceThatOnlyIdentifiesLanguagesKeepsTheirTrigramsAlone() throws IOException {
        String[] names = {
            "language-models/de/trigrams.json", "language-models/de/fivegrams.json", "com/github/pemistahl/A.class"
        };
        Path library = jar("lingua-1.0.jar", texts(names));

        slim("amd64", "answer-service");
        assertThat(entries(library)).containsExactly(names);

        slim("amd64", "retrieval-service");
        assertThat(entries(library)).containsExactly(names[0], names[2]);
    }

    @Test
    void wordsAreJudgedInLatinScriptAlone() throws IOException {
        String[] names = {"language-models/ru/trigrams.json", "language-models/cs/fivegrams.json"};
        Path library = jar("lingua-1.0.jar", texts(names[0], "language-models/ru/fivegrams.json", names[1]));

        slim("amd64", "translation-service");

        assertThat(entries(library)).containsExactly(names);
    }

    @Test
    void partsOfOpenAisClientThatAChatDoesNotReachGo() throws IOException {
        String[] names = {
            "com/openai/client/OpenAIClient.class",
            "com/openai/models/ReasoningEffort.class",
            "com/openai/models/chat/completions/ChatCompletion.class",
            "com/openai/models/responses/ResponseFormatTextConfig.class",
            "com/openai/services/blocking/ChatServiceImpl.class"
        };
        Map<String, byte[]> entries = texts(names);
        entries.putAll(texts(
                "com/openai/models/responses/Response.class",
                "com/openai/models/images/Image.class",
                "com/openai/services/async/ResponseServiceAsync.class"));
        Path library = jar("openai-java-core-1.0.jar", entries);

        slim("amd64");

        assertThat(entries(library)).containsExactly(names);
    }

    @Test
    void whatLibrariesBringForOthersGoes() throws IOException {
        Path access = jar(
                "jna-1.0.jar",
                texts(
                        "com/sun/jna/Native.class",
                        "com/sun/jna/linux-x86-64/libjnidispatch.so",
                        "com/sun/jna/win32-x86/jnidispatch.dll",
                        "com/sun/jna/aix-ppc/libjnidispatch.a"));
        Path converter = jar("protobuf-java-1.0.jar", texts("com/google/protobuf/A.class", "META-INF/LICENSE"));
        Path model = jar("spring-ai-transformers-1.0.jar", texts("a/Model.class", "onnx/all/tokenizer.json"));

        slim("amd64");

        assertThat(entries(access))
                .containsExactly("com/sun/jna/Native.class", "com/sun/jna/linux-x86-64/libjnidispatch.so");
        assertThat(entries(model)).containsExactly("a/Model.class");
        assertThat(entries(converter)).containsExactly("META-INF/LICENSE");
    }

    @Test
    void namesOfLocalVariablesGoAndCodeStays() throws Exception {
        Path library =
                jar("other-1.0.jar", Map.of("a/Counter.class", counter(), "META-INF/LICENSE", new byte[] {1, 2}));

        slim("amd64");

        byte[] slim = content(library, "a/Counter.class");
        assertThat(attributesOfCode(counter()))
                .containsExactlyInAnyOrder(
                        "LineNumberTable", "LocalVariableTable", "LocalVariableTypeTable", "StackMapTable");
        assertThat(attributesOfCode(slim)).containsExactlyInAnyOrder("LineNumberTable", "StackMapTable");
        assertThat(ClassFile.of().verify(slim)).isEmpty();
        Class<?> loaded = new ClassLoader(null) {
            Class<?> defined() {
                return defineClass("a.Counter", slim, 0, slim.length);
            }
        }.defined();
        assertThat(loaded.getMethod("count", List.class).invoke(null, List.of("a", "b")))
                .isEqualTo(2);
        assertThat(content(library, "META-INF/LICENSE")).containsExactly(1, 2);
    }

    @Test
    void signedJarIsLeftAlone() throws IOException {
        Path signed = jar("signed-1.0.jar", Map.of("a/Counter.class", counter(), "META-INF/SOMEONE.SF", new byte[0]));
        byte[] before = Files.readAllBytes(signed);

        slim("amd64");

        assertThat(signed).hasBinaryContent(before);
    }

    /** A method with a branch, a constant of two places, and variables with and without a generic type. */
    private static byte[] counter() {
        ClassDesc list = ClassDesc.of("java.util.List");
        return ClassFile.of()
                .build(
                        ClassDesc.of("a.Counter"),
                        type -> type.withField(
                                        "BIG", ConstantDescs.CD_long, field -> field.withFlags(ClassFile.ACC_STATIC))
                                .withMethodBody(
                                        "count",
                                        MethodTypeDesc.of(ConstantDescs.CD_int, list),
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> {
                                            Label start = code.newBoundLabel();
                                            Label empty = code.newLabel();
                                            Label end = code.newLabel();
                                            code.localVariable(0, "texts", list, start, end)
                                                    .localVariableType(
                                                            0,
                                                            "texts",
                                                            Signature.parseFrom("Ljava/util/List<Ljava/lang/String;>;"),
                                                            start,
                                                            end)
                                                    .lineNumber(7)
                                                    .loadConstant(1L << 40)
                                                    .pop2()
                                                    .aload(0)
                                                    .ifnull(empty)
                                                    .aload(0)
                                                    .invokeinterface(
                                                            list, "size", MethodTypeDesc.of(ConstantDescs.CD_int))
                                                    .ireturn()
                                                    .labelBinding(empty)
                                                    .lineNumber(8)
                                                    .iconst_0()
                                                    .ireturn()
                                                    .labelBinding(end);
                                        }));
    }

    private static List<String> attributesOfCode(byte[] type) {
        return ClassFile.of().parse(type).methods().getFirst().code().orElseThrow() instanceof CodeAttribute code
                ? code.attributes().stream()
                        .map(attribute -> attribute.attributeName().stringValue())
                        .toList()
                : List.of();
    }

    private static byte[] content(Path jar, String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getJarEntry(entry))) {
            return in.readAllBytes();
        }
    }

    @Test
    void serviceWithoutTheseLibrariesIsLeftAlone() throws IOException {
        Path other = jar("other-1.0.jar", texts("native/lib/other.so"));

        slim("amd64");

        assertThat(content(other, "native/lib/other.so")).asString().isEqualTo("native/lib/other.so");
        assertThat(natives).isEmptyDirectory();
    }

    @Test
    void unknownArchitectureIsRefused() {
        assertThatThrownBy(() -> slim("riscv64"))
                .hasMessage("No image is built for the architecture 'riscv64', only for amd64 and arm64");
    }
}
