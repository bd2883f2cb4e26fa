package io.glossa.evaluation.dataset;

import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.wire.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a folder of SQuAD files with sentence breaks, one for each language and named after it ({@code vi.json} or, as
 * XQuAD's own, {@code xquad.vi.json}), as LAReQA's XQuAD-R is. Everything is checked before anything is returned.
 */
public final class CorpusReader {

    private static final String SUFFIX = ".json";

    /**
     * @param languages which to read; every file of the folder when empty
     * @throws DataException if a file is missing, unreadable or wrong
     */
    public Corpus read(Path folder, List<String> languages) {
        List<String> wanted = languages.isEmpty()
                ? present(folder)
                : languages.stream().distinct().toList();
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (String language : wanted) {
            Path file = file(folder, language);
            new SquadReader(file, language).readInto(paragraphs, questions);
        }
        return new Corpus(wanted, paragraphs, questions);
    }

    private static List<String> present(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> languages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(CorpusReader::language)
                    .sorted()
                    .toList();
            if (languages.isEmpty()) {
                throw new DataException(folder, "holds no <language>.json");
            }
            languages.forEach(language -> requireTag(folder, language));
            return languages;
        } catch (NoSuchFileException e) {
            throw new DataException(folder, "does not exist");
        } catch (IOException e) {
            throw new DataException(folder, "cannot be listed: " + e);
        }
    }

    private static String language(String name) {
        String stem = name.substring(0, name.length() - SUFFIX.length());
        return stem.substring(stem.lastIndexOf('.') + 1);
    }

    private static Path file(Path folder, String language) {
        Path plain = folder.resolve(language + SUFFIX);
        try (Stream<Path> files = Files.list(folder)) {
            return Files.exists(plain)
                    ? plain
                    : files.filter(file -> file.getFileName().toString().endsWith("." + language + SUFFIX))
                            .sorted()
                            .findFirst()
                            .orElse(plain);
        } catch (IOException e) {
            throw new DataException(folder, "cannot be listed: " + e);
        }
    }

    private static void requireTag(Path folder, String language) {
        try {
            LanguageTag.of(language);
        } catch (IllegalArgumentException e) {
            throw new DataException(folder.resolve(language + SUFFIX), "is not named after a language");
        }
    }
}
