package io.glossa.answer.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glossa.answer.WithServicesToken;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Alignment over HTTP with the real encoder. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import(WithServicesToken.class)
@EnabledIfEnvironmentVariable(named = "GLOSSA_ENCODER_MODEL", matches = ".+", disabledReason = "needs the encoder")
class AlignmentIT {

    private static final String ENGLISH = "Anna Huber moved from Vienna to Prague in 1987.";
    private static final String GERMAN = "1987 zog Anna Huber von Wien nach Prag.";
    private static final String RUSSIAN = "В 1987 году Анна Хубер переехала из Вены в Прагу.";

    @Autowired
    private RestTestClient client;

    @Test
    void aSpanIsFoundInTheOtherLanguage() {
        TextSpan vienna = span(ENGLISH, "Vienna");

        AlignmentResponse response = align(AlignmentRequest.ofSpans(ENGLISH, RUSSIAN, List.of(vienna)));

        ProjectedSpan found = response.spans().getFirst();
        assertThat(found.text()).isEqualTo("Вены");
        assertThat(found.text()).isEqualTo(found.target().of(RUSSIAN));
        assertThat(found.source()).isEqualTo(vienna);
        assertThat(found.confidence()).isGreaterThan(0.5);
        assertThat(response.labels()).isNull();
        assertThat(response.words()).anySatisfy(pair -> {
            assertThat(pair.source().of(ENGLISH)).isEqualTo("Prague");
            assertThat(pair.target().of(RUSSIAN)).isEqualTo("Прагу");
        });
    }

    @Test
    void labelsAreCarriedOverToTheOtherLanguagesWords() {
        List<String> labels = List.of("B-PER", "I-PER", "O", "O", "B-LOC", "O", "B-LOC", "O", "O");

        AlignmentResponse response = align(new AlignmentRequest(ENGLISH, GERMAN, null, labels, null, null));

        assertThat(Objects.requireNonNull(response.labels()))
                .extracting(ProjectedLabel::text, ProjectedLabel::label)
                .containsExactly(
                        tuple("1987", "O"),
                        tuple("zog", "O"),
                        tuple("Anna", "B-PER"),
                        tuple("Huber", "I-PER"),
                        tuple("von", "O"),
                        tuple("Wien", "B-LOC"),
                        tuple("nach", "O"),
                        tuple("Prag", "B-LOC"));
    }

    @Test
    void labelsMayBelongToTheCallersOwnTokens() {
        AlignmentResponse response = align(new AlignmentRequest(
                ENGLISH, GERMAN, null, List.of("B-PER"), List.of(span(ENGLISH, "Anna Huber")), null));

        assertThat(Objects.requireNonNull(response.labels()))
                .filteredOn(label -> !label.label().equals("O"))
                .extracting(ProjectedLabel::text)
                .containsExactly("Anna", "Huber");
    }

    @Test
    void aBatchAnswersEachPairInItsPlace() {
        AlignmentBatch batch = new AlignmentBatch(List.of(
                AlignmentRequest.ofSpans(ENGLISH, GERMAN, List.of(span(ENGLISH, "Prague"))),
                AlignmentRequest.ofSpans(GERMAN, ENGLISH, List.of(span(GERMAN, "Wien")))));

        List<AlignmentResponse> alignments = Objects.requireNonNull(client.post()
                        .uri("/v1/alignments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(batch)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(AlignmentBatch.Result.class)
                        .returnResult()
                        .getResponseBody())
                .alignments();

        assertThat(alignments)
                .extracting(response -> response.spans().getFirst().text())
                .containsExactly("Prag", "Vienna");
    }

    @Test
    void whatTheEncoderDoesNotReadIsSaid() {
        String longText = "The river rises in the hills. ".repeat(200).strip();

        AlignmentResponse response = align(AlignmentRequest.ofSpans(longText, GERMAN, List.of()));

        assertThat(response.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("text-too-long-to-align");
            assertThat(warning.detail()).contains("source");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            source    | {"target": "b"}
            source    | {"source": "  ", "target": "b"}
            target    | {"source": "a", "target": ""}
            source    | {"source": "\\ud800", "target": "b"}
            target    | {"source": "a", "target": "b\\u0000"}
            spans[0]  | {"source": "abc", "target": "b", "spans": [{"start": 1, "end": 4}]}
            spans[0]  | {"source": "abc", "target": "b", "spans": [{"start": 1, "end": 1}]}
            spans[1]  | {"source": "abc", "target": "b", "spans": [{"start": 0, "end": 1}, null]}
            spans[0]  | {"source": "\\ud83d\\ude80", "target": "b", "spans": [{"start": 1, "end": 2}]}
            labels    | {"source": "a b c", "target": "b", "labels": ["O", "O"]}
            labels    | {"source": "a b c", "target": "b", "labels": []}
            labels[1] | {"source": "a b", "target": "b", "labels": ["O", "PER"]}
            labels[0] | {"source": "a b", "target": "b", "labels": [null, "O"]}
            labels    | {"source": "a b", "target": "b", "tokens": [{"start": 0, "end": 1}]}
            tokens[1] | {"source": "a b", "target": "b", "labels": ["O", "O"], "tokens": [{"start": 2, "end": 3}, {"start": 0, "end": 1}]}
            offsets   | {"source": "a b", "target": "b", "offsets": "code-point"}
            """)
    void badInputIsRefusedWithItsField(String field, String body) {
        refused(body, "invalid-request").jsonPath("$.field").isEqualTo(field);
    }

    @Test
    void aNegativeOrBackwardSpanIsRefused() {
        refused(
                "{\"source\": \"a\", \"target\": \"b\", \"spans\": [{\"start\": -1, \"end\": 1}]}",
                "malformed-request");
        refused(
                "{\"source\": \"ab\", \"target\": \"b\", \"spans\": [{\"start\": 2, \"end\": 1}]}",
                "malformed-request");
    }

    @Test
    void aMegabyteIsRefused() {
        refused("{\"source\": \"%s\", \"target\": \"b\"}".formatted("x".repeat(1_000_000)), "invalid-request")
                .jsonPath("$.field")
                .isEqualTo("source");
    }

    private RestTestClient.BodyContentSpec refused(String body, String problem) {
        return client.post()
                .uri("/v1/align")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/" + problem);
    }

    private AlignmentResponse align(AlignmentRequest request) {
        return Objects.requireNonNull(client.post()
                .uri("/v1/align")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(AlignmentResponse.class)
                .returnResult()
                .getResponseBody());
    }

    private static TextSpan span(String text, String part) {
        int start = text.indexOf(part);
        return new TextSpan(start, start + part.length());
    }
}
