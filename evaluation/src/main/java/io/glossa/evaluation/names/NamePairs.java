package io.glossa.evaluation.names;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.wire.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names in Latin letters and as another language writes them.
 *
 * @param pairs each name of either spelling once
 */
record NamePairs(LanguageTag language, List<Pair> pairs) {

    private static final String SUFFIX = ".tsv";

    NamePairs {
        pairs = List.copyOf(pairs);
    }

    record Pair(String latin, String other) {}

    /**
     * Reads {@code <language's English name>.tsv} files of lines with a Latin spelling, a tab and the other spelling, in which
     * letters may stand apart; what follows a second tab is left out. Pairs of a spelling that came before are too, for
     * there is no telling which of both is meant.
     *
     * @throws DataException if there is none or one is wrong
     */
    static List<NamePairs> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<NamePairs> read = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(NamePairs::readFile)
                    .toList();
            if (read.isEmpty()) {
                throw new DataException(folder, "holds no <language>.tsv");
            }
            return read;
        } catch (IOException e) {
            throw new DataException(folder, "cannot be listed: " + e);
        }
    }

    private static NamePairs readFile(Path file) {
        String name = file.getFileName().toString().replace(SUFFIX, "");
        LanguageTag language = Stream.of(Locale.getISOLanguages())
                .filter(code ->
                        Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
                .findFirst()
                .map(LanguageTag::of)
                .orElseThrow(() -> new DataException(file, "is not named after a language"));
        List<Pair> pairs = new ArrayList<>();
        Set<String> spellings = new HashSet<>();
        int line = 0;
        try {
            for (String text : Files.readAllLines(file)) {
                line++;
                String[] fields = text.split("\t");
                if (fields.length < 2 || fields[0].isBlank() || fields[1].isBlank()) {
                    throw new DataException(file, "line %d is not a name, a tab and a name".formatted(line));
                }
                Pair pair = new Pair(fields[0].strip(), fields[1].replace(" ", ""));
                if (spellings.add(pair.latin()) & spellings.add(pair.other())) {
                    pairs.add(pair);
                }
            }
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e);
        }
        return new NamePairs(language, pairs);
    }
}
