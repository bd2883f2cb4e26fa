package io.glossa.translation.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTests {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final String TEXT = "Mail a@b.example the pumps of {name} in <b>2 days</b>";

    @Test
    void whatIsProtectedIsHiddenAndComesBack() {
        Marks marks = marks(TEXT);

        assertThat(marks.text()).doesNotContain("@", "{", "<").contains("Mail ", "2 days");
        assertThat(marks.restore(marks.text())).contains("Mail a@b.example the Pumpen of {name} in <b>2 days</b>");
        assertThat(marks.restore(marks.text().toLowerCase(Locale.ROOT)))
                .contains("mail a@b.example the Pumpen of {name} in <b>2 days</b>");
    }

    @Test
    void aMarkThatIsLostOrDoubledRestoresNothing() {
        Marks marks = marks(TEXT);

        assertThat(marks.restore("no marks here")).isEmpty();
        assertThat(marks.restore(marks.text() + " " + marks.text())).isEmpty();
    }

    @Test
    void moreThanNineMarksAreToldApart() {
        String text = "{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l}";

        assertThat(marks(text).restore(marks(text).text())).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xq1z stands beside {a}.", "xq1z stands beside {a}.", "{xq2z} stands beside {b}."})
    void aTextThatHoldsMarksItselfIsNoProblem(String text) {
        Marks marks = marks(text);

        assertThat(marks.restore(marks.text())).contains(text);
    }

    @Test
    void aTranslationOfTheGlossaryThatLooksLikeAMarkIsNone() {
        String text = "The pump and {a}.";
        Requirements requirements = new Requirements(true, List.of(), List.of(new Term("pump", "Xq2z")));
        Marks marks = Marks.in(text, Demands.of(text, ENGLISH, requirements));

        assertThat(marks.restore(marks.text())).contains("The Xq2z and {a}.");
    }

    @Test
    void aTextWithNothingToProtectHasNoMarks() {
        assertThat(marks("The weather is fine.").isEmpty()).isTrue();
    }

    private static Marks marks(String text) {
        Requirements requirements = new Requirements(true, List.of(), List.of(new Term("pump", "Pumpen")));
        return Marks.in(text, Demands.of(text, ENGLISH, requirements));
    }
}
