package io.glossa.retrieval.reading;

import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.retrieval.reading.TextCollector.TooMuchTextException;
import io.glossa.retrieval.reading.TextCollector.TooSlowException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Apache Tika's parsers as they are used here, each made when its first file comes: nothing within a file is unpacked. */
final class TikaParsers {

    private static final long PDF_IN_MEMORY = 32L << 20;

    /** The package of PDFBox's optional library. */
    private static final String CERTIFICATES = "org/bouncycastle/";

    private final SingletonSupplier<Parser> pdf = SingletonSupplier.of(PDFParser::new);
    private final SingletonSupplier<Parser> docx = SingletonSupplier.of(OOXMLParser::new);
    private final SingletonSupplier<Parser> html = SingletonSupplier.of(JSoupParser::new);

    ReadText pdf(Path file, TextCollector collector) throws IOException {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractBookmarksText(false);
        config.setExtractAnnotationText(false);
        config.setMaxMainMemoryBytes(PDF_IN_MEMORY);
        ParseContext context = context();
        context.set(PDFParserConfig.class, config);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return read(pdf.obtain(), FileFormat.PDF, in, context, collector);
        }
    }

    /** @param largestEntry of the archive that a DOCX file is, unpacked; a hundredfold compression is taken for an attack */
    ReadText docx(Path file, TextCollector collector, DataSize largestEntry) throws IOException {
        ZipSecureFile.setMaxEntrySize(largestEntry.toBytes());
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setExtractMacros(false);
        ParseContext context = context();
        context.set(OfficeParserConfig.class, config);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return read(docx.obtain(), FileFormat.DOCX, in, context, collector);
        }
    }

    ReadText html(byte[] page, Charset charset, TextCollector collector) throws IOException {
        ParseContext context = context();
        context.set(EncodingDetector.class, (in, metadata) -> charset);
        // Tika's own would keep few of the elements that part a page's blocks.
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        try (TikaInputStream in = TikaInputStream.get(page)) {
            return read(html.obtain(), FileFormat.HTML, in, context, collector);
        }
    }

    static RetrievalException encrypted() {
        return new RetrievalException(
                ProblemType.ENCRYPTED_DOCUMENT, "The file is protected by a password, and cannot be read without it.");
    }

    private static ReadText read(
            Parser parser, FileFormat format, TikaInputStream in, ParseContext context, TextCollector collector)
            throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, format.mediaType());
        try {
            parser.parse(in, collector, metadata, context);
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw refusal(format, e);
        } catch (NoClassDefFoundError e) {
            throw refusal(e);
        }
        String warning = warning(metadata);
        if (warning != null && (isZipBomb(warning) || collector.text().isBlank())) {
            throw refusal(format, warning);
        }
        return new ReadText(format, title(metadata), collector.text(), collector.pages(), warning);
    }

    /** What went wrong in a part of the file that the parser then left out. */
    private static @Nullable String warning(Metadata metadata) {
        String trace = metadata.get(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING);
        return trace == null ? null : firstLine(trace);
    }

    /** What opens files for the holders of certificates is not here, as no certificates are. */
    private static RetrievalException refusal(NoClassDefFoundError missing) {
        if (!String.valueOf(missing.getMessage()).startsWith(CERTIFICATES)) {
            throw missing;
        }
        return new RetrievalException(
                ProblemType.ENCRYPTED_DOCUMENT,
                "The file is encrypted for the holders of certificates, and cannot be read without one.");
    }

    /** Says what a reader can do about it; a parser throws whatever it stumbles over, some of it wrapped. */
    private static RetrievalException refusal(FileFormat format, Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case EncryptedDocumentException e -> {
                    return encrypted();
                }
                case TooMuchTextException e -> {
                    return new RetrievalException(
                            ProblemType.CONTENT_TOO_LARGE, "The file holds more text than is taken.");
                }
                case TooSlowException e -> {
                    return new RetrievalException(
                            ProblemType.CONTENT_TOO_LARGE, "To read the file takes longer than is allowed.");
                }
                default -> {
                    if (isZipBomb(String.valueOf(cause.getMessage()))) {
                        return refusal(format, String.valueOf(cause.getMessage()));
                    }
                }
            }
        }
        return refusal(format, rootMessage(failure));
    }

    private static RetrievalException refusal(FileFormat format, String message) {
        return isZipBomb(message)
                ? new RetrievalException(
                        ProblemType.CONTENT_TOO_LARGE,
                        "The file unpacks to far more than it is: a zip bomb, or as bad as one.")
                : new RetrievalException(
                        ProblemType.UNREADABLE_DOCUMENT,
                        "The file is damaged or no %s: %s".formatted(format, firstLine(message)));
    }

    /** Apache POI has no exception of its own for it. */
    private static boolean isZipBomb(String message) {
        return message.toLowerCase(Locale.ROOT).contains("zip bomb");
    }

    private static String rootMessage(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    private static @Nullable String title(Metadata metadata) {
        String title = metadata.get(TikaCoreProperties.TITLE);
        return title == null || title.isBlank() ? null : title.strip();
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    /** Leaves files within files alone. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean html) {}
    }
}
