package io.glossa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.evaluation.Evaluate;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.language.KeptLanguage;
import io.glossa.local.client.GatewayException;
import io.glossa.local.demo.Handbook;
import io.glossa.local.demo.HandbookQuestion;
import io.glossa.local.demo.Verdict;
import io.glossa.local.ingest.DocumentFiles.Source;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.ProcessRecord;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.Passage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The handbook stored in the whole of Glossa without a language model, and asked through the gateway. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandbookIT {

    private static final int UNAVAILABLE = 503;

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    /** Of a share: other processors round the encoder's numbers otherwise, which moves a question or two of fifty. */
    private static final double TOLERANCE = 0.05;

    private HandbookStack stack;
    private Handbook handbook;

    @BeforeAll
    void start() throws Exception {
        stack = HandbookStack.start("handbook-it");
        handbook = stack.handbook();
    }

    @AfterAll
    void stop() throws Exception {
        stack.stop();
    }

    private AskResponse ask(String question) throws InterruptedException {
        return stack.gateway()
                .ask(new AskRequest(question, Handbook.COLLECTION, null, null, null, null, null))
                .response();
    }

    @Test
    @Order(1)
    void storesTheHandbookOnce() throws Exception {
        int documents = handbook.documents().size();

        assertThat(stack.storeHandbook())
                .isEqualTo("%d created, 0 updated, 0 unchanged, 0 failed".formatted(documents));
        assertThat(stack.storeHandbook())
                .isEqualTo("0 created, 0 updated, %d unchanged, 0 failed".formatted(documents));
        assertThat(stack.gateway().describe(Handbook.COLLECTION).documents()).isEqualTo(documents);
    }

    @Test
    @Order(2)
    void answersTheDemosQuestionsFromTheRightDocuments() throws Exception {
        KeptLanguage kept = new KeptLanguage();
        List<String> complaints = new ArrayList<>();
        for (HandbookQuestion question : handbook.questions()) {
            if (question.demo()) {
                Verdict verdict = Verdict.of(question, ask(question.question()), false, kept);
                verdict.complaints().forEach(complaint -> complaints.add(question.id() + ": " + complaint));
            }
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(3)
    void englishQuestionEnglishSourceEnglishAnswer() throws Exception {
        assertAnswered("vhf-channel", "en");
    }

    @Test
    @Order(3)
    void englishQuestionVietnameseSourceEnglishAnswer() throws Exception {
        assertAnswered("flood-sampling", "vi");
    }

    @Test
    @Order(3)
    void vietnameseQuestionEnglishSourceVietnameseAnswer() throws Exception {
        assertAnswered("parental-leave-vi", "en");
    }

    @Test
    @Order(3)
    void vietnameseQuestionVietnameseSourceVietnameseAnswer() throws Exception {
        assertAnswered("library-loan", "vi");
    }

    @Test
    @Order(3)
    void englishQuestionSourcesInManyLanguagesEnglishAnswer() throws Exception {
        AskResponse response = assertAnswered("guest-rooms-compared", "vi");

        assertThat(response.passages().stream().map(Passage::language).distinct())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private HandbookQuestion question(String id) throws Exception {
        return handbook.questions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Answered from the right document, whose language this is, and in the question's language, or else with the warning
     * that nothing here translates.
     */
    private AskResponse assertAnswered(String id, String source) throws Exception {
        HandbookQuestion question = question(id);
        AskResponse response = ask(question.question());
        assertThat(response.question().language()).isEqualTo(question.language());
        assertThat(Verdict.of(question, response, false, new KeptLanguage()).complaints())
                .isEmpty();
        assertThat(response.claims().stream()
                        .flatMap(claim -> claim.citations().stream())
                        .filter(citation -> citation.document().equals(question.document()))
                        .map(Citation::language))
                .containsOnly(LanguageTag.of(source));
        return response;
    }

    @Test
    @Order(4)
    void quotesEveryDocumentCharacterForCharacter() throws Exception {
        Map<String, Source> documents = handbook.documents().stream()
                .collect(Collectors.toMap(source -> source.document().id(), Function.identity()));
        int quotes = 0;
        for (HandbookQuestion question : handbook.questions()) {
            AskResponse response = ask(question.question());
            for (Citation citation : response.claims().stream()
                    .flatMap(claim -> claim.citations().stream())
                    .toList()) {
                String text = documents.get(citation.document()).document().text();
                assertThat(citation.quote()).isEqualTo(text.substring(citation.start(), citation.end()));
                quotes++;
            }
        }

        assertThat(quotes).isPositive();
    }

    @Test
    @Order(4)
    void scoresNoWorseThanTheBaseline(@TempDir Path output) throws Exception {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new Evaluate())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(
                        "--data",
                        handbook.folder().resolve("questions.ndjson").toString(),
                        "--collection",
                        Handbook.COLLECTION,
                        "--url",
                        RunningGateway.address(stack.state()).toString(),
                        "--key",
                        stack.key(),
                        "--output",
                        output.toString());
        assertThat(exit).as(said.toString()).isZero();

        Map<String, Double> baseline = JsonMapper.shared()
                .readValue(handbook.folder().resolve("scorecard-baseline.json"), new TypeReference<>() {});
        Map<String, Double> reached = ReportFiles.read(output.resolve(ReportFiles.JSON)).suites().stream()
                .flatMap(suite -> suite.measures().stream())
                .collect(Collectors.toMap(
                        scores -> scores.measure().value(),
                        scores -> scores.overall().mean()));

        assertThat(baseline)
                .isNotEmpty()
                .allSatisfy((measure, before) -> assertThat(reached.get(measure))
                        .as("%s: README.md of the handbook says how the baseline is renewed", measure)
                        .isGreaterThanOrEqualTo(before - TOLERANCE));
    }

    @Test
    @Order(5)
    void namesTheDatabaseWhileItIsDownAndGoesOnWhenItIsBack() throws Exception {
        HandbookQuestion question = handbook.questions().getFirst();
        ProcessHandle database = stack.state().processes().stream()
                .filter(process -> process.component() == Component.POSTGRES)
                .findFirst()
                .flatMap(ProcessRecord::findProcess)
                .orElseThrow();
        database.destroyForcibly();
        database.onExit().get();

        assertThatThrownBy(() -> ask(question.question()))
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        failure -> assertThat(failure.status()).isEqualTo(UNAVAILABLE))
                .hasMessageContaining("PostgreSQL");

        stack.startWhatIsDown();

        assertThat(askAgainWhileUnavailable(question.question()).claims()).isNotEmpty();
    }

    /** The pool of connections tries again ever more rarely while the database is down, so that it notices its return late. */
    private AskResponse askAgainWhileUnavailable(String question) throws InterruptedException {
        Instant latest = Instant.now().plus(RECOVERY);
        while (true) {
            try {
                return ask(question);
            } catch (GatewayException e) {
                if (e.status() != UNAVAILABLE || Instant.now().isAfter(latest)) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }
}
