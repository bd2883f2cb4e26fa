package io.glossa.gateway.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.Services;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Support;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionList;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.LanguageSentences;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.http.ResponseEntity;

class OffsetConversionTests {

    /** Surrogate pairs, a combining mark, right-to-left letters, Thai, a joined emoji sequence. */
    private static final List<String> LETTERS =
            List.of("a", "ß", "🚲", "e\u0301", "ش", "ל", "ก็", "𝔊", "👩‍👩‍👧", "語", " ", "\n");

    @RepeatedTest(100)
    void everySpanNamesTheSameCharactersInBothUnits() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String document = text(random);
        String answer = text(random);
        TextSpan quote = span(document, random);
        TextSpan stated = span(answer, random);

        AskResponse converted = new OffsetConversion(new OneDocument(document))
                .convert(
                        Reader.unrestricted("t"),
                        response(document, answer, quote, stated),
                        "c",
                        OffsetUnit.CODE_POINT,
                        new Trace());

        Claim claim = converted.claims().getFirst();
        Citation citation = claim.citations().getFirst();
        Passage passage = converted.passages().getFirst();
        assertThat(cut(document, citation.start(), citation.end()))
                .as("seed %d", seed)
                .isEqualTo(citation.quote());
        assertThat(cut(answer, citation.answerStart(), citation.answerEnd()))
                .as("seed %d", seed)
                .isEqualTo(stated.of(answer));
        assertThat(cut(answer, claim.start(), claim.end())).as("seed %d", seed).isEqualTo(stated.of(answer));
        assertThat(cut(document, passage.start(), passage.end()))
                .as("seed %d", seed)
                .isEqualTo(passage.text());
        Passage.Sentence sentence = passage.sentences().getFirst();
        assertThat(cut(document, sentence.start(), sentence.end()))
                .as("seed %d", seed)
                .isEqualTo(quote.of(document));
        assertThat(converted.offsets()).isEqualTo(OffsetUnit.CODE_POINT);
    }

    private static AskResponse response(String document, String answer, TextSpan quote, TextSpan stated) {
        LanguageTag language = LanguageTag.of("th");
        Citation citation = new Citation(
                "d",
                1,
                "",
                null,
                language,
                quote.start(),
                quote.end(),
                quote.of(document),
                stated.start(),
                stated.end(),
                1,
                1,
                null);
        Claim claim =
                new Claim(stated.start(), stated.end(), language, Support.SUPPORTED, List.of(citation), List.of());
        Passage passage = new Passage(
                "d",
                1,
                "",
                null,
                language,
                quote.start(),
                quote.end(),
                quote.of(document),
                1,
                1,
                List.of(new Passage.Sentence(quote.start(), quote.end(), 1)));
        return new AskResponse(
                "1",
                AskResponse.Status.ANSWERED,
                new Question("?", language, List.of()),
                new AskResponse.Answer(language, answer),
                List.of(claim),
                List.of(passage),
                new AskResponse.ModeChoice(Mode.AUTO, Mode.DIRECT, ""),
                List.of(),
                OffsetUnit.UTF16,
                Map.of());
    }

    /** Cuts as Python would. */
    private static String cut(String text, int start, int end) {
        return new String(text.codePoints().toArray(), start, end - start);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(40); i > 0; i--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    /** Between two code points: inside a surrogate pair there is no offset in code points. */
    private static TextSpan span(String text, Random random) {
        int points = text.codePointCount(0, text.length());
        int start = random.nextInt(points + 1);
        int end = start + random.nextInt(points - start + 1);
        return new TextSpan(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    /** A retrieval service that holds one document. */
    private record OneDocument(String text) implements RetrievalApi {

        @Override
        public Document get(Reader reader, String collection, String id) {
            return new Document(collection, id, 1, "", LanguageTag.of("th"), text, null, Map.of());
        }

        @Override
        public SearchResult search(Reader reader, SearchRequest request) {
            return Services.found(request.question());
        }

        @Override
        public ResponseEntity<DocumentReceipt> put(
                Reader reader, String collection, String id, DocumentInput document) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseEntity<Void> delete(Reader reader, String collection, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseEntity<Void> delete(Reader reader, String collection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseEntity<BatchReceipt> putAll(Reader reader, String collection, byte[] lines) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResponseEntity<Job> job(Reader reader, UUID job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CollectionList list(Reader reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DocumentList documents(
                Reader reader, String collection, @Nullable String after, @Nullable Integer limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CollectionInfo describe(Reader reader, String collection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LanguageSentences.Sample sample(Reader reader, String collection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CollectionEncoder changeEncoder(Reader reader, String collection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CollectionEncoder keepEncoder(Reader reader, String collection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QuoteCheck.Verdicts check(Reader reader, String collection, QuoteCheck check) {
            throw new UnsupportedOperationException();
        }
    }
}
