package io.glossa.answer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.TrigramEncoder;
import io.glossa.encoder.reading.LanguageCentres;
import io.glossa.encoder.reading.Relevance;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceReaderTests {

    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag FI = LanguageTag.of("fi");

    private static final String QUESTION = "When does the harbour library close on winter Sundays?";
    private static final Evidence SUBJECT = evidence("The harbour library is the oldest of the town's libraries.", EN);
    private static final Evidence ANSWER = evidence("On winter Sundays the library at the harbour closes at four.", EN);
    private static final Evidence OTHER = evidence("There is fish in the canteen.", EN);

    private final TrigramEncoder encoder = new TrigramEncoder();
    private final Relevance relevance = new Relevance(encoder, new LanguageCentres(encoder));

    @Test
    void theSentenceThatHasTheQuestionsWordsComesFirst() {
        ReadEvidence read = new EvidenceReader(relevance, 3).read(QUESTION, EN, List.of(OTHER, SUBJECT, ANSWER));
        assertThat(read.evidence()).containsExactly(ANSWER, SUBJECT, OTHER);
        assertThat(read.relevance()).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(read.vectors()).hasSize(3);
        assertThat(read.vectors().getFirst())
                .isEqualTo(TrigramEncoder.comparison()
                        .sentences(List.of(ANSWER.text()), List.of(EN))
                        .getFirst());
    }

    @Test
    void whatIsNotReadStaysBehindInItsOrder() {
        ReadEvidence read = new EvidenceReader(relevance, 1).read(QUESTION, EN, List.of(OTHER, SUBJECT, ANSWER));
        assertThat(read.evidence()).containsExactly(OTHER, SUBJECT, ANSWER);
        assertThat(read.relevance()).hasSize(1);
    }

    @Test
    void nothingIsReadOfNothing() {
        ReadEvidence read = new EvidenceReader(relevance, 3).read(QUESTION, EN, List.of());
        assertThat(read.evidence()).isEmpty();
        assertThat(read.relevance()).isEmpty();
    }

    @Test
    void aQuestionWithoutWordsAndALanguageWithoutTypicalQuestionsAreRead() {
        EvidenceReader reader = new EvidenceReader(relevance, 3);
        assertThat(reader.read("?", EN, List.of(OTHER)).relevance()).hasSize(1);
        Evidence finnish = evidence("Kirjasto aukeaa kahdeksalta.", FI);
        Evidence fish = evidence("Perjantaina on kalaa.", FI);
        assertThat(reader.read("Milloin kirjasto aukeaa?", FI, List.of(fish, finnish))
                        .evidence())
                .containsExactly(finnish, fish);
    }

    private static Evidence evidence(String text, LanguageTag language) {
        return new Evidence("d", 1, "t", null, language, 0, text.length(), text, 0, null);
    }
}
