package io.glossa.evaluation.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be measured on; the message names the file and what is wrong with it. */
public final class DataException extends RuntimeException {

    /** More would hide the first ones. */
    private static final int MOST = 20;

    public DataException(Path file, String problem) {
        super("%s: %s".formatted(file, problem));
    }

    private DataException(String message) {
        super(message);
    }

    /** All of them, one a line; of many the first ones, and how many there are. */
    static DataException ofAll(List<DataException> problems) {
        String lines = problems.stream()
                .limit(MOST)
                .map(DataException::getMessage)
                .collect(Collectors.joining(System.lineSeparator()));
        int more = problems.size() - MOST;
        return new DataException(more <= 0 ? lines : lines + System.lineSeparator() + "and %d more".formatted(more));
    }
}
