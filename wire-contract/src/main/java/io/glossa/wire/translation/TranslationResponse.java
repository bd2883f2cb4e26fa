package io.glossa.wire.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import io.glossa.wire.answer.Usage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One translation for each text of the request, in their order.
 *
 * @param glossaryVersion a hash of the glossary and the protected terms; absent without any
 * @param usage of language models; absent where none was asked
 */
public record TranslationResponse(
        List<Translation> translations,
        @Nullable String glossaryVersion,
        OffsetUnit offsets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage usage) {

    public TranslationResponse {
        translations = List.copyOf(translations);
    }

    public TranslationResponse(List<Translation> translations) {
        this(translations, null, OffsetUnit.UTF16);
    }

    /** Translations that no language model was asked for. */
    public TranslationResponse(List<Translation> translations, @Nullable String glossaryVersion, OffsetUnit offsets) {
        this(translations, glossaryVersion, offsets, null);
    }

    /**
     * What became of one text.
     *
     * @param text absent when no provider could translate it, or when it is withheld; then a warning says why
     * @param source the language that it was translated from
     * @param provider which one made it; several joined by {@code +}
     * @param warnings what its checks found, e.g. {@code number-differs}
     * @param cached whether no provider had to be asked
     * @param segments what was translated at once, in the text's order; what stands between them was kept
     * @param entities what of the text its translation must hold as well
     * @param terms of the glossary that the text has
     * @param alignment pairs of words that mean the same; empty where it was not asked for or not to be had
     * @param quality absent without a translation
     * @param review what a person made of it, or has to; absent where nobody reviews it
     * @param reviewId the review of that, where a collection's translations are held; else absent
     */
    public record Translation(
            @Nullable String text,
            LanguageTag source,
            String provider,
            List<Warning> warnings,
            boolean cached,
            List<Segment> segments,
            List<Entity> entities,
            List<TermUse> terms,
            List<WordPair> alignment,
            @Nullable Quality quality,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ReviewState review,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID reviewId) {

        public Translation {
            warnings = List.copyOf(warnings);
            segments = List.copyOf(segments);
            entities = List.copyOf(entities);
            terms = List.copyOf(terms);
            alignment = List.copyOf(alignment);
        }

        /** One that nobody reviewed. */
        public Translation(
                @Nullable String text,
                LanguageTag source,
                String provider,
                List<Warning> warnings,
                boolean cached,
                List<Segment> segments,
                List<Entity> entities,
                List<TermUse> terms,
                List<WordPair> alignment,
                @Nullable Quality quality) {
            this(text, source, provider, warnings, cached, segments, entities, terms, alignment, quality, null, null);
        }

        public Translation(@Nullable String text, LanguageTag source, String provider, List<Warning> warnings) {
            this(text, source, provider, warnings, false, List.of(), List.of(), List.of(), List.of(), null);
        }

        /** The same, as a review has it. */
        public Translation reviewed(ReviewState state, UUID id) {
            return new Translation(
                    text, source, provider, warnings, cached, segments, entities, terms, alignment, quality, state, id);
        }
    }

    /** A part of the text and the part of the translation that was made from it. */
    public record Segment(TextSpan source, TextSpan target) {}

    /** @param target where the term's translation stands; absent when it is missing */
    public record TermUse(
            String term,
            String translation,
            TextSpan source,
            @Nullable TextSpan target) {}
}
