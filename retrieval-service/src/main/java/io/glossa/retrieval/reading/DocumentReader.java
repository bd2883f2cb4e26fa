package io.glossa.retrieval.reading;

import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.retrieval.reading.TextCollector.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/**
 * Reads files by Apache Tika, each within bounds of size, time and memory. One file is read at a time, so that the memory
 * which that takes is needed once; reading takes little time beside encoding.
 */
@Service
public class DocumentReader {

    private final ReadingSettings settings;
    private final FormatDetection detection = new FormatDetection();
    private final TikaParsers parsers = new TikaParsers();
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    DocumentReader(ReadingSettings settings) {
        this.settings = settings;
    }

    /**
     * @param name of the file as it was given, whose ending says what its content does not
     * @throws RetrievalException if the file cannot be read; its type and detail say why
     */
    public ReadText read(Path file, String name) throws IOException, InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            return readAlone(file, name);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // What was read is garbage by now, and no other file was being read.
            throw new RetrievalException(
                    ProblemType.CONTENT_TOO_LARGE, "To read the file takes more memory than there is.");
        } finally {
            oneAtATime.unlock();
        }
    }

    private ReadText readAlone(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw new RetrievalException(ProblemType.INVALID_TEXT, "The file is empty.");
        }
        requireSize(file, settings.maximumFileSize());
        FileFormat format = detection.format(file, name);
        ReadText read = switch (format) {
            case TEXT, MARKDOWN -> plain(file, format);
            case HTML -> {
                requireSize(file, settings.maximumMarkupSize());
                byte[] bytes = Files.readAllBytes(file);
                yield parsers.html(bytes, HtmlCharset.of(bytes), collector(Layout.HTML));
            }
            case PDF -> parsers.pdf(file, collector(Layout.PDF));
            case DOCX -> parsers.docx(file, collector(Layout.WORD), settings.maximumEntrySize());
        };
        if (read.text().isBlank()) {
            throw new RetrievalException(
                    ProblemType.INVALID_TEXT,
                    format == FileFormat.PDF
                            ? "The file has no text; pictures of text are not read."
                            : "The file has no text.");
        }
        RunningText.require(read.text(), settings.longestWord());
        return read;
    }

    private ReadText plain(Path file, FileFormat format) throws IOException {
        requireSize(file, settings.maximumMarkupSize());
        String text = TextDecoder.decode(Files.readAllBytes(file)).text();
        return new ReadText(format, format == FileFormat.MARKDOWN ? heading(text) : null, text, List.of(), null);
    }

    private static @Nullable String heading(String text) {
        String first = text.lines().findFirst().orElse("").strip();
        return first.startsWith("# ") ? first.substring(2).strip() : null;
    }

    private TextCollector collector(Layout layout) {
        return new TextCollector(
                layout,
                (int) Math.min(Integer.MAX_VALUE / 4, settings.maximumTextSize().toBytes()),
                settings.maximumTime());
    }

    private static void requireSize(Path file, DataSize limit) throws IOException {
        if (Files.size(file) > limit.toBytes()) {
            throw new RetrievalException(
                    ProblemType.CONTENT_TOO_LARGE, "The file has more than %d bytes.".formatted(limit.toBytes()));
        }
    }
}
