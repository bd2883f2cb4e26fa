package io.glossa.evaluation.latency;

import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.Questions;
import io.glossa.evaluation.run.Sample;
import io.glossa.evaluation.run.Target;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a collection questions, one after another, and says where the time goes. */
@Command(
        name = "latency",
        description = "Measure how long answers take, and in which stage, one question after another.",
        mixinStandardHelpOptions = true)
public final class LatencyCommand extends Measurement {

    @Mixin
    private Target target = new Target();

    @Mixin
    private Sample sample = new Sample();

    @Option(names = "--collection", description = "What to ask; it is not changed.", required = true)
    private String collection = "";

    @Option(names = "--rounds", description = "How often to ask every question.", defaultValue = "3")
    private int rounds = 3;

    @Override
    protected LatencyReport measure(PrintWriter err) {
        if (rounds < 1) {
            throw badOption("--rounds must be at least 1");
        }
        List<String> questions = sample.of(Questions.of(target.data()));
        PublicApi api = target.api();
        Progress progress = new Progress(err, "questions", (rounds + 1) * questions.size());
        List<Double> milliseconds = new ArrayList<>();
        List<Map<String, Double>> timings = new ArrayList<>();
        int asked = 0;
        for (int round = 0; round <= rounds; round++) {
            for (String question : questions) {
                AskRequest request = new AskRequest(question, collection, null, null, null, null, null);
                // The first round warms the services up, and is not counted.
                if (round == 0) {
                    api.ask(request);
                } else {
                    AskResponse response = Latency.measure(milliseconds, () -> api.ask(request));
                    timings.add(response.timings());
                }
                progress.at(++asked);
            }
        }
        return LatencyReport.of(questions.size(), milliseconds, timings);
    }
}
