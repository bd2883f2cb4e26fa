package io.glossa.gateway.limits;

/** What there is a limit of. */
enum Limit {
    REQUESTS("requestsPerMinute", "requests a minute"),
    ASKS("concurrentAsks", "questions at once"),
    INGEST("ingestBytesPerHour", "bytes an hour to store"),
    TOKENS("tokensPerDay", "tokens of language models a day");

    private final String field;
    private final String unit;

    Limit(String field, String unit) {
        this.field = field;
        this.unit = unit;
    }

    /** Its name where keys are made. */
    String field() {
        return field;
    }

    String unit() {
        return unit;
    }
}
