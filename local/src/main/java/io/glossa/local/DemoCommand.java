package io.glossa.local;

import io.glossa.language.KeptLanguage;
import io.glossa.local.client.GatewayClient;
import io.glossa.local.client.GatewayClient.Asked;
import io.glossa.local.client.GatewayException;
import io.glossa.local.demo.AnswerPrinter;
import io.glossa.local.demo.Handbook;
import io.glossa.local.demo.HandbookQuestion;
import io.glossa.local.demo.Verdict;
import io.glossa.local.ingest.Ingestion;
import io.glossa.local.provision.EncoderChoice;
import io.glossa.local.stack.StackOptions;
import io.glossa.wire.ask.AskRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Start everything, load the handbook, ask its questions, and stop again. The exit code is 0 only if"
                        + " every answer is in the question's language and cites the right document.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final KeptLanguage kept = new KeptLanguage();

    @Option(names = "--all", description = "Ask all questions, not only six.")
    private boolean all;

    @Option(names = "--json", description = "Print each whole response as one line of JSON, and nothing else.")
    private boolean json;

    @Option(names = "--keep", description = "Leave everything running, and say where.")
    private boolean keep;

    @Mixin
    private StackOption stackOption = new StackOption();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        StackOptions options = stackOption.chosen(surroundings);
        boolean model = options.languageModel();
        try (RunningStack stack = RunningStack.start(surroundings, options)) {
            PrintStream notes = json ? surroundings.err() : surroundings.out();
            boolean right = run(
                    RunningGateway.of(stack.state(), surroundings),
                    stack.state().encoder(),
                    model,
                    notes);
            if (keep) {
                stack.keep();
                notes.println();
                UpCommand.print(stack.state(), notes);
                UpCommand.printPage(stack.state(), surroundings, notes);
            }
            return right ? 0 : 1;
        }
    }

    private boolean run(GatewayClient gateway, EncoderChoice encoder, boolean model, PrintStream notes)
            throws IOException, InterruptedException {
        String collection = Handbook.COLLECTION + encoder.collectionSuffix();
        Handbook handbook = new Handbook(surroundings.project().resolve("handbook"));
        Ingestion ingestion = new Ingestion(gateway, collection);
        ingestion.store(handbook.documents(), done -> {});
        notes.println("Handbook: " + ingestion.summary());
        if (!ingestion.failures().isEmpty()) {
            ingestion.failures().forEach(failure -> notes.println(failure.place() + ": " + failure.detail()));
            return false;
        }
        List<HandbookQuestion> questions = handbook.questions().stream()
                .filter(question -> all || question.demo())
                .toList();
        int right = 0;
        for (HandbookQuestion question : questions) {
            right += ask(gateway, collection, question, model, notes) ? 1 : 0;
            if (question.equals(questions.getFirst())) {
                notes.printf(
                        "  (first answer %.1f s after the start)%n",
                        sinceStart().toMillis() / 1000.0);
            }
        }
        notes.printf("%n%d of %d answers are right: %s%n", right, questions.size(), criterion(model));
        return right == questions.size();
    }

    private static String criterion(boolean model) {
        return model
                ? "in the question's language, and citing the right document"
                : "citing the right document, and saying when they are not translated";
    }

    private boolean ask(
            GatewayClient gateway, String collection, HandbookQuestion question, boolean model, PrintStream notes)
            throws InterruptedException {
        Asked asked;
        try {
            asked = gateway.ask(new AskRequest(question.question(), collection, null, null, null, null, null));
        } catch (GatewayException e) {
            notes.printf("%nQ [%s] %s%n  WRONG: %s%n", question.language(), question.question(), e.getMessage());
            return false;
        }
        if (json) {
            surroundings.out().println(asked.body());
        } else {
            new AnswerPrinter(surroundings.out(), surroundings.colours()).print(asked.response());
        }
        Verdict verdict = Verdict.of(question, asked.response(), model, kept);
        if (!verdict.isRight()) {
            notes.printf("  WRONG (%s): %s%n", question.id(), String.join("; ", verdict.complaints()));
        }
        return verdict.isRight();
    }

    private static Duration sinceStart() {
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(Instant.now()), Instant.now());
    }
}
