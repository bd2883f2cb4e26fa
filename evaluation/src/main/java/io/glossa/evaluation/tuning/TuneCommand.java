package io.glossa.evaluation.tuning;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.dataset.Label;
import io.glossa.evaluation.dataset.LabelReader;
import io.glossa.evaluation.run.GatewayOption;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.OffsetUnitConverter;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.tuning.TuningOutcome.Decision;
import io.glossa.evaluation.tuning.WeightGrid.Setting;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.retrieval.SearchWeights;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.Tuning;
import io.glossa.wire.retrieval.TuningInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits what a collection is searched with to questions whose evidence is known. */
@Command(
        name = "tune",
        description =
                "Fit what a collection is searched with to some questions of yours. What is fitted is kept if it is"
                        + " better, by cross-validation, than what there is.",
        mixinStandardHelpOptions = true)
public final class TuneCommand extends Measurement {

    private static final int FEWEST_LABELS = 16;

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "What to tune.")
    private String collection = "";

    @ArgGroup(multiplicity = "1")
    private Task task = new Task();

    static final class Task {

        @Option(
                names = "--labels",
                paramLabel = "FILE",
                description =
                        "At least 16 lines of {question, language?, document}, or with answers: [{document, start,"
                                + " end, text?}] instead of the document.")
        private @Nullable Path labels;

        @Option(names = "--reset", description = "Search the collection with the default again.")
        private boolean reset;
    }

    @Option(
            names = "--offsets",
            description = "What answers are counted in, utf-16 or code-point; default: utf-16.",
            converter = OffsetUnitConverter.class)
    private OffsetUnit offsets = OffsetUnit.UTF16;

    @Option(names = "--dry-run", description = "Fit and report, and change nothing.")
    private boolean dryRun;

    @Option(names = "--seed", description = "Of the draws of cross-validation.", defaultValue = "1")
    private long seed;

    @Override
    protected Report measure(PrintWriter err) {
        PublicApi api = gateway.api(TIMEOUT, "");
        Path file = task.labels;
        if (file == null) {
            api.untune(collection);
            return new Untuned(collection);
        }
        Tuning before = api.tuning(collection);
        List<Label> labels = new LabelReader(offsets, id -> api.findDocument(collection, id), FEWEST_LABELS).read(file);
        LabelGroups groups = LabelGroups.of(labels);
        if (groups.count() < LabelGroups.FEWEST) {
            throw new DataException(
                    file,
                    "asks %d different questions; it takes at least %d".formatted(groups.count(), LabelGroups.FEWEST));
        }
        TunedWeights tuned = before.tuned();
        SearchWeights current = tuned == null ? before.defaults() : tuned.weights();
        List<Setting> grid = WeightGrid.around(before.defaults());
        List<SearchWeights> settings = Stream.concat(grid.stream().map(Setting::weights), Stream.of(current))
                .toList();
        RankedLabels ranked =
                RankedLabels.ask(api, collection, labels, settings, new Progress(err, "tuning", labels.size()));
        TuningOutcome outcome =
                new Tuner(labels, grid, current, tuned != null, groups, ranked, seed).outcome(collection);
        if (outcome.decision() != Decision.BETTER || dryRun) {
            return outcome;
        }
        api.tune(collection, new TuningInput(outcome.fitted(), outcome.report()));
        return outcome.asKept();
    }

    /** That a collection is searched with the default. */
    record Untuned(String collection) implements Report {

        @Override
        public void print(PrintWriter out) {
            out.printf("%s is searched with the default.%n", collection);
        }
    }
}
