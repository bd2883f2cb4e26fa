package io.glossa.answer;

import io.glossa.answer.generation.QuestionWriter;
import io.glossa.answer.generation.TokenCounts;
import io.glossa.service.usage.TokenMeter;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.FollowUpRequest;
import io.glossa.wire.answer.FollowUpResponse;
import io.glossa.wire.answer.TokenCount;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.retrieval.LanguageSentences;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AnswerController implements AnswerApi {

    private final RequestLimits limits;
    private final Answers answers;
    private final QuestionWriter questions;
    private final TokenCounts counts;

    AnswerController(RequestLimits limits, Answers answers, QuestionWriter questions, TokenCounts counts) {
        this.limits = limits;
        this.answers = answers;
        this.questions = questions;
        this.counts = counts;
    }

    @Override
    public AnswerResponse answer(AnswerRequest request) {
        limits.check(request);
        return answers.answer(request);
    }

    @Override
    public FollowUpResponse standalone(FollowUpRequest request) {
        limits.check(request);
        return TokenMeter.during(meter -> questions.standalone(request).withUsage(meter.usage()));
    }

    @Override
    public TokenCount count(LanguageSentences sample) {
        limits.check(sample);
        return new TokenCount(counts.of(sample.language(), sample.sentences()).orElse(null));
    }

    @Override
    public AnswerResponse verify(VerificationRequest request) {
        limits.check(request);
        return answers.verify(request);
    }
}
