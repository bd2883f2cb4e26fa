package io.glossa.encoder.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.encoder.TokenVectors;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanProjectorTests {

    private static final String ENGLISH = "the red house stands near old river";
    private static final String GERMAN = "das rote Haus steht am alten Fluss";
    private static final HandMadeTokens DICTIONARY = new HandMadeTokens(Map.ofEntries(
            Map.entry("the", 0), Map.entry("das", 0),
            Map.entry("red", 1), Map.entry("rote", 1),
            Map.entry("house", 2), Map.entry("Haus", 2),
            Map.entry("stands", 3), Map.entry("steht", 3),
            Map.entry("near", 4), Map.entry("am", 4),
            Map.entry("old", 5), Map.entry("alten", 5),
            Map.entry("river", 6), Map.entry("Fluss", 6)));

    private final SpanProjector projector = new SpanProjector(DICTIONARY::of);

    @Test
    void projectsWordsOntoTheirPartners() {
        Projection projection = projector.project(ENGLISH, span(ENGLISH, "red house"), GERMAN);

        assertThat(projection.target().of(GERMAN)).isEqualTo("rote Haus");
        assertThat(projection.fallback()).isFalse();
        assertThat(projection.confidence()).isGreaterThan(0.9);
    }

    @Test
    void alignsWordsAndSpansOfManyPairsAsOneByOne() {
        TextSpan house = span(ENGLISH, "red house");

        List<TextAlignment> alignments = projector.align(
                List.of(new TextPair(ENGLISH, GERMAN, List.of(house)), new TextPair(GERMAN, ENGLISH, List.of())));

        assertThat(alignments)
                .containsExactly(
                        new TextAlignment(
                                projector.align(ENGLISH, GERMAN), List.of(projector.project(ENGLISH, house, GERMAN))),
                        new TextAlignment(projector.align(GERMAN, ENGLISH), List.of()));
    }

    @Test
    void followsAnotherWordOrder() {
        String reordered = "am alten Fluss steht das rote Haus";

        Projection projection = projector.project(ENGLISH, span(ENGLISH, "old river"), reordered);

        assertThat(projection.target().of(reordered)).isEqualTo("alten Fluss");
    }

    @Test
    void spansAGapBetweenPartners() {
        String target = "das rote kleine Haus steht am alten Fluss";

        Projection projection = projector.project(ENGLISH, span(ENGLISH, "red house"), target);

        assertThat(projection.target().of(target)).isEqualTo("rote kleine Haus");
    }

    @Test
    void leavesAStrayPartnerOutside() {
        String source = "the red house stands near old river red";
        String target = "das rote Haus steht am alten Fluss rote";

        Projection projection = projector.project(source, span(source, "red house"), target);

        assertThat(projection.target().of(target)).isEqualTo("rote Haus");
    }

    @Test
    void roundsASpanInsideAWordUpToTheWord() {
        Projection projection = projector.project(ENGLISH, span(ENGLISH, "hous"), GERMAN);

        assertThat(projection.target().of(GERMAN)).isEqualTo("Haus");
    }

    @Test
    void fallsBackToTheWholeTargetWhereNothingCorresponds() {
        String unrelated = "zwölf Katzen jagen graue Mäuse";

        Projection projection = projector.project(ENGLISH, span(ENGLISH, "red house"), unrelated);

        assertThat(projection.fallback()).isTrue();
        assertThat(projection.target()).isEqualTo(new TextSpan(0, unrelated.length()));
        assertThat(projection.confidence()).isLessThan(0.3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "\u00a0—"})
    void fallsBackWhereATextHasNoWords(String wordless) {
        assertThat(projector.project(ENGLISH, new TextSpan(0, 3), wordless))
                .isEqualTo(new Projection(new TextSpan(0, wordless.length()), 0, true));
        assertThat(projector.project(wordless, new TextSpan(0, wordless.length()), GERMAN))
                .isEqualTo(new Projection(new TextSpan(0, GERMAN.length()), 0, true));
    }

    @Test
    void fallsBackWhereTheSpanHoldsNoWord() {
        String source = "the red house, stands near old river";

        Projection projection = projector.project(source, span(source, ", "), GERMAN);

        assertThat(projection.fallback()).isTrue();
        assertThat(projection.target().of(GERMAN)).isEqualTo(GERMAN);
    }

    @Test
    void refusesASpanAfterTheEndOfTheSource() {
        assertThatThrownBy(() -> projector.project("red", new TextSpan(0, 4), "rote"))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void alignsEachWordWithItsPartnerOnly() {
        WordAlignment alignment = projector.align("the red house", "das rote Haus");

        assertThat(alignment.pairs())
                .extracting(pair ->
                        pair.source().of("the red house") + "=" + pair.target().of("das rote Haus"))
                .containsExactly("the=das", "red=rote", "house=Haus");
    }

    @Test
    void leavesAWordWithoutPartnerUnaligned() {
        String target = "das rote kleine Haus";

        WordAlignment alignment = projector.align("the red house", target);

        assertThat(alignment.targetWords()).hasSize(4);
        assertThat(alignment.pairs())
                .hasSize(3)
                .noneMatch(pair -> pair.target().of(target).equals("kleine"));
    }

    @Test
    void encodesEachTextOnce() {
        List<String> encoded = new ArrayList<>();
        SpanProjector counting = new SpanProjector(texts -> {
            encoded.addAll(texts);
            return DICTIONARY.of(texts);
        });

        List<Projection> projections = counting.project(List.of(
                new SpanQuestion(ENGLISH, span(ENGLISH, "red house"), GERMAN),
                new SpanQuestion(ENGLISH, span(ENGLISH, "old river"), GERMAN),
                new SpanQuestion(GERMAN, span(GERMAN, "alten Fluss"), ENGLISH)));

        assertThat(encoded).containsExactly(ENGLISH, GERMAN);
        assertThat(projections.get(0).target().of(GERMAN)).isEqualTo("rote Haus");
        assertThat(projections.get(1).target().of(GERMAN)).isEqualTo("alten Fluss");
        assertThat(projections.get(2).target().of(ENGLISH)).isEqualTo("old river");
    }

    @Test
    void randomTextsOfAnyScriptGiveWholeWordsInsideTheTarget() {
        long seed = 20261122;
        System.out.println("SpanProjectorTests seed " + seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 500; round++) {
            String source = RandomTexts.next(random);
            String target = RandomTexts.next(random);
            int start = random.nextInt(source.length() + 1);
            TextSpan span = new TextSpan(start, start + random.nextInt(source.length() - start + 1));

            Projection projection = projector.project(source, span, target);
            Projection onItself = projector.project(source, span, source);

            assertInsideOnCodePoints(projection, target);
            assertInsideOnCodePoints(onItself, source);
            if (!projection.fallback()) {
                List<TextSpan> words = WordBoundaries.of(target);
                TextSpan found = projection.target();
                assertThat(words)
                        .as("round %d: %s in %s", round, found, target)
                        .allMatch(word ->
                                !word.overlaps(found) || (word.start() >= found.start() && word.end() <= found.end()));
            }
        }
    }

    private static void assertInsideOnCodePoints(Projection projection, String text) {
        TextSpan found = projection.target();
        assertThat(found.end()).isLessThanOrEqualTo(text.length());
        for (int edge : new int[] {found.start(), found.end()}) {
            assertThat(edge > 0
                            && edge < text.length()
                            && Character.isSurrogatePair(text.charAt(edge - 1), text.charAt(edge)))
                    .isFalse();
        }
    }

    @Test
    void textAfterTheEncodersLimitIsLeftOut() {
        SpanProjector cutting = new SpanProjector(texts -> texts.stream()
                .map(DICTIONARY::of)
                .map(tokens -> new TokenVectors(
                        tokens.offsets().subList(0, 3),
                        List.of(tokens.vectors()).subList(0, 3).toArray(float[][]::new)))
                .toList());

        assertThat(cutting.align(ENGLISH, GERMAN).targetWords()).hasSize(3);
        assertThat(cutting.project(ENGLISH, span(ENGLISH, "river"), GERMAN).fallback())
                .isTrue();
    }

    private static TextSpan span(String text, String part) {
        int start = text.indexOf(part);
        return new TextSpan(start, start + part.length());
    }
}
