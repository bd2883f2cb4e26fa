package io.glossa.answer.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.TrigramEncoder;
import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.answer.comparison.ComparedEvidence;
import io.glossa.encoder.alignment.Projection;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class CiterTests {

    private static final LanguageTag EN = LanguageTag.of("en");

    private final ComparedEvidence evidence = new ComparedEvidence(
            List.of(
                    sentence("Night trains to Vienna leave from platform nine."),
                    sentence("The Oresund Bridge was opened to traffic in July 2000, after five years."),
                    sentence("Goat cheese ripens for three weeks in a cellar."),
                    sentence("Nobody lives on the island.")),
            List.of(),
            TrigramEncoder.comparison());

    @Test
    void theSentenceClosestToTheStatementComesFirstAndLeads() {
        List<Candidate> ranked =
                citer(0.9, false).rank(text("The bridge was opened in 2000.", List.of()), only(), EN, evidence);
        assertThat(ranked).hasSize(4).isSortedAccordingTo(Candidate.BEST_FIRST);
        assertThat(ranked.getFirst().evidence()).isEqualTo(1);
        assertThat(ranked.getFirst().lead()).isGreaterThan(ranked.get(1).lead());
    }

    @Test
    void sentencesThatTheWriterNamedAreComparedHoweverFarDown() {
        Citer first = new Citer((source, span, target) -> whole(target, 0.9, false), 1);
        StatedText text = text("Nobody lives there.", List.of(3));
        List<Candidate> ranked = first.rank(text, text.statements().getFirst(), EN, evidence);
        assertThat(ranked).extracting(Candidate::evidence).containsExactly(3, 0);
        assertThat(ranked.getFirst().named()).isTrue();
    }

    @Test
    void aStatementThatStandsInTheEvidenceIsQuotedAsItIs() {
        StatedText text = text("opened to traffic in July 2000", List.of());
        List<Candidate> ranked = citer(0.9, false).rank(text, text.statements().getFirst(), EN, evidence);
        assertThat(ranked)
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.verbatim()).isTrue());
        QuotedSource quoted = citer(0.9, false).quote(text, text.statements().getFirst(), ranked.getFirst(), evidence);
        assertThat(quoted.quote().of(evidence.get(1).text())).isEqualTo("opened to traffic in July 2000");
        assertThat(quoted.score()).isEqualTo(1);
    }

    @Test
    void aFewWordsAreLookedForByTheirAlignmentWithTheBestSentences() {
        Citer citer = new Citer(
                (source, span, target) -> target.contains("Bridge")
                        ? whole(target, 0.8, false)
                        : whole(target, target.contains("cheese") ? 0.49 : 0.9, !target.contains("cheese")),
                4);
        StatedText few = text("Июль 2000", List.of());
        assertThat(citer.rankByWords(few, few.statements().getFirst(), LanguageTag.of("ru"), evidence))
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.evidence()).isEqualTo(1);
                    assertThat(candidate.likeness()).isEqualTo(0.8);
                });
        StatedText many = text("The bridge over the sound was opened in the month of July.", List.of());
        assertThat(citer.rankByWords(many, many.statements().getFirst(), EN, evidence))
                .isEmpty();
    }

    @Test
    void theAlignedSpanIsQuotedWhenTheAlignmentIsSure() {
        assertThat(quote(0.9, false)).isEqualTo("The Oresund Bridge was opened");
    }

    @Test
    void theWholeSentenceIsQuotedWhenTheAlignmentIsNotSure() {
        assertThat(quote(0.4, false)).isEqualTo(evidence.get(1).text());
        assertThat(quote(0.9, true)).isEqualTo(evidence.get(1).text());
    }

    private String quote(double confidence, boolean fallback) {
        StatedText text = text("Die Brücke wurde eröffnet.", List.of());
        Candidate candidate = new Candidate(1, 0.7, 2, false, false);
        return citer(confidence, fallback)
                .quote(text, text.statements().getFirst(), candidate, evidence)
                .quote()
                .of(evidence.get(1).text());
    }

    private static Citer citer(double confidence, boolean fallback) {
        return new Citer((source, span, target) -> whole(target, confidence, fallback), 16);
    }

    private static Projection whole(String target, double confidence, boolean fallback) {
        return new Projection(new TextSpan(0, Math.min(29, target.length())), confidence, fallback);
    }

    private static Statement only() {
        return new Statement(new TextSpan(0, 30), List.of());
    }

    private static StatedText text(String text, List<Integer> named) {
        return new StatedText(text, List.of(new Statement(new TextSpan(0, text.length()), named)), List.of());
    }

    private static Evidence sentence(String text) {
        return new Evidence("d", 1, "t", null, EN, 0, text.length(), text, 1, null);
    }
}
