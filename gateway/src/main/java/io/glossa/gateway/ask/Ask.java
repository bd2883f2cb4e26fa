package io.glossa.gateway.ask;

import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.answer.Turn;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.retrieval.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question that has been checked and whose blanks are filled in. */
record Ask(
        Reader reader,
        String question,
        String collection,
        @Nullable LanguageTag answerLanguage,
        Mode mode,
        int limit,
        OffsetUnit offsets,
        List<LanguageTag> languages,
        @Nullable String filter,
        List<Turn> conversation) {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAXIMUM_LIMIT = 50;

    /** @throws InvalidRequestException naming the first field that is wrong */
    static Ask of(Reader reader, AskRequest request, AskSettings settings) {
        List<LanguageTag> languages = Objects.requireNonNullElse(request.languages(), List.of());
        if (languages.stream().anyMatch(Objects::isNull)) {
            throw new InvalidRequestException("languages", "'languages' has a null in it.");
        }
        languages.forEach(language -> requireKnown("languages", language));
        if (request.answerLanguage() != null) {
            requireKnown("answerLanguage", request.answerLanguage());
        }
        int limit = Objects.requireNonNullElse(request.limit(), DEFAULT_LIMIT);
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new InvalidRequestException("limit", "'limit' must be 1 to %d.".formatted(MAXIMUM_LIMIT));
        }
        CleanText.require("filter", request.filter());
        String question = requireText("question", request.question());
        if (question.length() > settings.questionLimit()) {
            throw new InvalidRequestException(
                    "question",
                    "The question has %d characters; at most %d are allowed."
                            .formatted(question.length(), settings.questionLimit()));
        }
        return new Ask(
                reader,
                question,
                requireText("collection", request.collection()),
                request.answerLanguage(),
                Objects.requireNonNullElse(request.mode(), Mode.AUTO),
                limit,
                Objects.requireNonNullElse(request.offsets(), OffsetUnit.UTF16),
                List.copyOf(languages),
                request.filter(),
                conversation(request, settings));
    }

    /** The same in other words. */
    Ask asking(String other) {
        return new Ask(
                reader, other, collection, answerLanguage, mode, limit, offsets, languages, filter, conversation);
    }

    private static List<Turn> conversation(AskRequest request, AskSettings settings) {
        List<Turn> turns = Objects.requireNonNullElse(request.conversation(), List.of());
        long length = 0;
        for (int i = 0; i < turns.size(); i++) {
            String field = "conversation[%d]".formatted(i);
            Turn turn = turns.get(i);
            if (turn == null || turn.role() == null || turn.text() == null) {
                throw new InvalidRequestException(field, "'%s' needs a 'role' and a 'text'.".formatted(field));
            }
            CleanText.require(field + ".text", turn.text());
            length += turn.text().length();
        }
        if (length > settings.conversationLimit()) {
            throw new InvalidRequestException(
                    "conversation",
                    "The conversation has %d characters; at most %d are allowed."
                            .formatted(length, settings.conversationLimit()));
        }
        return List.copyOf(turns);
    }

    private static String requireText(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidRequestException(field, "'%s' is missing or blank.".formatted(field));
        }
        CleanText.require(field, value);
        return value;
    }

    /** A tag like {@code english} is well-formed; only a language that has a name can be asked for by name. */
    private static void requireKnown(String field, LanguageTag language) {
        String code = language.primary().value();
        if (!language.isDetermined()
                || language.locale().getDisplayLanguage(Locale.ENGLISH).equals(code)) {
            throw new InvalidRequestException(field, "'%s' is not a known language.".formatted(language));
        }
    }
}
