package io.glossa.wire.answer;

import io.glossa.wire.retrieval.LanguageSentences;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The answer service over HTTP. Errors are RFC 9457 problem details. */
public interface AnswerApi {

    @PostExchange("/v1/answers")
    AnswerResponse answer(@RequestBody AnswerRequest request);

    /** Makes a question that follows a conversation standalone, where a language model can. */
    @PostExchange("/v1/follow-ups")
    FollowUpResponse standalone(@RequestBody FollowUpRequest request);

    /** How the language model's tokens meet a language. */
    @PostExchange("/v1/tokens")
    TokenCount count(@RequestBody LanguageSentences sample);

    @PostExchange("/v1/verifications")
    AnswerResponse verify(@RequestBody VerificationRequest request);
}
