package io.glossa.evaluation.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.names.NamePairs.Pair;
import io.glossa.wire.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamePairsTests {

    @TempDir
    Path folder;

    @Test
    void lettersStandTogetherAndEachSpellingIsThereOnce() throws IOException {
        Files.writeString(
                folder.resolve("russian.tsv"),
                "shirani\tс и р а н и\t1\nfroese\tф р е з е\t2\nshirany\tс и р а н и\t1\n");
        assertThat(NamePairs.read(folder)).singleElement().satisfies(names -> {
            assertThat(names.language()).isEqualTo(LanguageTag.of("ru"));
            assertThat(names.pairs()).containsExactly(new Pair("shirani", "сирани"), new Pair("froese", "фрезе"));
        });
    }

    @Test
    void whatIsNoPairIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("japanese.tsv"), "ovett\tオ ベ ッ ト\t1\nalone\n");
        assertThatThrownBy(() -> NamePairs.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line 2");
    }

    @Test
    void aFileIsNamedAfterALanguage() throws IOException {
        Path file = Files.writeString(folder.resolve("klingonish.tsv"), "a\tb\n");
        assertThatThrownBy(() -> NamePairs.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void anEmptyFolderIsNamed() {
        assertThatThrownBy(() -> NamePairs.read(folder)).hasMessageContaining("holds no <language>.tsv");
    }
}
