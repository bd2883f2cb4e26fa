package io.glossa.retrieval;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** A body of {@code multipart/form-data} that is sent as it is made. */
final class Multipart {

    private static final String BOUNDARY = "a-boundary-of-the-tests";

    private final List<Supplier<InputStream>> parts = new ArrayList<>();

    Multipart file(String name, byte[] content) {
        return file(name, () -> new ByteArrayInputStream(content));
    }

    Multipart file(String name, Supplier<InputStream> content) {
        parts.add(() -> text("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name)));
        parts.add(content);
        parts.add(() -> text("\r\n"));
        return this;
    }

    Multipart field(String name, String value) {
        parts.add(() -> text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher body() {
        return BodyPublishers.ofInputStream(() -> {
            List<InputStream> streams = new ArrayList<>();
            parts.forEach(part -> streams.add(part.get()));
            streams.add(text("--" + BOUNDARY + "--\r\n"));
            return new SequenceInputStream(Collections.enumeration(streams));
        });
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
