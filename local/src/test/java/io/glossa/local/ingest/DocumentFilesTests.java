package io.glossa.local.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.local.client.GatewayClient.NamedFile;
import io.glossa.local.ingest.DocumentFiles.Failure;
import io.glossa.local.ingest.DocumentFiles.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTests {

    @TempDir
    Path folder;

    private final List<Source> sources = new ArrayList<>();
    private final List<NamedFile> uploads = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    private void read(Path path) throws IOException {
        new DocumentFiles(sources::add, uploads::add, failures::add).read(path);
    }

    @Test
    void takesATextAsItIsAndItsHeadingAsTheTitle() throws IOException {
        String text = "# Fähre\r\n\r\nDie Überfahrt kostet 4 €. 𝄞\u0301 \n";
        Files.createDirectories(folder.resolve("de"));
        Files.writeString(folder.resolve("de/faehre.md"), text);

        read(folder);

        assertThat(sources).singleElement().satisfies(source -> {
            assertThat(source.document().id()).isEqualTo("de:faehre.md");
            assertThat(source.document().title()).isEqualTo("Fähre");
            assertThat(source.document().text()).isEqualTo(text);
        });
    }

    @Test
    void readsOneDocumentALine() throws IOException {
        Path file = folder.resolve("all.ndjson");
        Files.writeString(file, """
                {"id": "a", "title": "A", "language": "vi", "text": "một", "metadata": {"year": 2026}}

                {"id": "b", "text": "two"}
                """);

        read(file);

        assertThat(failures).isEmpty();
        assertThat(sources).extracting(source -> source.document().id()).containsExactly("a", "b");
        assertThat(sources).extracting(Source::place).containsExactly(file + ":1", file + ":3");
    }

    @Test
    void reportsBadLinesWithTheirNumbersAndKeepsTheOthers() throws IOException {
        Path file = folder.resolve("all.ndjson");
        Files.writeString(file, """
                {"id": "a", "text": "one"
                {"id": "b", "text": "two"}
                {"text": "without id"}
                {"id": "c", "text": "three", "language": "no such tag!"}
                """);

        read(file);

        assertThat(sources).extracting(source -> source.document().id()).containsExactly("b");
        assertThat(failures).extracting(Failure::place).containsExactly(file + ":1", file + ":3", file + ":4");
    }

    @Test
    void leavesOtherFormatsAndEncodingsToTheService() throws IOException {
        Files.createDirectories(folder.resolve("de"));
        Path page = Files.writeString(folder.resolve("de/page.HTML"), "<p>Page</p>");
        Path latin = Files.write(folder.resolve("latin1.txt"), new byte[] {'g', (byte) 0xFC, 'n'});

        read(folder);

        assertThat(sources).isEmpty();
        assertThat(uploads).containsExactly(new NamedFile(page, "de/page.HTML"), new NamedFile(latin, "latin1.txt"));
    }

    @Test
    void reportsFilesThatAreNoText() throws IOException {
        Files.write(folder.resolve("latin1.ndjson"), new byte[] {'g', (byte) 0xFC, 'n'});
        Files.writeString(folder.resolve("empty.txt"), " \n");
        Files.writeString(folder.resolve("picture.png"), "no document");

        read(folder);

        assertThat(sources).isEmpty();
        assertThat(failures).extracting(Failure::detail).containsExactly("is empty", "is not valid UTF-8");
    }

    @Test
    void reportsPathsThatHoldNothing() throws IOException {
        read(folder);
        read(folder.resolve("missing"));
        read(Files.writeString(folder.resolve("picture.png"), "x"));

        assertThat(failures)
                .extracting(Failure::detail)
                .containsExactly(
                        "holds no .txt, .md, .html, .pdf, .docx or .ndjson file",
                        "is not there",
                        "is no .txt, .md, .html, .pdf, .docx or .ndjson file");
    }
}
