package io.glossa.retrieval.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The column {@code principals} of documents, their passages and sentences, and uploads: who may see the row. */
public final class PrincipalsColumn {

    /**
     * The first wall: what a statement that shows rows to a reader asks of each. Its parameters are whether the reader is
     * unrestricted, and the reader's principals as an array.
     */
    public static final String SEEN = "(? or principals is null or principals && ?::text[])";

    /** {@link #SEEN} where several tables of a statement have the column, of documents. */
    public static final String DOCUMENT_SEEN = "(? or document.principals is null or document.principals && ?::text[])";

    private PrincipalsColumn() {}

    /**
     * What the column holds.
     *
     * @param principals empty where everyone of the tenant may see the row
     */
    public static String @Nullable [] value(Set<String> principals) {
        return principals.isEmpty() ? null : principals.stream().sorted().toArray(String[]::new);
    }
}
