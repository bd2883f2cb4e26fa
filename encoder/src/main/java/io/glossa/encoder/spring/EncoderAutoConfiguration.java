package io.glossa.encoder.spring;

import io.glossa.encoder.EncoderUnusableException;
import io.glossa.encoder.TextEncoder;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Provides the encoder that the settings describe, the one before it, and Spring AI's embedding port. */
@AutoConfiguration
@EnableConfigurationProperties(EncoderProperties.class)
public class EncoderAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TextEncoder textEncoder(EncoderProperties properties) {
        return load(EncoderProperties.PREFIX, properties);
    }

    @Bean
    @ConditionalOnMissingBean
    PreviousEncoder previousEncoder(Environment environment) {
        return new PreviousEncoder(Binder.get(environment)
                .bind(PreviousEncoder.PREFIX, EncoderProperties.class)
                .map(properties -> load(PreviousEncoder.PREFIX, properties))
                .orElse(null));
    }

    private static TextEncoder load(String prefix, EncoderProperties properties) {
        try {
            return TextEncoder.load(properties.toProfile(prefix), properties.processors(), properties.modelSha256());
        } catch (EncoderUnusableException e) {
            throw new EncoderSettingException(prefix + "." + setting(e.part()), String.valueOf(e.getMessage()), e);
        }
    }

    private static String setting(EncoderUnusableException.Part part) {
        return switch (part) {
            case MODEL -> "model";
            case TOKENIZER -> "tokenizer";
            case PROFILE -> "profile";
        };
    }

    @Bean
    @ConditionalOnMissingBean(EmbeddingModel.class)
    EncoderEmbeddingModel encoderEmbeddingModel(TextEncoder encoder) {
        return new EncoderEmbeddingModel(encoder);
    }
}
