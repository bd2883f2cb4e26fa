package io.glossa.evaluation.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.glossa.evaluation.run.RunException;
import io.glossa.evaluation.translation.ParallelSentences.Answer;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.ProjectedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LabelProjectionTests {

    private static final String SOURCE = "Anna Huber moved to Vienna.";
    private static final String TARGET = "Anna Huber zog nach Wien.";
    private static final List<Answer> ANSWERS = List.of(
            new Answer(new TextSpan(0, 10), new TextSpan(0, 10)),
            new Answer(new TextSpan(20, 26), new TextSpan(20, 24)));

    private final List<AlignmentRequest> asked = new ArrayList<>();

    @Test
    void theAnswersAreLabelsOfTheSourcesWords() {
        project("B-ANSWER0", "I-ANSWER0", "O", "O", "B-ANSWER1");

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.labels()).containsExactly("B-ANSWER0", "I-ANSWER0", "O", "O", "B-ANSWER1");
            assertThat(request.tokens()).hasSize(5).endsWith(new TextSpan(20, 26));
        });
    }

    @Test
    void whatIsAllRightScoresOne() {
        LabelScores scores = project("B-ANSWER0", "I-ANSWER0", "O", "O", "B-ANSWER1");

        assertThat(scores).isEqualTo(new LabelScores(3, 3, 3, 2, 2, 2));
        assertThat(scores.wordF1()).isOne();
        assertThat(scores.spanF1()).isOne();
    }

    @Test
    void aLabelOnTooManyWordsIsNotExactAndItsWordsCountOneByOne() {
        LabelScores scores = project("B-ANSWER0", "I-ANSWER0", "I-ANSWER0", "O", "B-ANSWER1");

        assertThat(scores).isEqualTo(new LabelScores(3, 4, 3, 2, 2, 1));
        assertThat(scores.wordF1()).isCloseTo(6.0 / 7, within(1e-9));
        assertThat(scores.spanF1()).isEqualTo(0.5);
    }

    @Test
    void anothersLabelIsNotRight() {
        LabelScores scores = project("B-ANSWER1", "I-ANSWER1", "O", "O", "B-ANSWER0");

        assertThat(scores).isEqualTo(new LabelScores(3, 3, 0, 2, 2, 0));
    }

    @Test
    void aLabelThatFoundNoPlaceIsMissed() {
        LabelScores scores = project("B-ANSWER0", "I-ANSWER0", "O", "O", "O");

        assertThat(scores).isEqualTo(new LabelScores(3, 2, 2, 2, 1, 1));
    }

    @Test
    void aLabelThatIsInTwoPartsIsTwo() {
        LabelScores scores = project("B-ANSWER0", "B-ANSWER0", "O", "O", "B-ANSWER1");

        assertThat(scores).isEqualTo(new LabelScores(3, 3, 3, 2, 3, 1));
    }

    @Test
    void sentencesAddUp() {
        LabelProjection projection = new LabelProjection(answering("B-ANSWER0", "I-ANSWER0", "O", "O", "O"));

        projection.add(SOURCE, TARGET, ANSWERS);
        projection.add(SOURCE, TARGET, ANSWERS);
        projection.add(SOURCE, TARGET, List.of());

        assertThat(projection.scores()).isEqualTo(new LabelScores(6, 4, 4, 4, 2, 2));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aServiceThatProjectsNoLabelsIsNoMeasurement() {
        LabelProjection projection = new LabelProjection(
                request -> new AlignmentResponse(List.of(), 0, List.of(), null, List.of(), OffsetUnit.UTF16));

        assertThatExceptionOfType(RunException.class).isThrownBy(() -> projection.add(SOURCE, TARGET, ANSWERS));
    }

    private LabelScores project(String... labels) {
        LabelProjection projection = new LabelProjection(answering(labels));
        projection.add(SOURCE, TARGET, ANSWERS);
        return projection.scores();
    }

    private Function<AlignmentRequest, AlignmentResponse> answering(String... labels) {
        List<TextSpan> words = List.of(
                new TextSpan(0, 4),
                new TextSpan(5, 10),
                new TextSpan(11, 14),
                new TextSpan(15, 19),
                new TextSpan(20, 24));
        List<ProjectedLabel> projected = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            projected.add(new ProjectedLabel(words.get(i), words.get(i).of(TARGET), labels[i], null));
        }
        return request -> {
            asked.add(request);
            return new AlignmentResponse(List.of(), 1, List.of(), projected, List.of(), OffsetUnit.UTF16);
        };
    }
}
