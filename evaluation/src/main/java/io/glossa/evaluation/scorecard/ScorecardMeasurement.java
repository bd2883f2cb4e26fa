package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.CorpusReader;
import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.dataset.Fingerprint;
import io.glossa.evaluation.dataset.OwnQuestion;
import io.glossa.evaluation.dataset.OwnQuestionReader;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.run.GatewayOption;
import io.glossa.evaluation.run.Measurement;
import io.glossa.evaluation.run.OffsetUnitConverter;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.evaluation.run.Selection;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.ask.Mode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The scorecard: every suite on one data set, and one report. The data is a folder of SQuAD files, one a language, or a
 * user's own questions over a collection that exists. All of it is checked before the first question is asked.
 */
public abstract class ScorecardMeasurement extends Measurement {

    /** Long enough for a language model on two cores; a run that waits longer has failed. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Option(
            names = "--data",
            description =
                    "Folder of SQuAD files, one a language (vi.json); or of NDJSON, or one such file, with questions"
                            + " of your own: {id, question, language, answers?: [{document, start, end, text?}],"
                            + " answerable?, answer?}.")
    private @Nullable Path data;

    @Option(names = "--collection", description = "What questions of your own are about; it is not changed.")
    private @Nullable String collection;

    @Option(
            names = "--offsets",
            description = "What your own answers are counted in, utf-16 or code-point; default: utf-16.",
            converter = OffsetUnitConverter.class)
    private OffsetUnit offsets = OffsetUnit.UTF16;

    @Option(
            names = "--suite",
            split = ",",
            description =
                    "${COMPLETION-CANDIDATES}, in lower case; by default all that the data allows but translation,"
                            + " which takes a translator.")
    private Set<Suite> suites = EnumSet.noneOf(Suite.class);

    @Option(names = "--pairs", split = ",", description = "Question and source language, e.g. vi-en; all by default.")
    private List<String> pairs = new ArrayList<>();

    @Option(
            names = "--mode",
            split = ",",
            description =
                    "How to reach answers, e.g. direct; auto by default. Of several, e.g. direct,translate-both, the"
                            + " first makes the answers' figures, and the others are held against it.")
    private List<String> modes = new ArrayList<>();

    @Option(
            names = "--output",
            description = "Folder for the report and the raw results; a run that was stopped goes on from there."
                    + " Default: ${DEFAULT-VALUE}.",
            defaultValue = "scorecard")
    private Path output = Path.of("scorecard");

    @Option(
            names = "--collection-suffix",
            description = "Put after the names of the collections that are filled for the measurement: a collection"
                    + " belongs to the encoder that it was filled with.",
            defaultValue = "")
    private String collectionSuffix = "";

    @Mixin
    private Selection selection = new Selection();

    @Mixin
    private EncoderFiles encoder = new EncoderFiles();

    @Override
    protected final Report measure(PrintWriter err) {
        Path folder = data;
        if (folder == null) {
            throw badOption("--data is missing: the folder with the data");
        }
        if (!Files.exists(folder)) {
            throw new DataException(folder, "does not exist");
        }
        Scope scope = new Scope(selection.sample(0), selection.seed(), pairs);
        PublicApi api = gateway.api(TIMEOUT, collectionSuffix);
        List<Path> own = ownFiles(folder);
        return own.isEmpty() ? parallel(folder, api, scope, err) : own(folder, own, api, scope, err);
    }

    private Report parallel(Path folder, PublicApi api, Scope scope, PrintWriter err) {
        if (collection != null) {
            throw badOption("--collection is for questions of your own; " + folder + " brings its documents");
        }
        Corpus corpus = new CorpusReader().read(folder, selection.languages());
        requireLanguages(folder, corpus.languages());
        List<String> warnings = new ArrayList<>();
        List<MeasuredSuite> measured = new ArrayList<>();
        for (Suite suite : wanted(EnumSet.allOf(Suite.class))) {
            switch (suite) {
                case RETRIEVAL -> measured.add(new ParallelRetrieval(corpus, api, scope));
                case ANSWERS -> {
                    Optional<AnswersSuite> answers = ParallelAnswers.find(corpus, api, askedModes(), scope);
                    if (answers.isPresent()) {
                        measured.add(answers.get());
                    } else if (suites.contains(Suite.ANSWERS)) {
                        throw new DataException(folder, "has no question for these pairs, or not two articles");
                    } else {
                        warnings.add("Answers were left out: no question for these pairs, or not two articles.");
                    }
                }
                case ALIGNMENT -> {
                    if (encoder.named()) {
                        measured.add(new AlignmentSuite(corpus, encoder.projector(), scope));
                    } else if (suites.contains(Suite.ALIGNMENT)) {
                        throw badOption("alignment needs --encoder-model and --encoder-tokenizer");
                    } else {
                        warnings.add("Alignment was left out: no --encoder-model and --encoder-tokenizer were named.");
                    }
                }
                case TRANSLATION -> {
                    if (suites.contains(Suite.TRANSLATION)) {
                        measured.add(new TranslationSuite(corpus, api, scope));
                    } else {
                        warnings.add("Translation was left out, as it takes a translator and long: --suite names it.");
                    }
                }
            }
        }
        String fingerprint = Fingerprint.of(corpus);
        return new ScorecardRun(settings(folder, fingerprint, corpus.languages(), measured, scope), output, api, err)
                .run(measured, warnings);
    }

    private Report own(Path folder, List<Path> files, PublicApi api, Scope scope, PrintWriter err) {
        if (collection == null) {
            throw badOption("--collection is missing: what the questions of " + folder + " are about");
        }
        OwnCollection over = new OwnCollection(api, collection);
        over.ask(new OwnQuestionReader(offsets, over::findDocument).read(files));
        List<String> languages = over.questions().stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(question.language().primary().value()), question.sources().keySet().stream()))
                .distinct()
                .sorted()
                .toList();
        requireLanguages(folder, languages);
        if (suites.contains(Suite.ALIGNMENT) || suites.contains(Suite.TRANSLATION)) {
            throw badOption("alignment and translation need parallel data: SQuAD files, one a language");
        }
        List<MeasuredSuite> measured = new ArrayList<>();
        for (Suite suite : wanted(EnumSet.of(Suite.RETRIEVAL, Suite.ANSWERS))) {
            measured.add(
                    suite == Suite.RETRIEVAL
                            ? new OwnRetrieval(over, api, scope)
                            : OwnAnswers.suite(over, api, askedModes(), scope));
        }
        String fingerprint = Fingerprint.of(over.questions().stream().map(OwnQuestion::toString));
        return new ScorecardRun(settings(folder, fingerprint, languages, measured, scope), output, api, err)
                .run(measured, List.of());
    }

    /** The NDJSON files that the data is; none where it is a folder of SQuAD files. */
    private static List<Path> ownFiles(Path data) {
        if (Files.isRegularFile(data)) {
            return List.of(data);
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataException(data, "cannot be listed: " + e);
        }
    }

    private void requireLanguages(Path folder, List<String> present) {
        for (String pair : pairs) {
            String[] languages = pair.split("-", 2);
            if (languages.length != 2) {
                throw badOption("--pairs takes a question and a source language, e.g. vi-en, not " + pair);
            }
            for (String language : languages) {
                if (!present.contains(language)) {
                    throw new DataException(
                            folder,
                            "has nothing in '%s' of the pair %s, only in %s"
                                    .formatted(language, pair, String.join(", ", present)));
                }
            }
        }
    }

    private List<Suite> wanted(Set<Suite> possible) {
        return possible.stream()
                .filter(suite -> suites.isEmpty() || suites.contains(suite))
                .toList();
    }

    private List<Mode> askedModes() {
        try {
            return modes.stream().distinct().map(Mode::of).toList();
        } catch (IllegalArgumentException e) {
            throw badOption("--mode: " + e.getMessage());
        }
    }

    private RunSettings settings(
            Path folder, String fingerprint, List<String> languages, List<MeasuredSuite> measured, Scope scope) {
        return new RunSettings(
                RunSettings.SCHEMA,
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                fingerprint,
                languages,
                measured.stream().map(MeasuredSuite::suite).toList(),
                scope.sample() == 0 ? null : scope.sample(),
                scope.seed(),
                pairs,
                collection,
                modes.isEmpty() ? null : modes.stream().distinct().collect(Collectors.joining(",")));
    }
}
