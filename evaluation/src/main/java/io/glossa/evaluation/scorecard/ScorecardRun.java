package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.report.PeerComparison;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scorecard;
import io.glossa.evaluation.report.Scoring;
import io.glossa.evaluation.results.PeerFiles;
import io.glossa.evaluation.results.PeerResults;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.ResultLog;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Gatherers;

/** Asks what was not asked yet, keeps each result as it comes, and writes the report at the end. */
final class ScorecardRun {

    private final RunSettings settings;
    private final Path output;
    private final PublicApi api;
    private final PrintWriter err;

    ScorecardRun(RunSettings settings, Path output, PublicApi api, PrintWriter err) {
        this.settings = settings;
        this.output = output;
        this.api = api;
        this.err = err;
    }

    ScorecardSummary run(List<MeasuredSuite> suites, List<String> warnings) {
        List<PeerResults> peers = peers();
        try (ResultLog log = ResultLog.open(output, settings)) {
            for (MeasuredSuite suite : suites) {
                ask(suite, log);
            }
            TokenProfile profile = TokenProfile.of(api, suites);
            List<String> all = new ArrayList<>(warnings);
            all.addAll(profile.warnings());
            Scorecard scorecard = new Scoring(settings)
                    .of(log.results(), profile.tokens(), all)
                    .with(TuningProfile.find(api, suites).orElse(null))
                    .with(PeerComparison.of(peers).orElse(null));
            new ReportFiles(output).write(scorecard);
            return new ScorecardSummary(scorecard, output);
        }
    }

    /** What {@code evaluate peers} measured on the same data. */
    private List<PeerResults> peers() {
        List<PeerResults> peers = new PeerFiles(output).all();
        if (peers.stream().anyMatch(peer -> !peer.settings().fingerprint().equals(settings.fingerprint()))) {
            throw new DataException(
                    output, "holds peers' results of other data; name another --output, or delete them");
        }
        return peers;
    }

    private void ask(MeasuredSuite suite, ResultLog log) {
        List<Inquiry> inquiries = suite.inquiries();
        List<Inquiry> left =
                inquiries.stream().filter(inquiry -> !log.holds(inquiry.key())).toList();
        int done = inquiries.size() - left.size();
        if (done > 0) {
            err.printf(
                    "%s: %d of %d questions are done already%n", suite.suite().value(), done, inquiries.size());
        }
        if (left.isEmpty()) {
            return;
        }
        suite.prepare(err);
        Progress progress = new Progress(err, suite.suite().value(), inquiries.size(), done);
        Iterator<Result> results = left.stream()
                .gather(Gatherers.mapConcurrent(
                        suite.atOnce(), inquiry -> inquiry.answer().get()))
                .iterator();
        while (results.hasNext()) {
            log.add(results.next());
            progress.at(++done);
        }
    }
}
