package io.glossa.gateway.fetch;

import java.util.Locale;
import java.util.Map;

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

    /** The name, with the extension of the content type where it has no known one. */
    static String withExtension(String name, String type) {
        String extension = EXTENSIONS.get(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
        boolean has = EXTENSIONS.values().stream().anyMatch(known -> name.endsWith("." + known));
        return extension == null || has ? name : name + "." + extension;
    }
}
