package io.glossa.deployment.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a service uses of libraries that have more than that: resources and classes that are found by their names at run
 * time, so that no reachability tells.
 */
final class UsedEntries {

    /** Services that identify languages, for which Lingua reads trigrams, and judge no single words, for which it reads all. */
    private static final Set<String> IDENTIFYING_ALONE = Set.of("retrieval-service");

    private static final String TRIGRAMS = "/trigrams.json";

    /** Lingua's languages that are not written in Latin script: only words in Latin script are judged singly. */
    private static final Set<String> NOT_LATIN =
            Set.of("ar", "be", "bg", "fa", "hi", "kk", "mk", "mn", "mr", "ru", "sr", "th", "uk", "ur");

    private static final String MODELS = "com/openai/models/";

    /** What Spring AI's chat client reaches in OpenAI's client, beside what is for all of its parts. */
    private static final List<String> OF_A_CHAT = List.of(
            MODELS + "chat/",
            MODELS + "completions/",
            MODELS + "responses/FunctionTool",
            MODELS + "responses/ResponseFormatText",
            "com/openai/services/async/chat/",
            "com/openai/services/async/ChatService",
            "com/openai/services/blocking/chat/",
            "com/openai/services/blocking/ChatService");

    private static final String SERVICES = "com/openai/services/";
    private static final String NATIVE_ACCESS = "com/sun/jna/";
    private static final List<String> LIBRARY = List.of(".so", ".dll", ".jnilib", ".a");

    private UsedEntries() {}

    /** By the names of jars, whether an entry of them is used. */
    static Map<String, Predicate<String>> of(Architecture architecture, String service) {
        Map<String, Predicate<String>> used = new LinkedHashMap<>();
        used.put("openai-java-core-*.jar", UsedEntries::isOfAChat);
        used.put("lingua-*.jar", entry -> isReadOfLingua(entry, service));
        used.put("jna-*.jar", entry -> !isNative(entry) || architecture.owns(entry));
        // A model and its tokenizer that nobody asked for.
        used.put("spring-ai-transformers-*.jar", entry -> !entry.startsWith("onnx/"));
        // Encoders are converted before an image is there.
        used.put("protobuf-java-*.jar", entry -> !entry.endsWith(".class"));
        // Tokens are counted by who makes them.
        used.put("jtokkit-*.jar", entry -> !entry.endsWith(".tiktoken"));
        // Texts are found and ranked, not sorted by alphabet.
        used.put("icu4j-*.jar", entry -> !entry.startsWith("com/ibm/icu/impl/data/icudata/coll/"));
        return used;
    }

    private static boolean isOfAChat(String entry) {
        if (OF_A_CHAT.stream().anyMatch(entry::startsWith)) {
            return true;
        }
        boolean part =
                entry.startsWith(SERVICES) || entry.startsWith(MODELS) && entry.indexOf('/', MODELS.length()) > 0;
        return !part;
    }

    private static boolean isReadOfLingua(String entry, String service) {
        if (!entry.endsWith(".json") || entry.endsWith(TRIGRAMS)) {
            return true;
        }
        String[] folders = entry.split("/");
        return !IDENTIFYING_ALONE.contains(service)
                && (folders.length < 2 || !NOT_LATIN.contains(folders[folders.length - 2]));
    }

    private static boolean isNative(String entry) {
        return entry.startsWith(NATIVE_ACCESS) && LIBRARY.stream().anyMatch(entry::endsWith);
    }
}
