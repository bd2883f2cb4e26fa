package io.glossa.answer;

import io.glossa.answer.generation.QuestionWriter;
import io.glossa.service.usage.TokenMeter;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.FollowUpRequest;
import io.glossa.wire.answer.FollowUpResponse;
import io.glossa.wire.answer.VerificationRequest;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AnswerController implements AnswerApi {

    private final RequestLimits limits;
    private final Answers answers;
    private final QuestionWriter questions;

    AnswerController(RequestLimits limits, Answers answers, QuestionWriter questions) {
        this.limits = limits;
        this.answers = answers;
        this.questions = questions;
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
    public AnswerResponse verify(VerificationRequest request) {
        limits.check(request);
        return answers.verify(request);
    }
}
