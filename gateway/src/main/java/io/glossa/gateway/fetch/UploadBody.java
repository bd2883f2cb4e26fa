package io.glossa.gateway.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body of {@code multipart/form-data} (RFC 7578) whose file is read when it is sent. */
final class UploadBody {

    private final String boundary = "glossa-" + UUID.randomUUID();
    private final StringBuilder fields = new StringBuilder();

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** @param value nothing is added if it is null */
    UploadBody field(String name, @Nullable String value) {
        if (value != null) {
            fields.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n".formatted(boundary, name))
                    .append("Content-Type: text/plain; charset=UTF-8\r\n\r\n")
                    .append(value)
                    .append("\r\n");
        }
        return this;
    }

    /** The whole body, which ends with the file. */
    InputStream file(String name, InputStream content) {
        String header = "%s--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(fields, boundary, name.replaceAll("[\"\\\\\\p{Cntrl}]", "_"));
        return new SequenceInputStream(
                Collections.enumeration(List.of(bytes(header), content, bytes("\r\n--%s--\r\n".formatted(boundary)))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
