package io.glossa.evaluation.scale;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.TextEncoder;
import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.dataset.CorpusReader;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.Progress;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.RunException;
import io.glossa.evaluation.run.Selection;
import io.glossa.evaluation.run.Target;
import io.glossa.evaluation.scale.ScaleReport.Size;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a collection larger and larger, and measures at each size what a search takes, finds and costs. */
@Command(
        name = "scale",
        description = "Measure search as a collection grows: time, recall of the graphs, bytes, memory. Fills the"
                + " retrieval service's own tables; wants a database without other collections.",
        mixinStandardHelpOptions = true)
public final class ScaleCommand extends Measurement {

    private static final String COLLECTION = "evaluation-scale";
    private static final int QUESTIONS = 200;

    /** Exact search looks at everything. */
    private static final int RECALL_QUESTIONS = 50;

    private static final int CLOSENESS_SAMPLE = 100;
    private static final Duration CROWDING_PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Mixin
    private Target target = new Target();

    @Mixin
    private Selection selection = new Selection();

    @Option(
            names = "--sentences",
            split = ",",
            description = "How many, ascending; the data's own are the first of them.",
            defaultValue = "10000,100000,1000000")
    private List<Long> sizes = List.of();

    @Option(names = "--jdbc-url", description = "The service's database.", required = true)
    private String jdbcUrl = "";

    @Option(names = "--jdbc-user", description = "The owner of its tables.", required = true)
    private String user = "";

    @Option(names = "--jdbc-password", required = true)
    private String password = "";

    @Option(names = "--encoder-model", description = "ONNX file of the light encoder, a path or URI.", required = true)
    private String model = "";

    @Option(names = "--encoder-tokenizer", description = "Its tokenizer, a path or URI.", required = true)
    private String tokenizer = "";

    @Option(
            names = "--index-memory",
            description = "PostgreSQL's maintenance_work_mem while graphs are built; one that fits is built fast.",
            defaultValue = "2GB")
    private String indexMemory = "2GB";

    @Option(names = "--index-workers", description = "Processes that build a graph.", defaultValue = "2")
    private int indexWorkers = 2;

    @Option(
            names = "--processes",
            split = ",",
            paramLabel = "NAME=PID",
            description = "Whose processor time to count beside PostgreSQL's: the services of ./glossa by default.")
    private @Nullable Map<String, Long> processes = new LinkedHashMap<>();

    @Override
    protected ScaleReport measure(PrintWriter err) {
        if (sizes.stream().anyMatch(size -> size < 1)
                || !sizes.stream().sorted().toList().equals(sizes)) {
            throw badOption("--sentences must ascend from 1");
        }
        Corpus corpus = new CorpusReader().read(target.data(), selection.languages());
        List<Question> questions = corpus.questions().isEmpty()
                ? List.of()
                : selection.of(corpus.questions()).stream()
                        .limit(selection.sample(QUESTIONS))
                        .toList();
        PublicApi api = target.api();
        String collection = api.ownCollection(COLLECTION);
        List<DocumentInput> documents = corpus.paragraphs().stream()
                .map(paragraph -> new DocumentInput(
                        paragraph.document(), null, LanguageTag.of(paragraph.language()), paragraph.text(), null, null))
                .toList();
        api.store(collection, documents, new Progress(err, "documents", documents.size()));
        try (TextEncoder encoder = TextEncoder.load(EncoderProfile.light(address(model), address(tokenizer)));
                ScaleTables tables = new ScaleTables(connect(), collection, selection.seed())) {
            awaitCrowding(tables);
            tables.readSeeds();
            List<Size> measured = new ArrayList<>();
            for (long wanted : sizes) {
                Size size = size(wanted, tables, api, collection, encoder, questions, err);
                measured.add(size);
                // Whatever becomes of the next, which takes longer, this one is not lost.
                new ScaleReport(questions.size(), tables.languages(), List.of(size)).print(err);
                err.flush();
            }
            return new ScaleReport(questions.size(), tables.languages(), measured);
        }
    }

    private static URI address(String file) {
        return file.contains(":") ? URI.create(file) : Path.of(file).toUri();
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl, user, password);
        } catch (SQLException e) {
            throw new RunException("the service's database cannot be reached: " + e.getMessage());
        }
    }

    private static void awaitCrowding(ScaleTables tables) {
        long end = System.nanoTime() + CROWDING_PATIENCE.toNanos();
        while (!tables.measured()) {
            if (System.nanoTime() - end > 0) {
                throw new RunException("the service does not come to measure how crowded its sentences are");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("interrupted");
        }
    }

    private Size size(
            long wanted,
            ScaleTables tables,
            PublicApi api,
            String collection,
            TextEncoder encoder,
            List<Question> questions,
            PrintWriter err) {
        long begun = System.nanoTime();
        tables.grow(wanted, new Progress(err, "sentences", Math.toIntExact(wanted)));
        double fill = seconds(begun);
        begun = System.nanoTime();
        tables.buildIndexes(indexMemory, indexWorkers, new Progress(err, "graphs", tables.graphs()));
        double index = seconds(begun);

        // The first round warms up, and is not counted.
        search(api, collection, questions, new ArrayList<>(), new HashMap<>());
        List<Long> database = DatabaseProcesses.of(tables.session());
        List<Long> all = Stream.concat(database.stream(), processes == null ? Stream.of() : processes.values().stream())
                .toList();
        Duration before = DatabaseProcesses.processorTime(all);
        List<Double> milliseconds = new ArrayList<>();
        Map<String, List<Double>> stages = new HashMap<>();
        search(api, collection, questions, milliseconds, stages);
        Duration spent = DatabaseProcesses.processorTime(all).minus(before);
        SortedMap<String, Double> stagesAt95 = new TreeMap<>();
        stages.forEach(
                (stage, values) -> stagesAt95.put(stage, Latency.of(values).p95()));
        Long memory = DatabaseProcesses.memory(database).orElse(null);

        List<Question> judged = questions.stream().limit(RECALL_QUESTIONS).toList();
        Progress progress = new Progress(err, "questions compared with exact search", judged.size());
        double[] found = new double[2];
        double[] nearest = new double[2];
        for (int i = 0; i < judged.size(); i++) {
            float[] vector = encoder.encodeQuestion(judged.get(i).text());
            List<ScaleTables.Recall> recall = List.of(tables.recall(vector, 10), tables.recall(vector, 100));
            for (int depth = 0; depth < 2; depth++) {
                found[depth] += recall.get(depth).found();
                nearest[depth] += recall.get(depth).wanted();
            }
            progress.at(i + 1);
        }
        ScaleTables.Bytes bytes = tables.bytes();
        return new Size(
                tables.sentences(),
                fill,
                index,
                bytes.graphs(),
                bytes.sentences(),
                bytes.database(),
                found[0] / nearest[0],
                found[1] / nearest[1],
                Latency.of(milliseconds),
                stagesAt95,
                database.isEmpty() ? null : spent.toNanos() / 1e6 / questions.size(),
                memory,
                tables.closeness(false, CLOSENESS_SAMPLE),
                tables.closeness(true, CLOSENESS_SAMPLE));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void search(
            PublicApi api,
            String collection,
            List<Question> questions,
            List<Double> milliseconds,
            Map<String, List<Double>> stages) {
        for (Question question : questions) {
            SearchResult result = Latency.measure(
                    milliseconds,
                    () -> api.search(new SearchRequest(question.text(), collection, null, null, null, null, null)));
            result.timings()
                    .forEach((stage, took) -> stages.computeIfAbsent(stage, name -> new ArrayList<>())
                            .add(took));
        }
    }
}
