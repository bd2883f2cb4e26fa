package io.glossa.gateway.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The name of a fetched file, by which its format is told where its bytes do not tell it. */
final class FileNames {

    private static final Map<String, String> EXTENSIONS = Map.of(
            "text/html", "html",
            "application/xhtml+xml", "html",
            "text/markdown", "md",
            "text/plain", "txt",
            "application/pdf", "pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private FileNames() {}

    /** The name, with the type's extension where it has no known one. */
    static String withExtension(String name, @Nullable MediaType type) {
        String extension = type == null ? null : EXTENSIONS.get("%s/%s".formatted(type.getType(), type.getSubtype()));
        boolean has = EXTENSIONS.values().stream().anyMatch(known -> name.endsWith("." + known));
        return extension == null || has ? name : name + "." + extension;
    }
}
