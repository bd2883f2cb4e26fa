package io.glossa.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.local.demo.Handbook;
import io.glossa.local.faults.BulkTrial;
import io.glossa.local.faults.FaultSuite;
import io.glossa.local.faults.Rig;
import io.glossa.local.faults.Trial;
import io.glossa.local.faults.Trial.Outcome;
import io.glossa.local.provision.GlossaHome;
import io.glossa.local.provision.Progress;
import io.glossa.local.provision.ProgressLines;
import io.glossa.local.provision.Provisioning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three of the faults of {@code ./glossa faults}, of which all take minutes, and some documents stored between two kills. */
class FaultsIT {

    private static final List<String> CHOSEN =
            List.of("kill-retrieval-service", "kill-backend", "halve-answer-service");

    private final Path project = HandbookStack.project();
    private final StringWriter table = new StringWriter();

    @Test
    void nothingThatWasAcknowledgedIsLostAndAllComesBack() throws Exception {
        try (Rig rig = Rig.forFaults(place());
                Trial trial = Trial.of(rig, handbook())) {
            List<Outcome> outcomes = FaultSuite.of(CHOSEN).run(trial, new PrintWriter(table, true));

            assertThat(outcomes).as(table.toString()).hasSize(CHOSEN.size()).allMatch(Outcome::passed);
            assertThat(outcomes)
                    .as(table.toString())
                    .allMatch(outcome -> outcome.answers() > 0 && outcome.stored() > 0);
        }
    }

    /** {@code ./glossa faults --documents 100000 --kills 10} is the same for longer. */
    @Test
    void everyDocumentIsThereOnceThoughWhatStoresThemIsKilled() throws Exception {
        try (Rig rig = Rig.forDocuments(place());
                BulkTrial trial = new BulkTrial(
                        rig, handbook(), 400, 2, 2, Duration.ofMinutes(5), new PrintWriter(table, true))) {
            assertThat(trial.run()).as(table.toString()).isTrue();
        }
    }

    private Handbook handbook() {
        return new Handbook(project.resolve("handbook"));
    }

    private Rig.Place place() throws IOException {
        Path folder = Files.createDirectories(project.resolve(
                "local/target/faults-it/%d".formatted(ProcessHandle.current().pid())));
        GlossaHome home = GlossaHome.of(System.getenv());
        Progress progress = new ProgressLines(System.err);
        String python = System.getenv().getOrDefault("GLOSSA_PYTHON", "python3");
        return new Rig.Place(home, project, folder, new Provisioning(home, python, progress), python, progress);
    }
}
