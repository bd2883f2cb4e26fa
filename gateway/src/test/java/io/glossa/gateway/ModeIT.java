package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchRequest.QuestionTranslation;
import io.glossa.wire.retrieval.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** How {@code auto} decides, with a language model that is said to read German poorly. */
@TestPropertySource(properties = "glossa.gateway.ask.read-with-translation=de,my")
class ModeIT extends GatewayTest {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    @Test
    void aQuestionInALanguageThatTheCollectionHasIsReadDirectly() {
        collectionHas("de", "en");

        JsonNode response = ask(Map.of("answerLanguage", "de"));

        assertThat(response.at("/mode/used").asString()).isEqualTo("direct");
        assertThat(response.at("/mode/reason").asString()).contains("sources in en");
        assertThat(SERVICES.searches).hasSize(1);
    }

    @Test
    void passagesThatTheModelReadsPoorlyAreTranslatedFirst() {
        collectionHas("de", "en");

        JsonNode response = ask(Map.of());

        assertThat(response.at("/mode/used").asString()).isEqualTo("translate-passages");
        assertThat(response.at("/mode/reason").asString()).isEqualTo("The model reads [de] poorly.");
        assertThat(SERVICES.answers.getFirst().evidence()).allMatch(evidence -> evidence.translation() != null);
    }

    @Test
    void bothAreTranslatedWhenBothReasonsHold() {
        collectionHas("de");

        assertThat(ask(Map.of()).at("/mode/used").asString()).isEqualTo("translate-both");
    }

    @Test
    void aQuestionGoesIntoTheCollectionsLargestLanguagesOnly() {
        collectionHas("de", "fr", "vi", "ru");

        ask(Map.of("mode", "translate-question"));

        assertThat(SERVICES.searches.getLast().translations())
                .extracting(QuestionTranslation::language)
                .containsExactly(LanguageTag.of("de"), LanguageTag.of("fr"));
    }

    @Test
    void aQuestionGoesOnlyIntoLanguagesThatAreSearched() {
        collectionHas("de", "fr", "vi", "ru");

        ask(Map.of("mode", "translate-question", "languages", List.of("ru", "en")));

        assertThat(SERVICES.searches.getLast().translations())
                .extracting(QuestionTranslation::language)
                .containsExactly(LanguageTag.of("ru"));
    }

    @Test
    void aMixedQuestionIsSearchedAsItStands() {
        collectionHas("fr");
        understoodAs(new Question("How much is ein Fahrrad?", ENGLISH, List.of("ein", "Fahrrad")));

        JsonNode response = ask(Map.of("answerLanguage", "de"));

        assertThat(response.at("/mode/used").asString()).isEqualTo("direct");
        assertThat(response.at("/question/mixed")).hasSize(2);
        assertThat(SERVICES.searches).hasSize(1);
    }

    @Test
    void aQuestionWhoseLanguageIsUnknownIsAnsweredInItsBestSourcesLanguageWithAWarning() {
        understoodAs(new Question("XK-17?", LanguageTag.UNDETERMINED, List.of()));

        JsonNode response = ask(Map.of());

        assertThat(response.at("/answer/language").asString()).isEqualTo("de");
        assertThat(response.at("/warnings/0/code").asString()).isEqualTo("question-language-unknown");
    }

    @Test
    void aQuestionInTheSourcesOnlyLanguageHasNothingToBeTranslatedInto() {
        collectionHas("en");

        JsonNode response = ask(Map.of("mode", "translate-question"));

        assertThat(response.at("/mode/used").asString()).isEqualTo("direct");
        assertThat(SERVICES.searches).hasSize(1);
    }

    private static void collectionHas(String... languages) {
        List<LanguageCount> counts = IntStream.range(0, languages.length)
                .mapToObj(i -> new LanguageCount(LanguageTag.of(languages[i]), 1, 1, 100 - i))
                .toList();
        CollectionInfo info =
                new CollectionInfo(Services.COLLECTION, 1, 1, 1, counts.reversed(), Services.ENCODER, null, List.of());
        SERVICES.retrieval.onRaw("GET /v1/collections/handbook", body -> Services.json(info));
    }

    private static void understoodAs(Question question) {
        SERVICES.retrieval.on("POST /v1/search", SearchRequest.class, request -> {
            SERVICES.searches.add(request);
            return new SearchResult(question, Services.found(question.text()).passages(), Map.of());
        });
    }
}
