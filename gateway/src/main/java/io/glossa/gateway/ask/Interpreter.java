package io.glossa.gateway.ask;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.glossa.gateway.alignment.QuoteAlignment;
import io.glossa.gateway.alignment.QuoteAlignment.Aligned;
import io.glossa.gateway.translation.Origins;
import io.glossa.gateway.translation.Translated;
import io.glossa.gateway.translation.Translations;
import io.glossa.gateway.translation.Untranslated;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.QuoteTranslation;
import io.glossa.wire.answer.QuoteTranslation.QuotedSentence;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.SearchRequest.QuestionTranslation;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Translates what the pipeline wants in another language; what cannot be had stays as it is, with a warning. */
@Component
class Interpreter {

    /**
     * A translation service's warning that stays with the translation: an answer's claims are compared with what their sources
     * say, names and all.
     */
    static final String NAME_NOT_FOUND = "name-not-found";

    private final Translations translations;
    private final QuoteAlignment alignment;
    private final AskSettings.Deadlines deadlines;
    private final int translatedEvidence;

    Interpreter(Translations translations, QuoteAlignment alignment, AskSettings settings) {
        this.translations = translations;
        this.alignment = alignment;
        this.deadlines = settings.deadlines();
        this.translatedEvidence = settings.translatedEvidence();
    }

    /** The question in those of the target languages that it could be translated into. */
    List<QuestionTranslation> question(Ask ask, Question question, List<LanguageTag> targets, Trace trace) {
        List<Untranslated> wanted = targets.stream()
                .map(target -> new Untranslated(question.text(), question.language(), target))
                .toList();
        Origins own = Origins.ofNoDocument(ask.reader().tenant(), ask.collection());
        Translated translated = translate("translate-question", wanted, own, deadlines.question(), trace);
        return wanted.stream()
                .flatMap(each ->
                        translated.find(each).stream().map(text -> new QuestionTranslation(each.target(), text)))
                .toList();
    }

    /** The evidence, the best of it with a translation where it is in another language than the answer. */
    List<Evidence> evidence(Ask ask, List<Evidence> evidence, LanguageTag target, Trace trace) {
        Map<Untranslated, Set<String>> wanted = evidence.stream()
                .filter(each -> !each.language().sameLanguageAs(target))
                .limit(translatedEvidence)
                .collect(groupingBy(
                        each -> new Untranslated(each.text(), each.language(), target),
                        mapping(Evidence::document, toSet())));
        Translated translated = translate("translate-passages", ask, wanted, deadlines.passages(), trace);
        return evidence.stream()
                .map(each -> translated
                        .find(new Untranslated(each.text(), each.language(), target))
                        .map(text -> withTranslation(each, text))
                        .orElse(each))
                .toList();
    }

    /**
     * Translations of claims, as many as could be had.
     *
     * @param evidence that the claims were made from
     */
    Translated claims(Ask ask, List<Untranslated> claims, List<Evidence> evidence, Trace trace) {
        Set<String> documents = evidence.stream().map(Evidence::document).collect(toSet());
        Map<Untranslated, Set<String>> wanted =
                claims.stream().distinct().collect(toMap(claim -> claim, claim -> documents));
        return translate("translate-claims", ask, wanted, deadlines.claims(), trace);
    }

    /**
     * The claims, their citations in other languages with the translation of the evidence that holds the quote, and where
     * the quote stands in it.
     */
    List<Claim> citations(Ask ask, List<Claim> claims, List<Evidence> evidence, LanguageTag target, Trace trace) {
        long begun = System.nanoTime();
        Map<Untranslated, Set<String>> wanted = claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .filter(citation -> needsTranslation(citation, target))
                .filter(citation ->
                        sentence(citation, evidence).map(Evidence::translation).isEmpty())
                .collect(groupingBy(
                        citation -> wanted(citation, evidence, target), mapping(Citation::document, toSet())));
        Translated translated = translate("translate-citations", ask, wanted, deadlines.citations(), trace);
        int missing = wanted.size() - translated.texts().size();
        // That nothing could be translated has been said already, if so.
        if (missing > 0 && !trace.hasWarning(Translations.UNAVAILABLE) && !trace.hasWarning(ClaimRepair.UNTRANSLATED)) {
            trace.warn(
                    "citation-untranslated", "%d of %d quotes have no translation.".formatted(missing, wanted.size()));
        }
        List<Claim> complete = claims.stream()
                .map(claim -> claim.withCitations(claim.citations().stream()
                        .map(citation -> translated(citation, evidence, target, translated))
                        .toList()))
                .toList();
        if (!QuoteAlignment.isWanted(complete)) {
            return complete;
        }
        Duration left = deadlines.citations().minusNanos(System.nanoTime() - begun);
        Aligned aligned = trace.timed("align-citations", () -> alignment.align(complete, left));
        trace.warn(aligned.warnings());
        return aligned.claims();
    }

    /** @param wanted texts by the documents that they are from */
    private Translated translate(
            String stage, Ask ask, Map<Untranslated, Set<String>> wanted, Duration deadline, Trace trace) {
        Origins origins = new Origins(ask.reader().tenant(), ask.collection(), wanted);
        return translate(stage, wanted.keySet(), origins, deadline, trace);
    }

    /** Asks for no more translations in a request for which one could not be had at all. */
    private Translated translate(
            String stage, Collection<Untranslated> wanted, Origins origins, Duration deadline, Trace trace) {
        if (wanted.isEmpty() || trace.hasWarning(Translations.UNAVAILABLE)) {
            return Translated.NOTHING;
        }
        Translated translated = trace.timed(stage, () -> translations.translate(wanted, origins, deadline));
        trace.used(translated.usage());
        trace.warn(
                stage,
                translated.warnings().stream()
                        .filter(warning -> !warning.code().equals(NAME_NOT_FOUND))
                        .toList());
        return translated;
    }

    private static Citation translated(
            Citation citation, List<Evidence> evidence, LanguageTag target, Translated translated) {
        if (!needsTranslation(citation, target)) {
            return citation;
        }
        Optional<Evidence> holding = sentence(citation, evidence);
        QuotedSentence sentence = holding.filter(each -> !each.text().equals(citation.quote()))
                .map(each -> new QuotedSentence(each.start(), each.end(), each.text()))
                .orElse(null);
        return holding.map(Evidence::translation)
                .or(() -> translated.find(wanted(citation, evidence, target)))
                .map(text -> citation.withTranslation(new QuoteTranslation(target, text, sentence, null)))
                .orElse(citation);
    }

    private static Untranslated wanted(Citation citation, List<Evidence> evidence, LanguageTag target) {
        String text = sentence(citation, evidence).map(Evidence::text).orElse(citation.quote());
        return new Untranslated(text, citation.language(), target);
    }

    /** The shortest evidence that the quote is from. */
    private static Optional<Evidence> sentence(Citation citation, List<Evidence> evidence) {
        return evidence.stream()
                .filter(each -> each.document().equals(citation.document())
                        && each.version() == citation.version()
                        && each.start() <= citation.start()
                        && citation.end() <= each.end())
                .min(Comparator.comparingInt(each -> each.end() - each.start()));
    }

    private static boolean needsTranslation(Citation citation, LanguageTag target) {
        return citation.translation() == null && !citation.language().sameLanguageAs(target);
    }

    private static Evidence withTranslation(Evidence evidence, String translation) {
        return new Evidence(
                evidence.document(),
                evidence.version(),
                evidence.title(),
                evidence.uri(),
                evidence.language(),
                evidence.start(),
                evidence.end(),
                evidence.text(),
                evidence.score(),
                translation,
                evidence.likeness());
    }
}
