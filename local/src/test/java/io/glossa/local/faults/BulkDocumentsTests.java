package io.glossa.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkDocumentsTests {

    private static final List<String> SENTENCES = List.of("Die Pumpe läuft.", "水泵在运行。", "Насос работает.");
    private static final int SECOND = 11;

    private final BulkDocuments documents = new BulkDocuments(SENTENCES, 400);

    @Test
    void someAreFilesAndSomeHaveASecondEdition() {
        assertThat(documents.batch()).isEqualTo(20);
        assertThat(IntStream.range(0, 400).filter(documents::isFile)).hasSize(40);
        assertThat(IntStream.range(0, 400).filter(documents::hasSecond))
                .hasSize(36)
                .contains(SECOND)
                .noneMatch(documents::isFile);
        assertThat(new BulkDocuments(SENTENCES, 100_000).batch()).isEqualTo(100);
    }

    @Test
    void everyEditionOfEachHasATextOfItsOwn() {
        assertThat(IntStream.range(0, 400)
                        .boxed()
                        .flatMap(number -> IntStream.of(1, 2).mapToObj(edition -> documents.text(number, edition))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasAcknowledgedHasToBeThereInThatVersion() {
        stored(SECOND, 1);
        stored(SECOND, 2);

        assertThat(documents.complaint(SECOND, 2, documents.text(SECOND, 2))).isEmpty();
        assertThat(documents.complaint(SECOND, null, null))
                .contains("d0000011 is gone, which was acknowledged in version 2");
        assertThat(documents.complaint(SECOND, 1, documents.text(SECOND, 1))).isPresent();
        assertThat(documents.complaint(SECOND, 3, documents.text(SECOND, 3))).isPresent();
        assertThat(documents.complaint(SECOND, 2, documents.text(SECOND, 1))).isPresent();
    }

    @Test
    void ofWhatWasNotAcknowledgedNobodyKnows() {
        stored(SECOND, 1);
        documents.sending(SECOND, 2);
        documents.sending(0, 1);

        assertThat(documents.complaint(SECOND, 1, documents.text(SECOND, 1))).isEmpty();
        assertThat(documents.complaint(SECOND, 2, documents.text(SECOND, 2))).isEmpty();
        assertThat(documents.complaint(0, null, null)).isEmpty();
        assertThat(documents.complaint(0, 1, documents.text(0, 1))).isEmpty();
        assertThat(documents.complaint(1, null, null)).isEmpty();
        assertThat(documents.complaint(1, 1, documents.text(1, 1))).isPresent();
        assertThat(documents.acknowledged()).isEqualTo(1);
    }

    @Test
    void onlyWhatWasSentCanBeCited() {
        stored(SECOND, 1);
        String text = documents.text(SECOND, 1);

        assertThat(documents.says("d0000011", 1, 2, 6, text.substring(2, 6))).isTrue();
        assertThat(documents.says("d0000011", 1, 2, 6, text.substring(1, 5))).isFalse();
        assertThat(documents.says("d0000011", 1, 0, 1000, text)).isFalse();
        assertThat(documents.says("d0000011", 2, 0, 2, documents.text(SECOND, 2).substring(0, 2)))
                .isFalse();
        assertThat(documents.says("d0000012", 1, 0, 1, "1")).isFalse();
        assertThat(documents.says("d0000400", 1, 0, 1, "4")).isFalse();
        assertThat(documents.says("d0000011.txt", 1, 2, 6, text.substring(2, 6)))
                .isFalse();
        assertThat(documents.says("elsewhere", 1, 0, 0, "")).isFalse();
    }

    private void stored(int number, int edition) {
        documents.sending(number, edition);
        documents.acknowledged(number, edition);
    }
}
