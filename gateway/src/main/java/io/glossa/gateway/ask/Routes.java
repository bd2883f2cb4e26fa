package io.glossa.gateway.ask;

import io.glossa.gateway.translation.Translations;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.retrieval.SearchResult;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Decides which way a question goes between languages.
 *
 * <p>{@link Mode#AUTO} reads directly unless there is a reason not to: the encoder compares languages, and every
 * translation costs a model call. A question is translated when the collection has nothing in its language, so that no
 * source can match it but across languages. Passages are translated when they are in a language that the settings say
 * the language model reads poorly.
 */
@Component
class Routes {

    private final Translations translations;
    private final RetrievalApi retrieval;
    private final AskSettings settings;

    Routes(Translations translations, RetrievalApi retrieval, AskSettings settings) {
        this.translations = translations;
        this.retrieval = retrieval;
        this.settings = settings;
    }

    Route choose(Ask ask, SearchResult found, LanguageTag answerLanguage) {
        if (ask.mode() != Mode.AUTO) {
            return new Route(ask.mode(), "The request asked for it.");
        }
        if (!translations.available()) {
            return new Route(Mode.DIRECT, "No translation service can be reached.");
        }
        boolean question = crosses(ask, found);
        List<LanguageTag> poorlyRead = found.passages().stream()
                .map(passage -> passage.language().primary())
                .filter(language -> settings.readsPoorly(language) && !language.sameLanguageAs(answerLanguage))
                .distinct()
                .toList();
        LanguageTag asked = found.question().language();
        if (question && !poorlyRead.isEmpty()) {
            return new Route(
                    Mode.TRANSLATE_BOTH,
                    "The collection has nothing in %s, and the model reads %s poorly.".formatted(asked, poorlyRead));
        }
        if (question) {
            return new Route(Mode.TRANSLATE_QUESTION, "The collection has nothing in %s.".formatted(asked));
        }
        if (!poorlyRead.isEmpty()) {
            return new Route(Mode.TRANSLATE_PASSAGES, "The model reads %s poorly.".formatted(poorlyRead));
        }
        return new Route(
                Mode.DIRECT,
                asked.isDetermined() && found.question().mixed().isEmpty()
                        ? "The collection has sources in %s, and the others are compared directly.".formatted(asked)
                        : "The question is not in one known language, so it is searched as it stands.");
    }

    /** The collection's languages that the question is worth translating into, the largest first. */
    List<LanguageTag> targets(Ask ask, LanguageTag question) {
        return languages(ask).stream()
                .filter(language -> !language.sameLanguageAs(question))
                .limit(settings.questionTargets())
                .toList();
    }

    private boolean crosses(Ask ask, SearchResult found) {
        LanguageTag question = found.question().language();
        return question.isDetermined()
                && found.question().mixed().isEmpty()
                && !found.passages().isEmpty()
                && found.passages().stream()
                        .noneMatch(passage -> passage.language().sameLanguageAs(question))
                && languages(ask).stream().noneMatch(question::sameLanguageAs);
    }

    private List<LanguageTag> languages(Ask ask) {
        return retrieval.describe(ask.reader(), ask.collection()).languages().stream()
                .sorted(Comparator.comparingLong(LanguageCount::sentences).reversed())
                .map(LanguageCount::language)
                .filter(LanguageTag::isDetermined)
                .filter(language ->
                        ask.languages().isEmpty() || ask.languages().stream().anyMatch(language::sameLanguageAs))
                .toList();
    }
}
