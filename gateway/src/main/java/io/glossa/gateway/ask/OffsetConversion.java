package io.glossa.gateway.ask;

import static java.util.stream.Collectors.toSet;

import io.glossa.gateway.services.ServiceFailure;
import io.glossa.wire.CodePointIndex;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.QuoteTranslation;
import io.glossa.wire.answer.QuoteTranslation.QuoteSpan;
import io.glossa.wire.answer.QuoteTranslation.QuotedSentence;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a response's offsets into the unit that the client counts in.
 *
 * <p>An offset into a document can only be converted with the text before it, so the cited documents are fetched. What
 * points into a document that was changed or deleted meanwhile is left out, with a warning.
 */
@Component
class OffsetConversion {

    private final RetrievalApi retrieval;

    OffsetConversion(RetrievalApi retrieval) {
        this.retrieval = retrieval;
    }

    AskResponse convert(Reader reader, AskResponse response, String collection, OffsetUnit unit, Trace trace) {
        return switch (unit) {
            case UTF16 -> response;
            case CODE_POINT -> trace.timed("convert-offsets", () -> toCodePoints(reader, response, collection, trace));
        };
    }

    /** The passages alone, as {@link #convert(Reader, AskResponse, String, OffsetUnit, Trace)} would give them. */
    List<Passage> convert(Reader reader, List<Passage> passages, String collection, OffsetUnit unit, Trace trace) {
        return switch (unit) {
            case UTF16 -> passages;
            case CODE_POINT ->
                trace.timed("convert-offsets", () -> {
                    Set<Source> wanted = passages.stream().map(Source::of).collect(toSet());
                    return convert(passages, fetch(reader, collection, wanted, trace));
                });
        };
    }

    private AskResponse toCodePoints(Reader reader, AskResponse response, String collection, Trace trace) {
        Map<Source, CodePointIndex> sources = fetch(reader, collection, sources(response), trace);
        CodePointIndex answer = CodePointIndex.of(response.answer().text());
        List<Claim> claims = response.claims().stream()
                .map(claim -> convert(claim, answer, sources))
                .toList();
        List<Passage> passages = convert(response.passages(), sources);
        return new AskResponse(
                response.id(),
                response.status(),
                response.question(),
                response.answer(),
                claims,
                passages,
                response.mode(),
                response.warnings(),
                OffsetUnit.CODE_POINT,
                response.timings(),
                response.review());
    }

    private Map<Source, CodePointIndex> fetch(Reader reader, String collection, Set<Source> wanted, Trace trace) {
        Map<Source, CodePointIndex> sources = new HashMap<>();
        wanted.stream().map(Source::document).distinct().forEach(id -> {
            try {
                Document document = retrieval.get(reader, collection, id);
                sources.put(new Source(id, document.version()), CodePointIndex.of(document.text()));
            } catch (ServiceFailure.Problem e) {
                if (e.status().value() != 404) {
                    throw e;
                }
            }
        });
        wanted.stream()
                .filter(source -> !sources.containsKey(source))
                .forEach(source -> trace.warn(
                        "document-changed",
                        "Document '%s' was changed meanwhile; what pointed into it was left out."
                                .formatted(source.document())));
        return sources;
    }

    private static Optional<CodePointIndex> find(Map<Source, CodePointIndex> sources, Source source) {
        return Optional.ofNullable(sources.get(source));
    }

    private static Set<Source> sources(AskResponse response) {
        return Stream.concat(
                        response.passages().stream().map(Source::of),
                        response.claims().stream()
                                .flatMap(claim -> claim.citations().stream())
                                .map(Source::of))
                .collect(toSet());
    }

    private static Claim convert(Claim claim, CodePointIndex answer, Map<Source, CodePointIndex> sources) {
        List<Citation> citations = claim.citations().stream()
                .flatMap(citation ->
                        find(sources, Source.of(citation)).map(source -> convert(citation, answer, source)).stream())
                .toList();
        Claim kept = claim.standingOn(citations);
        return new Claim(
                answer.codePoints(claim.start()),
                answer.codePoints(claim.end()),
                claim.language(),
                kept.support(),
                citations,
                claim.warnings());
    }

    private static Citation convert(Citation citation, CodePointIndex answer, CodePointIndex source) {
        return new Citation(
                citation.document(),
                citation.version(),
                citation.title(),
                citation.uri(),
                citation.language(),
                source.codePoints(citation.start()),
                source.codePoints(citation.end()),
                citation.quote(),
                answer.codePoints(citation.answerStart()),
                answer.codePoints(citation.answerEnd()),
                citation.score(),
                citation.confidence(),
                convert(citation.translation(), source),
                citation.page());
    }

    private static @Nullable QuoteTranslation convert(@Nullable QuoteTranslation translation, CodePointIndex source) {
        if (translation == null) {
            return null;
        }
        CodePointIndex text = CodePointIndex.of(translation.text());
        QuotedSentence sentence = translation.sentence();
        QuoteSpan span = translation.span();
        return new QuoteTranslation(
                translation.language(),
                translation.text(),
                sentence == null
                        ? null
                        : new QuotedSentence(
                                source.codePoints(sentence.start()),
                                source.codePoints(sentence.end()),
                                sentence.text()),
                span == null
                        ? null
                        : new QuoteSpan(text.codePoints(span.start()), text.codePoints(span.end()), span.confidence()));
    }

    private static List<Passage> convert(List<Passage> passages, Map<Source, CodePointIndex> sources) {
        return passages.stream()
                .flatMap(passage -> find(sources, Source.of(passage)).map(source -> convert(passage, source)).stream())
                .toList();
    }

    private static Passage convert(Passage passage, CodePointIndex source) {
        return new Passage(
                passage.document(),
                passage.version(),
                passage.title(),
                passage.uri(),
                passage.language(),
                source.codePoints(passage.start()),
                source.codePoints(passage.end()),
                passage.text(),
                passage.score(),
                passage.rank(),
                passage.sentences().stream()
                        .map(sentence -> new Passage.Sentence(
                                source.codePoints(sentence.start()),
                                source.codePoints(sentence.end()),
                                sentence.score(),
                                sentence.likeness()))
                        .toList(),
                passage.legs(),
                passage.page());
    }

    private record Source(String document, int version) {

        static Source of(Citation citation) {
            return new Source(citation.document(), citation.version());
        }

        static Source of(Passage passage) {
            return new Source(passage.document(), passage.version());
        }
    }
}
