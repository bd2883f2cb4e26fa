package io.glossa.evaluation.report;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.run.RunException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A scorecard's two files: for programs and for people. */
public final class ReportFiles {

    public static final String JSON = "report.json";
    public static final String HTML = "report.html";

    private static final JsonMapper COMPACT = JsonMapper.shared();
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    public ReportFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws RunException if it cannot be written */
    public void write(Scorecard scorecard) {
        write(JSON, INDENTED.writeValueAsString(scorecard));
        write(HTML, html(scorecard));
    }

    /**
     * The report that the folder holds already, if any.
     *
     * @throws DataException if it is of other data, or is none
     */
    public Optional<Scorecard> findOf(RunSettings settings) {
        Path file = folder.resolve(JSON);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Scorecard scorecard = read(file);
        if (!scorecard.settings().fingerprint().equals(settings.fingerprint())) {
            throw new DataException(file, "is of other data; name another --output, or delete it");
        }
        return Optional.of(scorecard);
    }

    private void write(String name, String text) {
        Path file = folder.resolve(name);
        Path unfinished = folder.resolve(name + ".new");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RunException("the report cannot be written: " + e);
        }
    }

    /** The page with its style, its program and the scorecard within it, so that it needs nothing else. */
    static String html(Scorecard scorecard) {
        // So that no text can end the element that holds it.
        String data = COMPACT.writeValueAsString(scorecard).replace("<", "\\u003c");
        return resource("report.html")
                .replace("/* report.css */", resource("report.css"))
                .replace("/* report.js */", resource("report.js"))
                .replace("{\"scorecard\": null}", data);
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ReportFiles.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a {@code report.json}.
     *
     * @throws DataException if it is none, or of another schema
     */
    public static Scorecard read(Path file) {
        try {
            Scorecard scorecard = COMPACT.readValue(Files.readString(file), Scorecard.class);
            if (!Scorecard.READABLE.contains(scorecard.schema())) {
                throw new DataException(
                        file, "has the schema %s, not %s".formatted(scorecard.schema(), Scorecard.SCHEMA));
            }
            return scorecard;
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e);
        } catch (JacksonException | NullPointerException e) {
            throw new DataException(file, "is not a scorecard's report: " + e.getMessage());
        }
    }
}
