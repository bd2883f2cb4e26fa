package io.glossa.answer;

import io.glossa.answer.abstention.AbstentionProperties;
import io.glossa.answer.abstention.Sufficiency;
import io.glossa.answer.citation.Citer;
import io.glossa.answer.citation.SpanAligner;
import io.glossa.answer.claim.StatementSplitter;
import io.glossa.answer.comparison.Comparison;
import io.glossa.answer.comparison.EvidenceEncoder;
import io.glossa.answer.languagecontract.LanguageContract;
import io.glossa.answer.reading.EvidenceReader;
import io.glossa.answer.support.Disagreement;
import io.glossa.answer.support.SupportJudge;
import io.glossa.encoder.MultiVector;
import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.alignment.SpanProjector;
import io.glossa.encoder.reading.LanguageCentres;
import io.glossa.encoder.reading.Relevance;
import io.glossa.language.ForeignWords;
import io.glossa.language.Guard;
import io.glossa.language.LanguageIdentifier;
import io.glossa.language.Numbers;
import io.glossa.language.SentenceSegmenter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the stages together, which know nothing of Spring themselves. */
@Configuration(proxyBeanMethods = false)
class StageConfiguration {

    /** A source that contradicts another one answers the question as well, and so stands beside it. */
    private static final int LIKELY_TO_DISAGREE = 4;

    /** The source of an answer is hardly ever further behind in the search's order. */
    private static final int LIKELY_TO_ANSWER = 6;

    /** The part of a request's time that is the encoder's, in whatever stage. */
    private static final String ENCODER = "encode";

    @Bean
    LanguageIdentifier languageIdentifier() {
        return new LanguageIdentifier();
    }

    @Bean
    LanguageContract languageContract(LanguageIdentifier identifier) {
        return new LanguageContract(identifier, new ForeignWords());
    }

    @Bean
    StatementSplitter statementSplitter() {
        return new StatementSplitter(new SentenceSegmenter());
    }

    @Bean
    EvidenceEncoder evidenceEncoder(TextEncoder encoder) {
        return new EvidenceEncoder() {
            @Override
            public List<float[]> encodeSentences(List<String> sentences) {
                return Stopwatch.within(ENCODER, () -> encoder.encodePassages(sentences));
            }

            @Override
            public List<MultiVector> encodePassageTokens(List<String> passages) {
                return Stopwatch.within(ENCODER, () -> encoder.encodePassageTokens(passages));
            }

            @Override
            public MultiVector encodeQuestionTokens(String question) {
                return Stopwatch.within(ENCODER, () -> encoder.encodeQuestionTokens(question));
            }
        };
    }

    @Bean
    LanguageCentres languageCentres(EvidenceEncoder encoder) {
        return new LanguageCentres(encoder);
    }

    @Bean
    Comparison comparison(EvidenceEncoder encoder, LanguageCentres centres) {
        return new Comparison(encoder, centres);
    }

    @Bean
    EvidenceReader evidenceReader(EvidenceEncoder encoder, LanguageCentres centres) {
        return new EvidenceReader(new Relevance(encoder, centres), LIKELY_TO_ANSWER);
    }

    @Bean
    Sufficiency sufficiency(AbstentionProperties properties) {
        return new Sufficiency(properties);
    }

    @Bean
    SpanAligner spanAligner(TextEncoder encoder) {
        return new SpanProjector(texts -> Stopwatch.within(ENCODER, () -> encoder.encodeTokens(texts)))::project;
    }

    @Bean
    Citer citer(SpanAligner aligner, AnswerProperties properties) {
        return new Citer(aligner, properties.comparedEvidence());
    }

    @Bean
    Guard guard() {
        return new Guard();
    }

    @Bean
    SupportJudge supportJudge(Guard guard) {
        return new SupportJudge(guard);
    }

    @Bean
    Disagreement disagreement(Guard guard) {
        return new Disagreement(guard, new Numbers(), LIKELY_TO_DISAGREE);
    }
}
