package io.glossa.gateway.review;

import io.glossa.gateway.alignment.QuoteAlignment;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.QuoteTranslation;
import io.glossa.wire.answer.QuoteTranslation.QuotedSentence;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.answer.VerificationRequest.DraftClaim;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.AskResponse.Answer;
import io.glossa.wire.review.ReviewCorrection;
import io.glossa.wire.review.ReviewCorrection.ClaimText;
import io.glossa.wire.review.ReviewCorrection.TranslationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the answer that a reviewer's corrections ask for. Corrected claims are cited and checked anew against the quotes
 * that the held answer cites: a person's words are held to the sources as a model's are, and their spans are true again.
 */
@Component
class Corrections {

    /** For the quotes' places in their translations, without which a corrected answer is released as well. */
    private static final Duration ALIGNMENT = Duration.ofSeconds(10);

    private final AnswerApi answers;
    private final QuoteAlignment alignment;

    Corrections(AnswerApi answers, QuoteAlignment alignment) {
        this.answers = answers;
        this.alignment = alignment;
    }

    /**
     * @throws InvalidRequestException if the correction names what is not there, or one thing twice
     * @throws io.glossa.gateway.services.ServiceFailure if the new claims cannot be checked
     */
    AskResponse apply(ReviewCorrection correction, AskResponse held, LanguageTag answerLanguage) {
        Map<Integer, String> texts = claimTexts(correction.claims(), held);
        List<Claim> claims = translated(correction.translations(), texts, held);
        if (texts.isEmpty()) {
            return with(held, held.answer(), claims);
        }
        List<Citation> quoted = claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .distinct()
                .toList();
        List<DraftClaim> drafts = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            List<Integer> evidence =
                    claims.get(i).citations().stream().map(quoted::indexOf).toList();
            drafts.add(new DraftClaim(texts.getOrDefault(i, textOf(held.claims().get(i), held)), evidence));
        }
        AnswerResponse verified = answers.verify(new VerificationRequest(
                held.question().text(),
                held.question().language(),
                answerLanguage,
                drafts,
                quoted.stream().map(Corrections::evidence).toList()));
        return with(
                held,
                new Answer(verified.language(), verified.text()),
                verified.claims().stream()
                        .map(claim -> withTranslations(claim, quoted))
                        .toList());
    }

    private static Map<Integer, String> claimTexts(@Nullable List<ClaimText> claims, AskResponse held) {
        Map<Integer, String> texts = new TreeMap<>();
        for (ClaimText claim : Objects.requireNonNullElse(claims, List.<ClaimText>of())) {
            if (claim.claim() < 0 || claim.claim() >= held.claims().size()) {
                throw new InvalidRequestException("claims", "There is no claim %d.".formatted(claim.claim()));
            }
            if (texts.putIfAbsent(claim.claim(), claim.text()) != null) {
                throw new InvalidRequestException("claims", "Claim %d is corrected twice.".formatted(claim.claim()));
            }
        }
        return texts;
    }

    /**
     * The claims with the corrected translations. A claim that is nothing but its quote's translation corrects the
     * translation as well, unless that is corrected by itself.
     */
    private static List<Claim> translated(
            @Nullable List<TranslationText> translations, Map<Integer, String> texts, AskResponse held) {
        List<List<Citation>> citations = new ArrayList<>();
        for (int i = 0; i < held.claims().size(); i++) {
            String said = textOf(held.claims().get(i), held);
            String now = texts.get(i);
            citations.add(new ArrayList<>(held.claims().get(i).citations().stream()
                    .map(citation ->
                            now != null && isTranslation(said, citation) ? translated(citation, now) : citation)
                    .toList()));
        }
        for (TranslationText text : Objects.requireNonNullElse(translations, List.<TranslationText>of())) {
            boolean there = text.claim() >= 0
                    && text.claim() < citations.size()
                    && text.citation() >= 0
                    && text.citation() < citations.get(text.claim()).size()
                    && citations.get(text.claim()).get(text.citation()).translation() != null;
            if (!there) {
                throw new InvalidRequestException(
                        "translations",
                        "Claim %d has no translated citation %d.".formatted(text.claim(), text.citation()));
            }
            citations
                    .get(text.claim())
                    .set(text.citation(), translated(citations.get(text.claim()).get(text.citation()), text.text()));
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < citations.size(); i++) {
            claims.add(held.claims().get(i).withCitations(citations.get(i)));
        }
        return claims;
    }

    private static boolean isTranslation(String claim, Citation citation) {
        return citation.translation() != null
                && citation.translation().text().strip().equals(claim.strip());
    }

    private static Citation translated(Citation citation, String text) {
        return citation.withTranslation(
                Objects.requireNonNull(citation.translation()).withText(text));
    }

    private static Claim withTranslations(Claim claim, List<Citation> quoted) {
        return claim.withCitations(claim.citations().stream()
                .map(citation -> quoted.stream()
                        .filter(before -> holds(before, citation))
                        .min(Comparator.comparingInt(before -> before.end() - before.start()))
                        .map(before -> citation.withTranslation(translation(before, citation))
                                .withPage(citation.start() == before.start() ? before.page() : null))
                        .orElse(citation))
                .toList());
    }

    /** Checked against a quote, a claim may cite less of it. */
    private static boolean holds(Citation before, Citation citation) {
        return before.document().equals(citation.document())
                && before.version() == citation.version()
                && before.start() <= citation.start()
                && citation.end() <= before.end();
    }

    private static @Nullable QuoteTranslation translation(Citation before, Citation citation) {
        QuoteTranslation translation = before.translation();
        if (translation == null || citation.quote().equals(before.quote())) {
            return translation;
        }
        QuotedSentence sentence = Objects.requireNonNullElse(
                translation.sentence(), new QuotedSentence(before.start(), before.end(), before.quote()));
        return new QuoteTranslation(translation.language(), translation.text(), sentence, null);
    }

    private static Evidence evidence(Citation citation) {
        return new Evidence(
                citation.document(),
                citation.version(),
                citation.title(),
                citation.uri(),
                citation.language(),
                citation.start(),
                citation.end(),
                citation.quote(),
                citation.score(),
                null);
    }

    private static String textOf(Claim claim, AskResponse response) {
        return response.answer().text().substring(claim.start(), claim.end());
    }

    private AskResponse with(AskResponse held, Answer answer, List<Claim> claims) {
        return new AskResponse(
                held.id(),
                held.status(),
                held.question(),
                answer,
                alignment.align(claims, ALIGNMENT).claims(),
                held.passages(),
                held.mode(),
                held.warnings(),
                held.offsets(),
                held.timings(),
                held.review());
    }
}
