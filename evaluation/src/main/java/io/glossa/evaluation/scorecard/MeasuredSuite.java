package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.results.Suite;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** A suite over a data set that was read and found to be right. */
interface MeasuredSuite {

    Suite suite();

    /** Stores what the questions are about, where that is not there already. */
    default void prepare(PrintWriter err) {}

    /** The collection that it asks; none for what needs no service. */
    default Optional<String> findCollection() {
        return Optional.empty();
    }

    /** How many of its questions are asked at once. */
    default int atOnce() {
        return 1;
    }

    /** What it asks, in the order of asking. */
    List<Inquiry> inquiries();
}
