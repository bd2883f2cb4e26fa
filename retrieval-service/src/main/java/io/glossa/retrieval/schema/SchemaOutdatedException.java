package io.glossa.retrieval.schema;

import java.util.List;

/** The database lacks migrations that this service needs. */
class SchemaOutdatedException extends RuntimeException {

    SchemaOutdatedException(List<String> pending) {
        super("The database's schema lacks " + String.join(", ", pending));
    }
}
