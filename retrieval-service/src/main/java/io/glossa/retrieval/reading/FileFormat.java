package io.glossa.retrieval.reading;

import java.util.Optional;
import org.apache.tika.mime.MediaType;

/** The formats that are read. */
public enum FileFormat {
    TEXT("text/plain"),
    MARKDOWN("text/markdown"),
    HTML("text/html"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final MediaType XHTML = MediaType.application("xhtml+xml");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Every kind of {@code text/*} that is not more is read as it stands. */
    static Optional<FileFormat> of(MediaType type) {
        MediaType base = type.getBaseType();
        for (FileFormat format : values()) {
            if (format.mediaType.equals(base.toString())) {
                return Optional.of(format);
            }
        }
        if (base.equals(XHTML)) {
            return Optional.of(HTML);
        }
        return base.getType().equals("text") ? Optional.of(TEXT) : Optional.empty();
    }
}
