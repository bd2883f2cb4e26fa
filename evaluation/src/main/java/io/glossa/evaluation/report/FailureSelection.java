package io.glossa.evaluation.report;

import io.glossa.evaluation.report.Scorecard.MeasureScores;
import io.glossa.evaluation.report.Scorecard.SuiteScores;
import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which failures a report shows: of each suite, kind and language pair one in turn, the worst pairs first, until the
 * report would become too large to send around.
 */
final class FailureSelection {

    private static final int MOST = 400;

    /** In UTF-8, where a character of most scripts has two or three: of the 3 MB that a page may have, most. */
    private static final int MOST_BYTES = 2_000_000;

    private final Map<String, Integer> badness = new HashMap<>();

    FailureSelection(List<SuiteScores> suites) {
        for (SuiteScores suite : suites) {
            for (MeasureScores measure : suite.measures()) {
                for (int i = 0; i < measure.cells().size(); i++) {
                    var cell = measure.cells().get(i);
                    badness.merge(key(suite.suite(), cell.question(), String.valueOf(cell.source())), i, Integer::sum);
                }
            }
        }
    }

    List<Failure> of(List<Failure> failures) {
        Map<String, List<Failure>> groups = failures.stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .collect(Collectors.groupingBy(
                        failure -> key(failure.suite(), failure.question(), failure.source() + failure.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Failure> shown = new ArrayList<>();
        int bytes = 0;
        for (int turn = 0; shown.size() < failures.size(); turn++) {
            for (List<Failure> group : groups.values()) {
                if (turn >= group.size()) {
                    continue;
                }
                Failure failure = group.get(turn);
                bytes += JsonMapper.shared().writeValueAsBytes(failure).length;
                if (shown.size() == MOST || bytes > MOST_BYTES) {
                    return shown;
                }
                shown.add(failure);
            }
        }
        return shown;
    }

    private int rank(Failure failure) {
        return badness.getOrDefault(
                key(failure.suite(), failure.question(), String.valueOf(failure.source())), Integer.MAX_VALUE);
    }

    private static String key(Suite suite, String question, String source) {
        return suite.value() + " " + question + " " + source;
    }
}
