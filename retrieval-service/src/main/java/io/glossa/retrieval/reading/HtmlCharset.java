package io.glossa.retrieval.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;

/** The encoding of a web page: UTF-8 if it is that, else what the page declares, else what its bytes look like. */
final class HtmlCharset {

    private HtmlCharset() {}

    static Charset of(byte[] page) {
        if (TextDecoder.strictly(page, StandardCharsets.UTF_8).isPresent()) {
            return StandardCharsets.UTF_8;
        }
        return declared(page)
                .filter(charset -> TextDecoder.strictly(page, charset).isPresent())
                .orElseGet(() -> TextDecoder.decode(page).charset());
    }

    private static Optional<Charset> declared(byte[] page) {
        try {
            return Optional.ofNullable(
                    new HtmlEncodingDetector().detect(new ByteArrayInputStream(page), new Metadata()));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }
}
