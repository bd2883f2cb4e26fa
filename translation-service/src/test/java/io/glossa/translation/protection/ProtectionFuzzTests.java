package io.glossa.translation.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.List;

class ProtectionFuzzTests {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    /** As long as a text of a request may be. */
    private static final int LONG = 20_000;

    private static final EntityTracer TRACER = new EntityTracer(new KnownNames(List.of()));

    @FuzzTest
    void whatIsHiddenComesBack(FuzzedDataProvider data) {
        List<String> terms = terms(data.consumeString(12));
        List<Term> glossary = terms(data.consumeString(8)).stream()
                .map(source -> new Term(source, data.consumeString(8)))
                .toList();
        boolean repeated = data.consumeByte() == 1;
        String start = data.consumeRemainingAsString();
        String text = repeated && !start.isEmpty() ? start.repeat(Math.max(1, LONG / start.length())) : start;

        Demands demands = Demands.of(text, ENGLISH, new Requirements(true, terms, List.of()));
        int last = 0;
        for (Literal literal : demands.literals()) {
            assertThat(literal.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(literal.text()).isEqualTo(literal.span().of(text)).isNotEmpty();
            last = literal.span().end();
        }
        assertThat(demands.names()).allMatch(text::contains);
        Marks marks = Marks.in(text, demands);
        assertThat(marks.restore(marks.text())).contains(text);
        if (!repeated) {
            Demands withGlossary = Demands.of(text, ENGLISH, new Requirements(true, terms, glossary));
            Marks termMarks = Marks.in(text, withGlossary);
            assertThat(termMarks.restore(termMarks.text())).isPresent();
            traces(text, terms, withGlossary);
        }
    }

    private void traces(String text, List<String> terms, Demands demands) {
        String translation = new StringBuilder(text).reverse().toString();
        for (Entity entity : TRACER.trace(text, ENGLISH, translation, ENGLISH, terms, demands.terms())) {
            assertThat(entity.source().of(text)).isEqualTo(entity.text());
            if (entity.target() != null) {
                assertThat(entity.target().end()).isLessThanOrEqualTo(translation.length());
            }
        }
        assertThat(TRACER.trace(text, ENGLISH, text, ENGLISH, terms, demands.terms()))
                .noneMatch(entity -> Boolean.FALSE.equals(entity.survived()));
    }

    private static List<String> terms(String term) {
        return term.isBlank() ? List.of() : List.of(term);
    }
}
