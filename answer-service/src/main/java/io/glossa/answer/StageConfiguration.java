package io.glossa.answer;

import io.glossa.answer.citation.Citer;
import io.glossa.answer.citation.SentenceEncoder;
import io.glossa.answer.claim.StatementSplitter;
import io.glossa.answer.languagecontract.LanguageContract;
import io.glossa.answer.support.SupportJudge;
import io.glossa.encoder.TextEncoder;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.SentenceSegmenter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the stages together, which know nothing of Spring themselves. */
@Configuration(proxyBeanMethods = false)
class StageConfiguration {

    @Bean
    LanguageContract languageContract() {
        return new LanguageContract(new LanguageIdentifier());
    }

    @Bean
    StatementSplitter statementSplitter() {
        return new StatementSplitter(new SentenceSegmenter());
    }

    @Bean
    SentenceEncoder sentenceEncoder(TextEncoder encoder) {
        return encoder::encodePassages;
    }

    @Bean
    Citer citer(SentenceEncoder encoder, AnswerProperties properties) {
        return new Citer(encoder, properties.comparedEvidence());
    }

    @Bean
    SupportJudge supportJudge() {
        return new SupportJudge();
    }
}
