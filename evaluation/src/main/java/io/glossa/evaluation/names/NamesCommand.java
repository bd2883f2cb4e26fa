package io.glossa.evaluation.names;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.dataset.Fingerprint;
import io.glossa.evaluation.names.NamePairs.Pair;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.Sample;
import io.glossa.evaluation.run.Target;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.SearchRequest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures whether a name in Latin letters finds itself among names of another script, each a document. */
@Command(
        name = "names",
        description = "Measure whether names are found that are written in another script.",
        mixinStandardHelpOptions = true)
public final class NamesCommand extends Measurement {

    private static final int STORED = 1000;
    private static final int ASKED = 200;
    private static final int PAGE = 100;
    private static final LanguageTag ENGLISH = LanguageTag.of("en");

    @Mixin
    private Target target = new Target();

    @Mixin
    private Sample sample = new Sample();

    @Override
    protected NamesReport measure(PrintWriter err) {
        List<NamePairs> scripts = NamePairs.read(target.data());
        for (NamePairs script : scripts) {
            if (script.pairs().size() < STORED) {
                throw new DataException(
                        target.data(),
                        "has %d names in %s, %d are needed"
                                .formatted(script.pairs().size(), script.language(), STORED));
            }
        }
        PublicApi api = target.api();
        List<Double> milliseconds = new ArrayList<>();
        SortedMap<String, NamesReport.Found> languages = new TreeMap<>();
        for (NamePairs script : scripts) {
            List<Pair> shuffled = new ArrayList<>(script.pairs());
            Collections.shuffle(shuffled, new Random(sample.seed()));
            languages.put(
                    script.language().value(),
                    found(api, script.language(), shuffled.subList(0, STORED), milliseconds, err));
        }
        return new NamesReport(STORED, languages, Latency.of(milliseconds));
    }

    private NamesReport.Found found(
            PublicApi api, LanguageTag language, List<Pair> names, List<Double> milliseconds, PrintWriter err) {
        String collection = api.ownCollection("evaluation-names-"
                + Fingerprint.of(Stream.concat(
                        Stream.of(language.value()), names.stream().map(Pair::other))));
        api.store(
                collection,
                IntStream.range(0, names.size())
                        .mapToObj(i -> new DocumentInput(
                                id(i), null, language, names.get(i).other(), null, null))
                        .toList(),
                new Progress(err, language + " names", names.size()));
        int asked = Math.min(names.size(), sample.size(ASKED));
        Progress progress = new Progress(err, language + " questions", asked);
        NamesReport.Sum sum = new NamesReport.Sum();
        for (int i = 0; i < asked; i++) {
            SearchRequest request = new SearchRequest(
                    names.get(i).latin(), collection, ENGLISH, null, PAGE, null, null, null, List.of("names"));
            List<Passage> hits =
                    Latency.measure(milliseconds, () -> api.search(request)).passages();
            String wanted = id(i);
            sum.add(hits.stream().filter(hit -> hit.document().equals(wanted)).findFirst());
            progress.at(i + 1);
        }
        return sum.found();
    }

    private static String id(int place) {
        return "name-" + place;
    }
}
