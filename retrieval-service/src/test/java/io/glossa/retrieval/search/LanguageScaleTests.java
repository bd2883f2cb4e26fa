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

        assertThat(one.leaningOn(common, 1).standardise(0.9)).isGreaterThan(2);
        assertThat(one.leaningOn(common, 1).standardise(0.1)).isLessThan(0);
        assertThat(many.leaningOn(common, 1_000_000).mean()).isCloseTo(many.mean(), within(1e-3));
    }
}
