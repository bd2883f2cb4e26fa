package io.glossa.answer.generation;

import io.glossa.language.Identification;
import io.glossa.language.LanguageIdentifier;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.FollowUpRequest;
import io.glossa.wire.answer.FollowUpResponse;
import io.glossa.wire.answer.Turn;
import java.util.List;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * Lets a language model put what a question refers to into its place. What it writes is only a question: it is searched
 * and answered like any other, so that the worst it can do is ask for something else. That it does so in another language
 * than the asker's, or at length, is checked.
 */
final class ModelQuestionWriter implements QuestionWriter {

    /** What a question refers to was nearly always said in the last two exchanges. */
    private static final int TURNS = 4;

    private static final int TURN_LENGTH = 400;

    /** A question that grew by more than this is an answer or an essay. */
    private static final int MOST_ADDED = 300;

    private final LanguageModel model;
    private final LanguageModelProperties properties;
    private final LanguageIdentifier identifier;

    ModelQuestionWriter(LanguageModel model, LanguageModelProperties properties, LanguageIdentifier identifier) {
        this.model = model;
        this.properties = properties;
        this.identifier = identifier;
    }

    @Override
    public FollowUpResponse standalone(FollowUpRequest request) {
        LanguageTag asked = identifier.identify(request.question()).language();
        LanguageTag language = asked.isDetermined() ? asked : languageOf(request.conversation());
        PromptTexts texts = PromptTexts.in(language);
        try {
            Completion completion = model.complete(
                    language,
                    List.of(new SystemMessage(texts.standalone()), new UserMessage(prompt(request, texts))),
                    null,
                    Deadline.in(properties.timeout()));
            String written = ModelText.cleaned(completion).text();
            return isUsable(written, request.question(), asked)
                    ? new FollowUpResponse(written, List.of())
                    : without("follow-up-invalid", "The language model wrote no question in the asker's language.");
        } catch (LanguageModelException e) {
            return without(e.reason().code(), String.valueOf(e.getMessage()));
        }
    }

    private static String prompt(FollowUpRequest request, PromptTexts texts) {
        List<Turn> turns = request.conversation();
        StringBuilder prompt = new StringBuilder("<conversation>\n");
        for (Turn turn : turns.subList(Math.max(0, turns.size() - TURNS), turns.size())) {
            String text = PromptSource.harmless(turn.text());
            prompt.append(
                            switch (turn.role()) {
                                case USER -> "user: ";
                                case ASSISTANT -> "assistant: ";
                            })
                    .append(
                            text,
                            0,
                            text.offsetByCodePoints(0, Math.min(TURN_LENGTH, text.codePointCount(0, text.length()))))
                    .append('\n');
        }
        return prompt.append("</conversation>\n")
                .append(texts.question())
                .append(' ')
                .append(PromptSource.harmless(request.question()))
                .toString();
    }

    private boolean isUsable(String written, String question, LanguageTag asked) {
        Identification found = identifier.identify(written);
        return !written.isBlank()
                && written.length() <= question.length() + MOST_ADDED
                && (!asked.isDetermined() || found.language().sameLanguageAs(asked));
    }

    /** That of the user's last words before the question. */
    private LanguageTag languageOf(List<Turn> conversation) {
        return conversation.reversed().stream()
                .filter(turn -> turn.role() == Turn.Role.USER)
                .map(turn -> identifier.identify(turn.text()).language())
                .filter(LanguageTag::isDetermined)
                .findFirst()
                .orElse(LanguageTag.of("en"));
    }

    private static FollowUpResponse without(String code, String detail) {
        return new FollowUpResponse(null, List.of(new Warning(code, detail)));
    }
}
