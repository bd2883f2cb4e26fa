package io.glossa.local.ingest;

import io.glossa.local.client.GatewayClient.NamedFile;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.DocumentInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code .txt} and {@code .md} files, one document each, and {@code .ndjson} files, one document a line. A text
 * file's id is its path below the folder that was named, with colons between folders, its title a Markdown heading on its
 * first line or else its name. Files of other formats, and texts that are not UTF-8, are for the service to read.
 */
public final class DocumentFiles {

    private static final List<String> TEXTS = List.of(".txt", ".md", ".ndjson");
    private static final List<String> UPLOADS = List.of(".html", ".htm", ".pdf", ".docx");
    private static final String KINDS = ".txt, .md, .html, .pdf, .docx or .ndjson file";

    private final JsonMapper json = JsonMapper.shared();
    private final Consumer<Source> documents;
    private final Consumer<NamedFile> uploads;
    private final Consumer<Failure> failures;

    /**
     * @param documents takes what was read
     * @param uploads takes what the service is to read
     * @param failures takes what could not be read
     */
    public DocumentFiles(Consumer<Source> documents, Consumer<NamedFile> uploads, Consumer<Failure> failures) {
        this.documents = documents;
        this.uploads = uploads;
        this.failures = failures;
    }

    /**
     * A document and where it was read.
     *
     * @param line counted from 1; 0 when the document is the whole file
     */
    public record Source(Path file, int line, DocumentInput document) {

        String place() {
            return line == 0 ? file.toString() : file + ":" + line;
        }
    }

    /**
     * Something that is no document.
     *
     * @param place the file, with the line where it has one
     */
    public record Failure(String place, String detail) {}

    /** Reads a file, or all files of a folder in the order of their names. */
    public void read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(path)) {
                files = walk.filter(Files::isRegularFile)
                        .filter(DocumentFiles::isReadable)
                        .sorted()
                        .toList();
            }
            if (files.isEmpty()) {
                failures.accept(new Failure(path.toString(), "holds no " + KINDS));
            }
            files.forEach(file -> readFile(file, path.relativize(file).toString()));
        } else if (!Files.exists(path)) {
            failures.accept(new Failure(path.toString(), "is not there"));
        } else if (!isReadable(path)) {
            failures.accept(new Failure(path.toString(), "is no " + KINDS));
        } else {
            readFile(path, String.valueOf(path.getFileName()));
        }
    }

    private static boolean isReadable(Path file) {
        return endsWithOneOf(TEXTS, file) || endsWithOneOf(UPLOADS, file);
    }

    private static boolean endsWithOneOf(List<String> endings, Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    private void readFile(Path file, String name) {
        if (endsWithOneOf(UPLOADS, file)) {
            uploads.accept(new NamedFile(file, name));
            return;
        }
        boolean lines = name.toLowerCase(Locale.ROOT).endsWith(".ndjson");
        String text;
        try {
            text = decode(Files.readAllBytes(file));
        } catch (CharacterCodingException e) {
            if (lines) {
                failures.accept(new Failure(file.toString(), "is not valid UTF-8"));
            } else {
                uploads.accept(new NamedFile(file, name));
            }
            return;
        } catch (IOException e) {
            failures.accept(new Failure(file.toString(), "cannot be read: " + e.getMessage()));
            return;
        }
        if (lines) {
            readLines(file, text);
        } else if (text.isBlank()) {
            failures.accept(new Failure(file.toString(), "is empty"));
        } else {
            documents.accept(new Source(file, 0, document(idOf(name), text, null)));
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String idOf(String name) {
        return name.replace('\\', '/').replace('/', ':');
    }

    static DocumentInput document(String id, String text, @Nullable LanguageTag language) {
        String first = text.lines().findFirst().orElse("").strip();
        String title = first.startsWith("# ") ? first.substring(2).strip() : id;
        return new DocumentInput(id, title, language, text, null, null);
    }

    private void readLines(Path file, String text) {
        int number = 0;
        // Not String.lines(): a lone carriage return is no end of a line of NDJSON.
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                DocumentInput document = json.readValue(line, DocumentInput.class);
                if (document.id() == null || document.text() == null) {
                    failures.accept(new Failure(file + ":" + number, "has no id or no text"));
                } else {
                    documents.accept(new Source(file, number, document));
                }
            } catch (JacksonException e) {
                failures.accept(new Failure(file + ":" + number, "is no document: " + e.getOriginalMessage()));
            }
        }
    }
}
