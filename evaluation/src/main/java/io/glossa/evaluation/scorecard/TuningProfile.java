package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.run.PublicApi;
import io.glossa.wire.retrieval.TunedWeights;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the collection that was asked is searched with, where that is not the default. */
final class TuningProfile {

    private TuningProfile() {}

    /** Of the first suite that asks a collection. */
    static Optional<TunedWeights> find(PublicApi api, List<MeasuredSuite> suites) {
        return suites.stream()
                .map(MeasuredSuite::findCollection)
                .flatMap(Optional::stream)
                .limit(1)
                .flatMap(
                        collection -> Stream.ofNullable(api.describe(collection).tuning()))
                .findFirst();
    }
}
