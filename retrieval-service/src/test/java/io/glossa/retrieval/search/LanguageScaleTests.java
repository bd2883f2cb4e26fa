package io.glossa.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LanguageScaleTests {

    @Test
    void languagesOfDifferentSpreadCompareAfterStandardising() {
        List<Double> close = DoubleStream.iterate(0.80, value -> value + 0.001)
                .limit(40)
                .boxed()
                .toList();
        List<Double> wide = close.stream().map(value -> value * 10 - 3).toList();

        double bestOfClose = LanguageScale.of(close).standardise(close.getLast());
        double bestOfWide = LanguageScale.of(wide).standardise(wide.getLast());

        assertThat(bestOfClose).isCloseTo(bestOfWide, within(1e-9));
    }

    @Test
    void aLanguageOfFewSentencesIsMeasuredByTheOthers() {
        LanguageScale many = LanguageScale.of(DoubleStream.iterate(0.1, value -> value + 0.01)
                .limit(30)
                .boxed()
                .toList());
        LanguageScale one = LanguageScale.of(List.of(0.9));
        LanguageScale common = LanguageScale.common(List.of(many, one));

        assertThat(one.leaningOn(common, 1, 1).standardise(0.9)).isGreaterThan(2);
        assertThat(one.leaningOn(common, 1, 1).standardise(0.1)).isLessThan(0);
        assertThat(many.leaningOn(common, 1_000_000, 0).mean()).isCloseTo(many.mean(), within(1e-3));
    }

    @Test
    void aLanguageIsMeasuredByItselfWhereLanguagesShareTheAnswerAndByAllWhereTheyDoNot() {
        List<Double> has = DoubleStream.iterate(0.5, value -> value + 0.01)
                .limit(20)
                .boxed()
                .toList();
        List<Double> hasNot = has.stream().map(value -> value - 0.3).toList();
        LanguageScale own = LanguageScale.of(hasNot);
        LanguageScale common = LanguageScale.common(List.of(LanguageScale.of(has), own));

        LanguageScale shared = own.leaningOn(common, 400, 1);
        LanguageScale notShared = own.leaningOn(common, 400, 0);

        assertThat(shared.mean()).isCloseTo(own.mean(), within(0.02));
        assertThat(notShared.mean()).isCloseTo(common.mean(), within(0.05));
    }
}
