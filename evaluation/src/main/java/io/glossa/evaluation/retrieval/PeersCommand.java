package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.dataset.CorpusReader;
import io.glossa.evaluation.retrieval.PeerTask.Outcome;
import io.glossa.evaluation.retrieval.PeersReport.Entry;
import io.glossa.evaluation.retrieval.PeersReport.Throughput;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.RunException;
import io.glossa.evaluation.run.Selection;
import io.glossa.evaluation.run.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures others beside the service: what they find on the same sentences with the same encoder, and how fast. */
@Command(
        name = "peers",
        description = "Measure other search engines beside the service: on the same sentences, with the same encoder.",
        mixinStandardHelpOptions = true)
public final class PeersCommand extends Measurement {

    @Mixin
    private Target target = new Target();

    @Mixin
    private SharedParts parts = new SharedParts();

    @Mixin
    private Selection selection = new Selection();

    @Option(
            names = "--peers-folder",
            description = "Where the peers' programs lie, each in a folder of its name.",
            defaultValue = "${env:GLOSSA_PROJECT:-.}/evaluation/peers")
    private Path folder = Path.of("");

    @Option(names = "--peers", split = ",", description = "Which of them to run; all by default.")
    private List<String> wanted = new ArrayList<>();

    @Override
    protected PeersReport measure(PrintWriter err) {
        Corpus corpus = new CorpusReader().read(target.data(), selection.languages());
        List<Peer> peers = peers();
        if (!parts.complete()) {
            throw badOption("--jdbc-url, --encoder-model and --encoder-tokenizer must be named");
        }
        SentencePool pool = new SentencePool(corpus);
        List<Question> questions = selection.of(corpus.questions());
        List<Entry> entries = new ArrayList<>();
        SortedMap<String, String> failed = new TreeMap<>();
        entries.add(entry("glossa", corpus, pool, questions, glossa(corpus, pool, questions, err)));
        for (Peer peer : peers) {
            err.println(peer.name() + ": " + peer.program());
            try {
                entries.add(entry(peer.name(), corpus, pool, questions, outcome(peer, pool, questions, err)));
            } catch (RunException e) {
                // The others' measurements took long.
                failed.put(peer.name(), String.valueOf(e.getMessage()));
            }
        }
        return new PeersReport(entries, failed);
    }

    private List<Peer> peers() {
        List<Peer> all = Peer.in(folder);
        List<String> names = all.stream().map(Peer::name).toList();
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw badOption(
                        "there is no peer '%s' in %s, only %s".formatted(name, folder, String.join(", ", names)));
            }
        }
        return all.stream()
                .filter(peer -> wanted.isEmpty() || wanted.contains(peer.name()))
                .toList();
    }

    /** In a new collection, since what is stored already costs nothing. */
    private Outcome glossa(Corpus corpus, SentencePool pool, List<Question> questions, PrintWriter err) {
        PublicApi api = target.api();
        String collection =
                api.ownCollection("evaluation-peers-" + Instant.now().toEpochMilli());
        GlossaRanker ranker = new GlossaRanker(api, pool, collection, null);
        try {
            long start = System.nanoTime();
            ranker.load(
                    corpus, new Progress(err, "documents", corpus.paragraphs().size()));
            double ingestSeconds = (System.nanoTime() - start) / 1e9;
            List<List<Integer>> rankings = new ArrayList<>();
            Progress progress = new Progress(err, "questions", questions.size());
            for (Question question : questions) {
                rankings.add(ranker.rank(question));
                progress.at(rankings.size());
            }
            return new Outcome("", rankings, ingestSeconds, TimedQuestions.measure(ranker, questions));
        } finally {
            api.delete(collection);
        }
    }

    private Outcome outcome(Peer peer, SentencePool pool, List<Question> questions, PrintWriter err) {
        Path task = null;
        try {
            task = Files.createTempDirectory("glossa-peer-");
            return peer.run(PeerTask.write(task, parts.encoderProfile(), pool, questions), parts.environment(), err);
        } catch (IOException e) {
            throw new RunException("its task cannot be written: " + e.getMessage());
        } finally {
            delete(task, err);
        }
    }

    /** It holds the data's texts. */
    private static void delete(@Nullable Path task, PrintWriter err) {
        try {
            FileSystemUtils.deleteRecursively(task);
        } catch (IOException e) {
            err.println("not deleted: " + e.getMessage());
        }
    }

    private static Entry entry(
            String name, Corpus corpus, SentencePool pool, List<Question> questions, Outcome outcome) {
        RankingMeasures measures = new RankingMeasures(pool);
        for (int i = 0; i < questions.size(); i++) {
            measures.add(questions.get(i), outcome.rankings().get(i));
        }
        return new Entry(
                name,
                outcome.version(),
                questions.size(),
                pool.size(),
                corpus.languages(),
                measures.scores(Latency.of(outcome.milliseconds())),
                Throughput.of(pool.size(), outcome.ingestSeconds(), outcome.milliseconds()));
    }
}
