package io.glossa.evaluation.dataset;

import java.nio.file.Path;

/** Data that cannot be measured on; the message names the file and what is wrong with it. */
public final class DataException extends RuntimeException {

    public DataException(Path file, String problem) {
        super("%s: %s".formatted(file, problem));
    }
}
