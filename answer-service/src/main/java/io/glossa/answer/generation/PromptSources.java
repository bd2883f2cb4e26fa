package io.glossa.answer.generation;

import io.glossa.wire.answer.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses what of the evidence the model reads: the best sentences that fit, each text once. */
final class PromptSources {

    private final int maxSources;
    private final long maxBytes;

    PromptSources(LanguageModelProperties properties) {
        this.maxSources = properties.maxSources();
        this.maxBytes = properties.maxSourceSize().toBytes();
    }

    /** At least one source if there is any evidence; a first one that is too long by itself is cut. */
    List<PromptSource> choose(List<Evidence> evidence) {
        List<PromptSource> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long bytes = 0;
        for (int i = 0; i < evidence.size() && chosen.size() < maxSources; i++) {
            PromptSource source = PromptSource.of(i, evidence.get(i));
            if (source.text().isBlank() || !seen.add(source.text())) {
                continue;
            }
            long size = bytes(source.text());
            if (bytes + size <= maxBytes) {
                bytes += size;
                chosen.add(source);
            } else if (chosen.isEmpty()) {
                return List.of(cut(source));
            }
        }
        return List.copyOf(chosen);
    }

    private PromptSource cut(PromptSource source) {
        String text = source.text();
        long bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            bytes += bytes(text.substring(end, next));
            if (bytes > maxBytes) {
                break;
            }
            end = next;
        }
        return new PromptSource(source.index(), text.substring(0, end));
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
