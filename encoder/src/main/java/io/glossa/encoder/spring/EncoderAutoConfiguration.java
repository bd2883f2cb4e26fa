package io.glossa.encoder.spring;

import io.glossa.encoder.EncoderUnusableException;
import io.glossa.encoder.TextEncoder;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Provides the encoder that the settings describe, and Spring AI's embedding port over it. */
@AutoConfiguration
@EnableConfigurationProperties(EncoderProperties.class)
public class EncoderAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TextEncoder textEncoder(EncoderProperties properties) {
        try {
            return TextEncoder.load(properties.toProfile(), properties.processors(), properties.modelSha256());
        } catch (EncoderUnusableException e) {
            throw new EncoderSettingException(setting(e.part()), String.valueOf(e.getMessage()), e);
        }
    }

    private static String setting(EncoderUnusableException.Part part) {
        return switch (part) {
            case MODEL -> "glossa.encoder.model";
            case TOKENIZER -> "glossa.encoder.tokenizer";
            case PROFILE -> "glossa.encoder.profile";
        };
    }

    @Bean
    @ConditionalOnMissingBean(EmbeddingModel.class)
    EncoderEmbeddingModel encoderEmbeddingModel(TextEncoder encoder) {
        return new EncoderEmbeddingModel(encoder);
    }
}
