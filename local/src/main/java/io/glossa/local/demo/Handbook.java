package io.glossa.local.demo;

import io.glossa.local.ingest.DocumentFiles;
import io.glossa.local.ingest.DocumentFiles.Source;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.DocumentInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The demo's handbook: its documents, in folders named by their language, and questions about them. */
public record Handbook(Path folder) {

    /** The collection that the demo keeps it in. */
    public static final String COLLECTION = "handbook";

    /** @throws IOException if it is not there, or not as its README says */
    public List<Source> documents() throws IOException {
        List<Source> documents = new ArrayList<>();
        List<DocumentFiles.Failure> failures = new ArrayList<>();
        new DocumentFiles(
                        source -> documents.add(withIdOfFile(source)),
                        file -> failures.add(
                                new DocumentFiles.Failure(file.path().toString(), "is not valid UTF-8")),
                        failures::add)
                .read(folder.resolve("documents"));
        if (!failures.isEmpty()) {
            throw new IOException("The handbook cannot be read: " + failures.getFirst());
        }
        return documents;
    }

    /** The handbook names its documents by their file and their language by its folder. */
    private static Source withIdOfFile(Source source) {
        DocumentInput document = source.document();
        String name = String.valueOf(source.file().getFileName());
        String id = name.substring(0, name.lastIndexOf('.'));
        String language = String.valueOf(source.file().resolveSibling("").getFileName());
        return new Source(
                source.file(),
                source.line(),
                new DocumentInput(id, document.title(), new LanguageTag(language), document.text(), null, null));
    }

    public List<HandbookQuestion> questions() throws IOException {
        return Files.readAllLines(folder.resolve("questions.ndjson")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> JsonMapper.shared().readValue(line, HandbookQuestion.class))
                .toList();
    }
}
