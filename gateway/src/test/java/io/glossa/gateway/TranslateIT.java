package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.WireServer.Reply;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Evidence;
import io.glossa.wire.translation.Entity.Kind;
import io.glossa.wire.translation.Quality;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class TranslateIT extends GatewayTest {

    /** Two segments: the first begins with a character outside of the basic plane. */
    private static final String TEXT = "🚲 Rad\nAnna Huber";

    private static final String TRANSLATION = "🚲 bike\nAnne Hubert";
    private static final Segment FIRST = new Segment(new TextSpan(0, 6), new TextSpan(0, 7));
    private static final Segment SECOND = new Segment(new TextSpan(7, 17), new TextSpan(8, 19));
    private static final Entity NAME =
            new Entity(Kind.NAME, "Anna Huber", new TextSpan(7, 17), null, false, Evidence.NONE);

    private final List<TranslationRequest> received = new ArrayList<>();
    private final List<AlignmentBatch> aligned = new ArrayList<>();

    @BeforeEach
    void translating() {
        SERVICES.translation.on("POST /v1/translate", TranslationRequest.class, request -> {
            received.add(request);
            return new TranslationResponse(
                    request.texts().stream().map(TranslateIT::translation).toList(), "abc", OffsetUnit.UTF16);
        });
        SERVICES.answer.on("POST /v1/alignments", AlignmentBatch.class, batch -> {
            aligned.add(batch);
            return new AlignmentBatch.Result(batch.pairs().stream()
                    .map(pair -> new AlignmentResponse(
                            List.of(new WordPair(new TextSpan(0, 2), new TextSpan(0, 2), 0.9)),
                            0.5,
                            Objects.requireNonNull(pair.spans()).stream()
                                    .map(span -> new ProjectedSpan(
                                            span, new TextSpan(0, pair.target().length()), pair.target(), 0.9, false))
                                    .toList(),
                            null,
                            List.of(),
                            OffsetUnit.UTF16))
                    .toList());
        });
    }

    private static Translation translation(String text) {
        return new Translation(
                TRANSLATION,
                Services.GERMAN,
                "test",
                List.of(new Warning("name-differs", "It lost Anna Huber.")),
                false,
                List.of(FIRST, SECOND),
                List.of(NAME),
                List.of(),
                List.of(),
                Quality.of(0.0, null, 1, 1, null));
    }

    @Test
    void wordsAreAlignedSegmentBySegmentAtTheirPlacesInTheWholeText() {
        Translation result = translate(Map.of("texts", List.of(TEXT), "target", "en"))
                .translations()
                .getFirst();

        assertThat(aligned.getFirst().pairs())
                .extracting(pair -> pair.source() + "|" + pair.target())
                .containsExactly("🚲 Rad|🚲 bike", "Anna Huber|Anne Hubert");
        assertThat(result.alignment())
                .containsExactly(
                        new WordPair(new TextSpan(0, 2), new TextSpan(0, 2), 0.9),
                        new WordPair(new TextSpan(7, 9), new TextSpan(8, 10), 0.9));
        assertThat(Objects.requireNonNull(result.quality()).alignment()).isEqualTo(0.5);
    }

    @Test
    void aLostNameIsShownWhereItShouldStandAndStaysLost() {
        Entity entity = translate(Map.of("texts", List.of(TEXT), "target", "en"))
                .translations()
                .getFirst()
                .entities()
                .getFirst();

        assertThat(Objects.requireNonNull(entity.target()).of(TRANSLATION)).isEqualTo("Anne Hubert");
        assertThat(entity.survived()).isFalse();
        assertThat(entity.evidence()).isEqualTo(Evidence.ALIGNMENT);
    }

    @Test
    void offsetsAreCountedAsTheClientCounts() {
        TranslationResponse response =
                translate(Map.of("texts", List.of(TEXT), "target", "en", "offsets", "code-point"));

        Translation result = response.translations().getFirst();
        assertThat(response.offsets()).isEqualTo(OffsetUnit.CODE_POINT);
        assertThat(result.segments().getLast()).isEqualTo(new Segment(new TextSpan(6, 16), new TextSpan(7, 18)));
        assertThat(result.entities().getFirst().source()).isEqualTo(new TextSpan(6, 16));
        assertThat(result.alignment().getLast().target()).isEqualTo(new TextSpan(7, 9));
    }

    @Test
    void theGlossaryTravelsAndItsVersionComesBack() {
        TranslationResponse response = translate(Map.of(
                "texts",
                List.of(TEXT),
                "target",
                "en",
                "glossary",
                List.of(Map.of("source", "Rad", "target", "bike")),
                "protect",
                List.of("Anna"),
                "protectEntities",
                false));

        assertThat(received.getFirst().glossary()).containsExactly(new TranslationRequest.Term("Rad", "bike"));
        assertThat(received.getFirst().protect()).containsExactly("Anna");
        assertThat(received.getFirst().protectEntities()).isFalse();
        assertThat(response.glossaryVersion()).isEqualTo("abc");
    }

    @Test
    void withoutAlignmentTheTranslationStaysWithAWarning() {
        SERVICES.answer.down();

        Translation result = translate(Map.of("texts", List.of(TEXT), "target", "en"))
                .translations()
                .getFirst();

        assertThat(result.text()).isEqualTo(TRANSLATION);
        assertThat(result.alignment()).isEmpty();
        assertThat(result.warnings())
                .extracting(Warning::code)
                .containsExactly("name-differs", "alignment-unavailable");
    }

    @Test
    void nothingIsAlignedWhereItIsNotWanted() {
        translate(Map.of("texts", List.of(TEXT), "target", "en", "align", false));

        assertThat(aligned).isEmpty();
    }

    @Test
    void aTextWithoutATranslationKeepsItsPlace() {
        SERVICES.translation.on(
                "POST /v1/translate",
                TranslationRequest.class,
                request -> new TranslationResponse(List.of(
                        new Translation(
                                null, LanguageTag.UNDETERMINED, "none", List.of(new Warning("no-provider", ""))),
                        translation(TEXT))));

        assertThat(translate(Map.of("texts", List.of("x", TEXT), "target", "en", "offsets", "code-point"))
                        .translations())
                .extracting(Translation::text)
                .containsExactly(null, TRANSLATION);
    }

    @Test
    void fewerTranslationsThanTextsAreNoAnswer() {
        post("/v1/translate", Map.of("texts", List.of(TEXT, TEXT), "target", "en"))
                .expectStatus()
                .isOk();
        SERVICES.translation.on(
                "POST /v1/translate",
                TranslationRequest.class,
                request -> new TranslationResponse(List.of(translation(TEXT))));

        post("/v1/translate", Map.of("texts", List.of(TEXT, TEXT), "target", "en"))
                .expectStatus()
                .isEqualTo(502)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/service-failed");
    }

    @Test
    void theTranslationServicesProblemIsHandedOn() {
        SERVICES.translation.onRaw(
                "POST /v1/translate",
                body -> Reply.problem(503, "translation-provider-unavailable", "Nobody could be reached."));

        post("/v1/translate", Map.of("texts", List.of(TEXT), "target", "en"))
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/translation-provider-unavailable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            texts[1] | {"texts": ["a", "\\ud800"], "target": "en"}
            texts[0] | {"texts": ["\\u0000"], "target": "en"}
            target   | {"texts": ["a"]}
            target   | {"texts": ["a"], "target": "no tag"}
            protect  | {"texts": ["a"], "target": "en", "protect": ["\\udc00"]}
            glossary | {"texts": ["a"], "target": "en", "glossary": [{"source": "\\ud800", "target": "b"}]}
            offsets  | {"texts": ["a"], "target": "en", "offsets": "bytes"}
            """)
    void badInputIsRefusedBeforeItTravels(String field, String body) {
        post("/v1/translate", body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"texts\": [null], \"target\": \"en\"}", "{\"target\": \"en\"}"})
    void textsThatAreMissingAreRefused(String body) {
        post("/v1/translate", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/invalid-request");
        assertThat(received).isEmpty();
    }

    private TranslationResponse translate(Map<String, ?> request) {
        return Objects.requireNonNull(post("/v1/translate", request)
                .expectStatus()
                .isOk()
                .expectBody(TranslationResponse.class)
                .returnResult()
                .getResponseBody());
    }
}
