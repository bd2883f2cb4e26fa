package io.glossa.retrieval.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataFilterTests {

    @Test
    void valuesNeverStandInThePath() {
        MetadataFilter filter = MetadataFilter.parse("year >= 2020 and kind = \"report\"");

        assertThat(filter.path()).isEqualTo("(exists($.\"year\" ? (@ >= $v0)) && exists($.\"kind\" ? (@ == $v1)))");
        assertThat(filter.variables()).isEqualTo("{\"v0\":2020,\"v1\":\"report\"}");
    }

    @Test
    void andBindsTighterThanOrAndNotTighterThanBoth() {
        assertThat(MetadataFilter.parse("a = 1 or not b = 2 and c = 3").path())
                .isEqualTo("(exists($.\"a\" ? (@ == $v0))"
                        + " || (!(exists($.\"b\" ? (@ == $v1))) && exists($.\"c\" ? (@ == $v2))))");
        assertThat(MetadataFilter.parse("(a = 1 or b = 2) AND c = 3").path())
                .isEqualTo("((exists($.\"a\" ? (@ == $v0)) || exists($.\"b\" ? (@ == $v1)))"
                        + " && exists($.\"c\" ? (@ == $v2)))");
    }

    @Test
    void membershipPresenceAndNestedFieldsAreRead() {
        assertThat(MetadataFilter.parse("author.name in ('Ng', \"O\\\"Hara\")").variables())
                .isEqualTo("{\"v0\":\"Ng\",\"v1\":\"O\\\"Hara\"}");
        assertThat(MetadataFilter.parse("author.name exists").path()).isEqualTo("exists($.\"author\".\"name\")");
        assertThat(MetadataFilter.parse("kind not in (true)").path()).startsWith("!(exists(");
        assertThat(MetadataFilter.parse("`due date` < '2027-01-01'").path())
                .isEqualTo("exists($.\"due date\" ? (@ < $v0))");
        assertThat(MetadataFilter.parse("год = -1.5").variables()).isEqualTo("{\"v0\":-1.5}");
    }

    @Test
    void aFieldsNameCannotLeaveItsQuotationMarks() {
        assertThat(MetadataFilter.parse("`a\" ? (1 == 1)) || exists($` = 1").path())
                .isEqualTo("exists($.\"a\\\" ? (1 == 1)) || exists($\" ? (@ == $v0))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                year >=             | 7  | the end where a text between quotation marks, a number, true or false is expected
                year % 2020         | 5  | an unexpected '%'
                = 3                 | 0  | '=' where a field is expected
                a = 1 b = 2         | 6  | 'b' where 'and', 'or' or the end is expected
                a = 'open           | 4  | a text that is not closed
                (a = 1              | 6  | the end where ')' is expected
                a in ()             | 6  | ')' where a text between quotation marks, a number, true or false is expected
                a = 1; drop table x | 5  | an unexpected ';'
                a = 12abc           | 4  | an unexpected '1'
                """)
    void saysWhereItDoesNotParse(String filter, int position, String found) {
        assertThatThrownBy(() -> MetadataFilter.parse(filter)).isInstanceOfSatisfying(RetrievalException.class, e -> {
            assertThat(e.type()).isEqualTo(ProblemType.INVALID_FILTER);
            assertThat(e.detail())
                    .isEqualTo("The filter does not parse at position %d: %s.".formatted(position, found));
        });
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThatThrownBy(() -> MetadataFilter.parse("a = 1 or ".repeat(1000) + "a = 1"))
                .hasMessageContaining("more than 4000 characters");
        assertThatThrownBy(() -> MetadataFilter.parse("(".repeat(100) + "a = 1" + ")".repeat(100)))
                .hasMessageContaining("at position 32: more than 32 levels");
        assertThatThrownBy(() -> MetadataFilter.parse("")).hasMessageContaining("at position 0");
    }
}
