package io.glossa.wire.key;

/** What a caller may do. None includes another. */
public enum Right {
    /** Ask, search, translate, align, and read documents. */
    READ,
    /** Store, upload and delete documents, and change what a collection is searched with. */
    WRITE,
    /** Read held answers, and decide on them. */
    REVIEW,
    /** Make, list and revoke keys of every tenant, and read metrics: the operator's. */
    ADMIN
}
