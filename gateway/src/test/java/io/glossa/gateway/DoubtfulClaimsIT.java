package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.AnswerResponse.Writer;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What becomes of claims that their sources do not carry. */
@TestPropertySource(properties = "glossa.gateway.ask.claims-of.handbook=drop")
class DoubtfulClaimsIT extends GatewayTest {

    private static final Warning NUMBER = new Warning("number-differs", "“14” is “12” in the source.");
    private static final Warning NEGATION = new Warning("negation-differs", "Only one negates.");

    @Test
    void aModelsClaimWithANumberOfItsOwnGivesWayToTheSourcesSentence() {
        modelWrites(new Said("Das Rad kostet 14 Euro.", Support.PARTIAL, NUMBER));

        JsonNode response = ask(Map.of("mode", "direct", "answerLanguage", "de"));

        assertThat(response.at("/answer/text").asString()).isEqualTo("Das Rad kostet 12 Euro am Tag.");
        assertThat(response.at("/warnings/0/code").asString()).isEqualTo("claims-replaced");
        assertThat(SERVICES.translations).isEmpty();
    }

    @Test
    void itGivesWayToTheSentencesTranslationWhereTheSourceIsInAnotherLanguage() {
        modelWrites(new Said("A bike is 14 euros.", Support.PARTIAL, NUMBER));

        JsonNode response = ask(Map.of("mode", "direct"));

        assertThat(response.at("/answer/text").asString()).isEqualTo("en[Das Rad kostet 12 Euro am Tag.]");
    }

    @Test
    void aClaimThatSaysSomethingElseThanItsSourceIsDroppedAndTheOthersCloseUp() {
        modelWrites(
                new Said("No bike is free.", Support.PARTIAL, NEGATION),
                new Said("It is 12 euros a day.", Support.SUPPORTED),
                new Said("It is blue.", Support.UNSUPPORTED),
                new Said("Return it by 20:00.", Support.SUPPORTED));

        JsonNode response = ask(Map.of("mode", "direct"));

        String text = response.at("/answer/text").asString();
        assertThat(text).isEqualTo("It is 12 euros a day. Return it by 20:00.");
        assertThat(response.get("claims")).hasSize(2);
        for (JsonNode claim : response.get("claims")) {
            String said =
                    text.substring(claim.get("start").asInt(), claim.get("end").asInt());
            assertThat(said).isIn("It is 12 euros a day.", "Return it by 20:00.");
            assertThat(claim.at("/citations/0/answerStart").asInt())
                    .isEqualTo(claim.get("start").asInt());
        }
        assertThat(response.at("/warnings/0/detail").asString()).startsWith("2 claims were left out");
    }

    @Test
    void whereNoClaimIsLeftTheAnswerIsAnAbstention() {
        AnswerResponse doubtful = said(evidence(), new Said("No bike is free.", Support.PARTIAL, NEGATION));
        SERVICES.answer.on(
                "POST /v1/answers",
                AnswerRequest.class,
                request -> request.evidence().isEmpty()
                        ? Services.abstained("I found nothing.", request.answerLanguage())
                        : doubtful);

        JsonNode response = ask(Map.of("mode", "direct"));

        assertThat(response.get("status").asString()).isEqualTo("abstained");
        assertThat(response.at("/answer/text").asString()).isEqualTo("I found nothing.");
        assertThat(response.get("claims")).isEmpty();
    }

    private record Said(String text, Support support, List<Warning> warnings) {

        Said(String text, Support support, Warning... warnings) {
            this(text, support, List.of(warnings));
        }
    }

    private static void modelWrites(Said... claims) {
        SERVICES.answer.on("POST /v1/answers", AnswerRequest.class, request -> {
            SERVICES.answers.add(request);
            return said(request.evidence().getFirst(), claims);
        });
    }

    private static Evidence evidence() {
        return new Evidence(
                "bike",
                1,
                "Räder",
                null,
                Services.GERMAN,
                Services.FIRST.start(),
                Services.FIRST.end(),
                Services.FIRST.of(Services.TEXT),
                1,
                null);
    }

    /** Each claim cites {@code evidence}. */
    private static AnswerResponse said(Evidence evidence, Said... claims) {
        StringBuilder text = new StringBuilder();
        List<Claim> made = new ArrayList<>();
        for (Said said : claims) {
            text.append(text.isEmpty() ? "" : " ");
            int start = text.length();
            text.append(said.text());
            Claim whole = Services.answered(said.text(), evidence, Writer.MODEL, Services.ENGLISH)
                    .claims()
                    .getFirst();
            made.add(new Claim(
                    start,
                    text.length(),
                    whole.language(),
                    said.support(),
                    whole.citations().stream()
                            .map(citation -> Services.movedInAnswer(citation, start))
                            .toList(),
                    said.warnings()));
        }
        return new AnswerResponse(
                AnswerResponse.Status.ANSWERED,
                Writer.MODEL,
                Services.ENGLISH,
                text.toString(),
                made,
                List.of(),
                Map.of());
    }
}
