package io.glossa.answer.generation;

import io.glossa.answer.claim.StatementSplitter;
import io.glossa.answer.languagecontract.LanguageContract;
import io.glossa.language.LanguageIdentifier;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.FollowUpResponse;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the desk, with a language model at it where one is set up. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    @ConditionalOnBooleanProperty("glossa.language-model.enabled")
    LanguageModel languageModel(LanguageModelProperties properties, ObservationRegistry observations) {
        return new LanguageModel(properties, observations);
    }

    @Bean
    @ConditionalOnBooleanProperty("glossa.language-model.enabled")
    Writer modelWriter(
            LanguageModel model,
            LanguageModelProperties properties,
            StatementSplitter splitter,
            LanguageContract contract) {
        return new FallbackWriter(
                new ModelWriter(model, properties, splitter, contract), new ExtractiveWriter(), properties.onFailure());
    }

    @Bean
    @ConditionalOnBooleanProperty("glossa.language-model.enabled")
    QuestionWriter modelQuestionWriter(
            LanguageModel model, LanguageModelProperties properties, LanguageIdentifier identifier) {
        return new ModelQuestionWriter(model, properties, identifier);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "glossa.language-model.enabled", havingValue = false, matchIfMissing = true)
    QuestionWriter noQuestionWriter() {
        return request ->
                new FollowUpResponse(null, List.of(new Warning("no-language-model", "No language model is set up.")));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "glossa.language-model.enabled", havingValue = false, matchIfMissing = true)
    Writer extractiveWriter() {
        return new ExtractiveWriter();
    }
}
