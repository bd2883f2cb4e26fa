package io.glossa.evaluation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Evidence;
import io.glossa.wire.translation.Entity.Kind;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final LanguageTag GERMAN = LanguageTag.of("de");

    private final Tally tally = new Tally();

    @Test
    void whatIsLostCountsAsFlaggedOnlyWhereAWarningSaysSoOfItsKind() {
        add(List.of(number(false)), "number-differs");
        add(List.of(number(false)), "name-not-found");
        add(List.of(number(true), number(true)));

        Survival numbers = scores().numbers();

        assertThat(numbers).isEqualTo(new Survival(2, 2, 0, 1));
        assertThat(numbers.rate()).isEqualTo(0.5);
        assertThat(numbers.survivedOrFlagged()).isEqualTo(0.75);
    }

    @Test
    void aNameThatIsNotFoundIsNoLossButHasToBeFlagged() {
        add(List.of(name("Anna", true), name("Oscar", null)), "name-not-found");
        add(List.of(name("Oscar", null)));

        PairScores scores = scores();

        assertThat(scores.names()).isEqualTo(new Survival(1, 0, 2, 1));
        assertThat(scores.namesSurvivedOrFlagged()).isEqualTo(2.0 / 3);
        assertThat(scores.flagged()).isEqualTo(1);
        assertThat(scores.flaggedForNamesAlone()).isEqualTo(1);
    }

    @Test
    void aNameThatThePersonKeptAndTheProviderDidNotIsLost() {
        add(List.of(name("Anna", null), name("Oscar", null)), "name-not-found", "negation-differs");

        PairScores scores = scores();

        assertThat(scores.keptNames()).isEqualTo(new Survival(0, 1, 0, 0));
        assertThat(scores.keptNamesSurvivedOrFlagged()).isEqualTo(1);
        assertThat(scores.flaggedForNamesAlone()).isZero();
    }

    private void add(List<Entity> entities, String... codes) {
        List<Warning> warnings =
                Arrays.stream(codes).map(code -> new Warning(code, "So.")).toList();
        Translation translation = new Translation(
                "Dort war sie.",
                LanguageTag.of("en"),
                "test",
                warnings,
                false,
                List.of(),
                entities,
                List.of(),
                List.of(),
                null);
        tally.add(translation, "Dort war Anna.", GERMAN);
    }

    private PairScores scores() {
        return tally.scores("en-de", true, List.of(1.0), List.of());
    }

    private static Entity number(boolean survived) {
        return new Entity(Kind.NUMBER, "12", new TextSpan(0, 2), null, survived, Evidence.NONE);
    }

    private static Entity name(String name, @Nullable Boolean survived) {
        return new Entity(Kind.NAME, name, new TextSpan(0, name.length()), null, survived, Evidence.NONE);
    }
}
