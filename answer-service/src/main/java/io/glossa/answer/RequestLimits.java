package io.glossa.answer;

import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.FollowUpRequest;
import io.glossa.wire.answer.Turn;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.answer.VerificationRequest.DraftClaim;
import io.glossa.wire.retrieval.LanguageSentences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what the stages behind it may take for granted: texts that are there, offsets that fit, sizes in bounds. */
@Component
final class RequestLimits {

    private final AnswerProperties properties;

    RequestLimits(AnswerProperties properties) {
        this.properties = properties;
    }

    /** @throws InvalidRequestException saying what is wrong */
    void check(AnswerRequest request) {
        checkQuestion(request.question());
        checkPresent("questionLanguage", request.questionLanguage());
        checkPresent("answerLanguage", request.answerLanguage());
        checkEvidence(request.evidence());
    }

    /** @throws InvalidRequestException saying what is wrong */
    void check(VerificationRequest request) {
        checkQuestion(request.question());
        checkPresent("questionLanguage", request.questionLanguage());
        checkPresent("answerLanguage", request.answerLanguage());
        checkEvidence(request.evidence());
        if (request.claims().isEmpty()) {
            throw new InvalidRequestException("claims: at least one is needed");
        }
        long length = 0;
        for (int i = 0; i < request.claims().size(); i++) {
            DraftClaim claim = request.claims().get(i);
            checkText("claims[%d].text".formatted(i), claim.text());
            length += claim.text().length();
            for (int named : claim.evidence()) {
                if (named < 0 || named >= request.evidence().size()) {
                    throw new InvalidRequestException("claims[%d].evidence: there is no %d".formatted(i, named));
                }
            }
        }
        if (length > properties.maxEvidenceLength()) {
            throw new InvalidRequestException("claims: over %d characters".formatted(properties.maxEvidenceLength()));
        }
    }

    /** @throws InvalidRequestException saying what is wrong */
    void check(FollowUpRequest request) {
        checkQuestion(request.question());
        if (request.conversation().isEmpty()) {
            throw new InvalidRequestException("conversation: at least one turn is needed");
        }
        long length = 0;
        for (int i = 0; i < request.conversation().size(); i++) {
            Turn turn = request.conversation().get(i);
            checkPresent("conversation[%d].role".formatted(i), turn.role());
            checkPresent("conversation[%d].text".formatted(i), turn.text());
            length += turn.text().length();
        }
        if (length > properties.maxEvidenceLength()) {
            throw new InvalidRequestException(
                    "conversation: over %d characters".formatted(properties.maxEvidenceLength()));
        }
    }

    /** @throws InvalidRequestException saying what is wrong */
    void check(LanguageSentences sample) {
        checkPresent("language", sample.language());
        if (sample.sentences().isEmpty() || sample.sentences().size() > properties.maxEvidence()) {
            throw new InvalidRequestException("sentences: 1 to %d are needed".formatted(properties.maxEvidence()));
        }
        long length = 0;
        for (int i = 0; i < sample.sentences().size(); i++) {
            checkText("sentences[%d]".formatted(i), sample.sentences().get(i));
            length += sample.sentences().get(i).length();
        }
        if (length > properties.maxEvidenceLength()) {
            throw new InvalidRequestException(
                    "sentences: over %d characters".formatted(properties.maxEvidenceLength()));
        }
    }

    private void checkQuestion(@Nullable String question) {
        checkText("question", question);
        if (question != null && question.length() > properties.maxQuestionLength()) {
            throw new InvalidRequestException("question: over %d characters".formatted(properties.maxQuestionLength()));
        }
    }

    private void checkEvidence(List<Evidence> evidence) {
        if (evidence.size() > properties.maxEvidence()) {
            throw new InvalidRequestException("evidence: over %d sentences".formatted(properties.maxEvidence()));
        }
        long length = 0;
        for (int i = 0; i < evidence.size(); i++) {
            Evidence sentence = evidence.get(i);
            checkText("evidence[%d].text".formatted(i), sentence.text());
            checkPresent("evidence[%d].document".formatted(i), sentence.document());
            checkPresent("evidence[%d].language".formatted(i), sentence.language());
            if (sentence.start() < 0
                    || sentence.end() - sentence.start() != sentence.text().length()) {
                throw new InvalidRequestException(
                        "evidence[%d]: %d characters of text from %d to %d in UTF-16 code units"
                                .formatted(i, sentence.text().length(), sentence.start(), sentence.end()));
            }
            if (!Double.isFinite(sentence.score())) {
                throw new InvalidRequestException("evidence[%d].score: not a number".formatted(i));
            }
            length += sentence.text().length();
        }
        if (length > properties.maxEvidenceLength()) {
            throw new InvalidRequestException("evidence: over %d characters".formatted(properties.maxEvidenceLength()));
        }
    }

    /** JSON can leave out or null what the contract promises. */
    private static void checkPresent(String where, @Nullable Object value) {
        if (value == null) {
            throw new InvalidRequestException(where + ": missing");
        }
    }

    private static void checkText(String where, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidRequestException(where + ": missing or empty");
        }
        if (text.codePoints().anyMatch(codePoint -> codePoint == 0 || isSurrogate(codePoint))) {
            throw new InvalidRequestException(where + ": holds NUL or half of a surrogate pair");
        }
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
