package io.glossa.retrieval.upload;

import java.util.regex.Pattern;

/** Makes a document's id of a file's name: folders are parted by colons, and what an id cannot have becomes a low line. */
final class DocumentNames {

    private static final int LONGEST = 200;
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]+");
    private static final Pattern LEADING = Pattern.compile("^[./\\\\]*[/\\\\]");
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_ .:@~+=,()'-]");
    private static final Pattern FOREIGN_START = Pattern.compile("^[^\\p{L}\\p{M}\\p{N}_]");

    private DocumentNames() {}

    /** The last 200 characters of longer names, for these tell files apart. */
    static String idOf(String fileName) {
        String path = SEPARATOR
                .matcher(LEADING.matcher(fileName.strip()).replaceFirst(""))
                .replaceAll(":");
        String id = FOREIGN.matcher(path).replaceAll("_");
        if (id.length() > LONGEST) {
            id = id.substring(id.length() - LONGEST);
        }
        return id.isEmpty() ? "_" : FOREIGN_START.matcher(id).replaceFirst("_");
    }
}
