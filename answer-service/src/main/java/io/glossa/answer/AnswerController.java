package io.glossa.answer;

import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.VerificationRequest;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AnswerController implements AnswerApi {

    private final RequestLimits limits;
    private final Answers answers;

    AnswerController(RequestLimits limits, Answers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    public AnswerResponse answer(AnswerRequest request) {
        limits.check(request);
        return answers.answer(request);
    }

    @Override
    public AnswerResponse verify(VerificationRequest request) {
        limits.check(request);
        return answers.verify(request);
    }
}
