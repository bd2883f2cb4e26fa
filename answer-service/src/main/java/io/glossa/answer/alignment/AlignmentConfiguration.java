package io.glossa.answer.alignment;

import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.alignment.SpanProjector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the encoder that the citations use anyway. */
@Configuration(proxyBeanMethods = false)
class AlignmentConfiguration {

    @Bean
    TextAligner textAligner(TextEncoder encoder) {
        return new SpanProjector(encoder)::align;
    }

    @Bean
    AlignmentLimits alignmentLimits(AlignmentProperties properties) {
        return new AlignmentLimits(properties);
    }

    @Bean
    Alignments alignments(TextAligner aligner) {
        return new Alignments(aligner);
    }
}
