package io.glossa.answer.generation;

import io.glossa.answer.claim.StatementSplitter;
import io.glossa.answer.languagecontract.LanguageContract;
import io.glossa.language.LanguageIdentifier;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.FollowUpResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the desk, with a language model at it where one is set up. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    @ConditionalOnBooleanProperty("glossa.language-model.enabled")
    PromptMetrics promptMetrics(MeterRegistry registry) {
        return new PromptMetrics(registry);
    }

    @Bean
    @ConditionalOnBooleanProperty("glossa.language-model.enabled")
    LanguageModel languageModel(
            LanguageModelProperties properties, ObservationRegistry observations, PromptMetrics metrics) {
        return new LanguageModel(properties, observations, metrics);
    }

    @Bean
    @ConditionalOnBooleanProperty("glossa.language-model.enabled")
    ModelTokenizer modelTokenizer(LanguageModelProperties properties) {
        return new ModelTokenizer(properties);
    }

    @Bean
    @ConditionalOnBooleanProperty("glossa.language-model.enabled")
    Writer modelWriter(
            LanguageModel model,
            LanguageModelProperties properties,
            StatementSplitter splitter,
            LanguageContract contract,
            PromptMetrics metrics) {
        return new FallbackWriter(
                new ModelWriter(model, properties, splitter, contract, metrics),
                new ExtractiveWriter(),
                properties.onFailure());
    }

    @Bean
    @ConditionalOnBooleanProperty("glossa.language-model.enabled")
    QuestionWriter modelQuestionWriter(
            LanguageModel model, LanguageModelProperties properties, LanguageIdentifier identifier) {
        return new ModelQuestionWriter(model, properties, identifier);
    }

    @Bean
    TokenCounts tokenCounts(ObjectProvider<ModelTokenizer> tokenizer, LanguageModelProperties properties) {
        return new TokenCounts(tokenizer.getIfAvailable(), properties);
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
