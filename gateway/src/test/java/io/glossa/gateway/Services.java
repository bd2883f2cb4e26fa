package io.glossa.gateway;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.AnswerResponse.Status;
import io.glossa.wire.answer.AnswerResponse.Writer;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.FollowUpRequest;
import io.glossa.wire.answer.FollowUpResponse;
import io.glossa.wire.answer.Support;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionList;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The other three services, each deciding by simple rules over one German document: an answer quotes the first
 * sentence, and a translation is the text in brackets behind its target's tag.
 */
public final class Services implements AutoCloseable {

    public static final String COLLECTION = "handbook";
    /** Begins with a character outside the basic plane, so that the two units of offsets differ. */
    public static final String TEXT = "🚲 Hinweis. Das Rad kostet 12 Euro am Tag. Die Rückgabe ist bis 20 Uhr möglich.";

    public static final TextSpan FIRST = new TextSpan(12, 42);
    public static final TextSpan SECOND = new TextSpan(43, TEXT.length());
    public static final LanguageTag GERMAN = LanguageTag.of("de");
    public static final LanguageTag ENGLISH = LanguageTag.of("en");
    public static final CollectionEncoder ENCODER = new CollectionEncoder("light", "light-3f0c1d2e4b5a", null);

    public final WireServer retrieval = new WireServer();
    public final WireServer answer = new WireServer();
    public final WireServer translation = new WireServer();
    public final List<SearchRequest> searches = new ArrayList<>();
    public final List<AnswerRequest> answers = new ArrayList<>();
    public final List<FollowUpRequest> followUps = new ArrayList<>();
    public final List<VerificationRequest> verifications = new ArrayList<>();
    public final List<TranslationRequest> translations = new ArrayList<>();

    /** Puts every service up, with its own rules. */
    public void reset() {
        List.of(searches, answers, followUps, verifications, translations).forEach(List::clear);
        List.of(retrieval, answer, translation).forEach(WireServer::reset);
        retrieval.on("POST /v1/search", SearchRequest.class, request -> {
            searches.add(request);
            return found(request.question());
        });
        retrieval.on(
                "POST /v1/collections/handbook/quotes",
                QuoteCheck.class,
                check -> new QuoteCheck.Verdicts(check.quotes().stream()
                        .map(quote -> TEXT.startsWith(quote.quote(), quote.start()))
                        .toList()));
        retrieval.onRaw("GET /v1/collections", body -> json(new CollectionList(List.of(collection()))));
        retrieval.onRaw("GET /v1/collections/handbook/documents", body -> json(documents()));
        retrieval.onRaw("GET /v1/collections/handbook", body -> json(collection()));
        retrieval.onRaw("GET /v1/collections/handbook/documents/bike", body -> json(document(1)));
        answer.on("POST /v1/answers", AnswerRequest.class, request -> {
            answers.add(request);
            Evidence evidence = request.evidence().getFirst();
            return answered(evidence.text(), evidence, Writer.EXTRACTIVE, evidence.language());
        });
        answer.on("POST /v1/follow-ups", FollowUpRequest.class, request -> {
            followUps.add(request);
            return new FollowUpResponse(request.question(), List.of());
        });
        answer.on("POST /v1/verifications", VerificationRequest.class, request -> {
            verifications.add(request);
            return answered(
                    request.claims().getFirst().text(),
                    request.evidence()
                            .get(request.claims().getFirst().evidence().getFirst()),
                    Writer.CALLER,
                    request.answerLanguage());
        });
        answer.on(
                "POST /v1/alignments",
                AlignmentBatch.class,
                batch -> new AlignmentBatch.Result(
                        batch.pairs().stream().map(Services::aligned).toList()));
        translation.on("POST /v1/translate", TranslationRequest.class, request -> {
            translations.add(request);
            return new TranslationResponse(request.texts().stream()
                    .map(text -> new Translation("%s[%s]".formatted(request.target(), text), GERMAN, "test", List.of()))
                    .toList());
        });
    }

    public static SearchResult found(String question) {
        Passage passage = new Passage(
                "bike",
                1,
                "Räder",
                null,
                GERMAN,
                FIRST.start(),
                SECOND.end(),
                TEXT.substring(FIRST.start()),
                0.9,
                1,
                List.of(
                        new Passage.Sentence(FIRST.start(), FIRST.end(), 0.9),
                        new Passage.Sentence(SECOND.start(), SECOND.end(), 0.4)));
        return new SearchResult(new Question(question, ENGLISH, List.of()), List.of(passage), Map.of("database", 1.5));
    }

    /** A translation holds its text, so that the source's spans are where that begins. */
    private static AlignmentResponse aligned(AlignmentRequest pair) {
        int begin = pair.target().indexOf(pair.source());
        List<ProjectedSpan> spans = Objects.requireNonNullElse(pair.spans(), List.<TextSpan>of()).stream()
                .map(span -> begin < 0
                        ? new ProjectedSpan(span, new TextSpan(0, pair.target().length()), pair.target(), 0.1, true)
                        : new ProjectedSpan(span, span.shift(begin), span.of(pair.source()), 0.9, false))
                .toList();
        return new AlignmentResponse(List.of(), 1, spans, null, List.of(), OffsetUnit.UTF16);
    }

    /** One claim that is the whole text, cited with some words of the evidence. */
    public static AnswerResponse answered(
            String text, Evidence evidence, String quote, Writer writer, LanguageTag language) {
        AnswerResponse whole = answered(text, evidence, writer, language);
        Claim claim = whole.claims().getFirst();
        Citation citation = claim.citations().getFirst();
        int start = evidence.start() + evidence.text().indexOf(quote);
        Citation part = new Citation(
                citation.document(),
                citation.version(),
                citation.title(),
                citation.uri(),
                citation.language(),
                start,
                start + quote.length(),
                quote,
                citation.answerStart(),
                citation.answerEnd(),
                citation.score(),
                citation.confidence(),
                null);
        return new AnswerResponse(
                whole.status(),
                writer,
                language,
                text,
                List.of(claim.withCitations(List.of(part))),
                List.of(),
                Map.of());
    }

    /** One claim that is the whole text, cited with the whole evidence. */
    public static AnswerResponse answered(String text, Evidence evidence, Writer writer, LanguageTag language) {
        Citation citation = new Citation(
                evidence.document(),
                evidence.version(),
                evidence.title(),
                evidence.uri(),
                evidence.language(),
                evidence.start(),
                evidence.end(),
                evidence.text(),
                0,
                text.length(),
                0.8,
                0.7,
                null);
        Claim claim = new Claim(0, text.length(), language, Support.SUPPORTED, List.of(citation), List.of());
        return new AnswerResponse(Status.ANSWERED, writer, language, text, List.of(claim), List.of(), Map.of());
    }

    /** The citation of a claim that begins at {@code start} of the answer. */
    static Citation movedInAnswer(Citation citation, int start) {
        return new Citation(
                citation.document(),
                citation.version(),
                citation.title(),
                citation.uri(),
                citation.language(),
                citation.start(),
                citation.end(),
                citation.quote(),
                citation.answerStart() + start,
                citation.answerEnd() + start,
                citation.score(),
                citation.confidence(),
                citation.translation());
    }

    public static AnswerResponse abstained(String text, LanguageTag language) {
        return new AnswerResponse(
                Status.ABSTAINED,
                Writer.SERVICE,
                language,
                text,
                List.of(),
                List.of(new Warning("no-evidence", "Nothing fits.")),
                Map.of());
    }

    public static Document document(int version) {
        return new Document(COLLECTION, "bike", version, "Räder", GERMAN, TEXT, null, Map.of());
    }

    public static DocumentList documents() {
        return new DocumentList(List.of(new DocumentList.Entry("bike", 1, "Räder", GERMAN, null, 1, 2)), null);
    }

    public static CollectionInfo collection() {
        return new CollectionInfo(
                COLLECTION,
                1,
                1,
                2,
                List.of(new CollectionInfo.LanguageCount(GERMAN, 1, 1, 2)),
                ENCODER,
                null,
                List.of());
    }

    public static WireServer.Reply json(Object body) {
        return WireServer.Reply.json(200, WireServer.JSON.writeValueAsString(body));
    }

    @Override
    public void close() {
        List.of(retrieval, answer, translation).forEach(WireServer::close);
    }
}
