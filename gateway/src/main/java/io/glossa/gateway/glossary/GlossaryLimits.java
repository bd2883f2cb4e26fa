package io.glossa.gateway.glossary;

import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.glossary.GlossaryTerms;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses terms that cannot be stored or contradict each other. */
@Component
class GlossaryLimits {

    private final GlossarySettings settings;

    GlossaryLimits(GlossarySettings settings) {
        this.settings = settings;
    }

    /**
     * The terms, each once and without white space around.
     *
     * @throws InvalidRequestException naming the field
     */
    List<Term> checked(GlossaryTerms body) {
        List<@Nullable Term> given = Objects.requireNonNullElse(body.terms(), List.of());
        if (given.isEmpty()) {
            throw new InvalidRequestException("terms", "There are no terms; DELETE removes a glossary.");
        }
        if (given.size() > settings.terms()) {
            throw new InvalidRequestException(
                    "terms", "%d terms; at most %d.".formatted(given.size(), settings.terms()));
        }
        Map<String, Term> checked = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Term term = given.get(i);
            String field = "terms[%d]".formatted(i);
            if (term == null) {
                throw new InvalidRequestException(field, "'%s' is null.".formatted(field));
            }
            Term clean = new Term(words(field + ".source", term.source()), words(field + ".target", term.target()));
            Term other = checked.putIfAbsent(clean.source(), clean);
            if (other != null && !other.equals(clean)) {
                throw new InvalidRequestException(field, "'%s' has two translations.".formatted(clean.source()));
            }
        }
        return List.copyOf(checked.values());
    }

    private String words(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidRequestException(field, "'%s' is missing or blank.".formatted(field));
        }
        CleanText.require(field, text);
        String words = text.strip();
        if (words.length() > settings.characters()) {
            throw new InvalidRequestException(
                    field,
                    "'%s' has %d characters; at most %d are allowed."
                            .formatted(field, words.length(), settings.characters()));
        }
        if (words.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException(
                    field, "'%s' has a line break or another control character.".formatted(field));
        }
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InvalidRequestException(field, "'%s' has no letter or digit.".formatted(field));
        }
        return words;
    }
}
