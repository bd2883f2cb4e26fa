package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.dataset.CorpusReader;
import io.glossa.evaluation.dataset.Fingerprint;
import io.glossa.evaluation.report.PeerComparison;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scorecard;
import io.glossa.evaluation.report.Scoring;
import io.glossa.evaluation.results.PeerFiles;
import io.glossa.evaluation.results.PeerResults;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.retrieval.PeerTask.Outcome;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Option(
            names = "--output",
            description =
                    "Folder for what they found, and for the report, of which it becomes a part if there is one of the"
                            + " same data; a run that was stopped goes on from there. Default: ${DEFAULT-VALUE}.",
            defaultValue = "scorecard")
    private Path output = Path.of("scorecard");

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
        RunSettings settings = settings(corpus);
        PeerFiles files = new PeerFiles(output);
        files.requireSame(settings);
        ReportFiles report = new ReportFiles(output);
        Scorecard scorecard =
                report.findOf(settings).orElseGet(() -> new Scoring(settings).of(List.of(), List.of(), List.of()));
        SortedMap<String, String> failed = new TreeMap<>();
        if (isMissing(files, PeerResults.SERVICE, err)) {
            files.add(results(settings, PeerResults.SERVICE, pool, questions, glossa(corpus, pool, questions, err)));
        }
        for (Peer peer : peers) {
            if (!isMissing(files, peer.name(), err)) {
                continue;
            }
            err.println(peer.name() + ": " + peer.program());
            try {
                files.add(results(settings, peer.name(), pool, questions, outcome(peer, pool, questions, err)));
            } catch (RunException e) {
                // The others' measurements took long.
                failed.put(peer.name(), String.valueOf(e.getMessage()));
            }
        }
        PeerComparison comparison = PeerComparison.of(files.all()).orElseThrow();
        report.write(scorecard.with(comparison));
        return new PeersReport(comparison, failed, output);
    }

    private RunSettings settings(Corpus corpus) {
        int sample = selection.sample(0);
        return new RunSettings(
                RunSettings.SCHEMA,
                String.valueOf(target.data().toAbsolutePath().normalize().getFileName()),
                Fingerprint.of(corpus),
                corpus.languages(),
                List.of(Suite.RETRIEVAL),
                sample == 0 ? null : sample,
                selection.seed(),
                List.of(),
                null,
                null);
    }

    private static boolean isMissing(PeerFiles files, String name, PrintWriter err) {
        boolean found = files.find(name).isPresent();
        if (found) {
            err.println(name + " was measured already");
        }
        return !found;
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

    private static PeerResults results(
            RunSettings settings, String name, SentencePool pool, List<Question> questions, Outcome outcome) {
        Map<Integer, Double> milliseconds = new HashMap<>();
        List<Integer> timed = TimedQuestions.of(questions.size());
        for (int i = 0; i < timed.size(); i++) {
            milliseconds.put(timed.get(i), outcome.milliseconds().get(i));
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            EvidenceRanks ranks =
                    EvidenceRanks.of(pool, question, outcome.rankings().get(i));
            results.add(new Result(
                    Suite.RETRIEVAL,
                    question.id(),
                    question.language(),
                    milliseconds.get(i),
                    ranks.scores(source -> true),
                    List.of()));
        }
        return new PeerResults(settings, name, outcome.version(), pool.size(), outcome.ingestSeconds(), results);
    }
}
