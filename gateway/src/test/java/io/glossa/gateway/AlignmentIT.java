package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedSpan;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class AlignmentIT extends GatewayTest {

    private static final String SOURCE = "🚲 Rad";
    private static final String TARGET = "🚲🚲 bike";

    private final List<AlignmentRequest> received = new ArrayList<>();

    /** Finds everything at the target's last word. */
    @BeforeEach
    void aligning() {
        SERVICES.answer.on("POST /v1/align", AlignmentRequest.class, request -> {
            received.add(request);
            TextSpan bike = new TextSpan(5, 9);
            List<ProjectedSpan> spans = Objects.requireNonNullElse(request.spans(), List.<TextSpan>of()).stream()
                    .map(span -> new ProjectedSpan(span, bike, "bike", 0.9, false))
                    .toList();
            return new AlignmentResponse(
                    List.of(new WordPair(new TextSpan(3, 6), bike, 0.8)),
                    0.5,
                    spans,
                    List.of(new ProjectedLabel(bike, "bike", "B-THING", 0.9)),
                    List.of(),
                    OffsetUnit.UTF16);
        });
    }

    @Test
    void spansAreCountedAsTheClientCounts() {
        AlignmentResponse utf16 =
                align(new AlignmentRequest(SOURCE, TARGET, List.of(new TextSpan(3, 6)), null, null, OffsetUnit.UTF16));
        AlignmentResponse codePoints = align(
                new AlignmentRequest(SOURCE, TARGET, List.of(new TextSpan(2, 5)), null, null, OffsetUnit.CODE_POINT));

        assertThat(received).extracting(AlignmentRequest::spans).containsOnly(List.of(new TextSpan(3, 6)));
        assertThat(utf16.spans().getFirst().target()).isEqualTo(new TextSpan(5, 9));
        assertThat(codePoints.offsets()).isEqualTo(OffsetUnit.CODE_POINT);
        assertThat(codePoints.spans().getFirst().source()).isEqualTo(new TextSpan(2, 5));
        assertThat(codePoints.spans().getFirst().target()).isEqualTo(new TextSpan(3, 7));
        assertThat(codePoints.words().getFirst()).isEqualTo(new WordPair(new TextSpan(2, 5), new TextSpan(3, 7), 0.8));
        assertThat(Objects.requireNonNull(codePoints.labels()).getFirst().token())
                .isEqualTo(new TextSpan(3, 7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            source   | {"source": "\\ud800", "target": "b"}
            target   | {"source": "a", "target": "\\u0000"}
            spans[0] | {"source": "a", "target": "b", "spans": [{"start": -1, "end": 1}]}
            spans[0] | {"source": "a", "target": "b", "spans": [{"start": 0, "end": 2}], "offsets": "code-point"}
            spans[0] | {"source": "a", "target": "b", "spans": [null], "offsets": "code-point"}
            source   | {"target": "b", "offsets": "code-point"}
            offsets  | {"source": "a", "target": "b", "offsets": "bytes"}
            """)
    void badInputIsRefusedBeforeItTravels(String field, String body) {
        post("/v1/align", body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
        assertThat(received).isEmpty();
    }

    @Test
    void anAnswerServiceThatIsDownIsNamed() {
        SERVICES.answer.down();

        post("/v1/align", Map.of("source", "a", "target", "b"))
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("answer-service");
    }

    private AlignmentResponse align(AlignmentRequest request) {
        return Objects.requireNonNull(post("/v1/align", request)
                .expectStatus()
                .isOk()
                .expectBody(AlignmentResponse.class)
                .returnResult()
                .getResponseBody());
    }
}
