package io.glossa.gateway.translation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.glossa.wire.translation.ErasedDocuments.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The collection that texts are translated for, whose glossary counts, and which of its documents they are from, so that their
 * translations can be forgotten with them.
 *
 * @param documents by text, their identifiers; a text that is not there is from none
 */
public record Origins(String tenant, String collection, Map<Untranslated, Set<String>> documents) {

    /** The texts are a client's own, for no collection. */
    public static final Origins NONE = new Origins("", "", Map.of());

    public Origins {
        documents = Map.copyOf(documents);
    }

    /** The texts are a client's own. */
    public static Origins ofNoDocument(String tenant, String collection) {
        return new Origins(tenant, collection, Map.of());
    }

    /** In the texts' order; null where they are from no document. */
    @Nullable
    List<Set<Origin>> of(List<Untranslated> texts) {
        return documents.isEmpty()
                ? null
                : texts.stream()
                        .map(text -> documents.getOrDefault(text, Set.of()).stream()
                                .map(document -> new Origin(tenant, collection, document))
                                .collect(toUnmodifiableSet()))
                        .toList();
    }
}
