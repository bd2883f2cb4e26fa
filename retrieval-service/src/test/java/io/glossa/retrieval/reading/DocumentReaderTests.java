package io.glossa.retrieval.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.glossa.retrieval.TestFiles;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class DocumentReaderTests {

    @TempDir
    Path folder;

    private final DocumentReader reader = new DocumentReader(new ReadingSettings(
            DataSize.ofMegabytes(16),
            DataSize.ofMegabytes(2),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(64),
            Duration.ofMinutes(1),
            10_000));

    private ReadText read(String name, byte[] content) throws IOException, InterruptedException {
        return reader.read(Files.write(folder.resolve("file"), content), name);
    }

    private ReadText read(String name, String content) throws IOException, InterruptedException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private RetrievalException refusal(String name, byte[] content) {
        return assertThatExceptionOfType(RetrievalException.class)
                .isThrownBy(() -> read(name, content))
                .actual();
    }

    @Test
    void aTextStaysAsItIs() throws Exception {
        String text = "\r\n# Fähre \n\n  Die Überfahrt\tkostet 4 €. 𝄞\u0301 \r\n\r\n";

        ReadText read = read("faehre.txt", text);

        assertThat(read).isEqualTo(new ReadText(FileFormat.TEXT, null, text, List.of(), null));
    }

    @Test
    void markdownIsCalledByItsHeading() throws Exception {
        assertThat(read("a.md", "# Ferry\n\nIt runs daily.").title()).isEqualTo("Ferry");
        assertThat(read("a.md", "It runs daily.").title()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Die Überfahrt mit der Fähre kostet für Schüler und Hunde zwei Euro. Größe und Maß sind gleichgültig.",
        "windows-1251, Паром отходит от пристани каждый день в девять часов утра и возвращается вечером.",
        "Shift_JIS, 渡し船は毎朝九時に港を出て、夕方に戻ります。料金は大人が五百円、子供が二百円です。",
        "GB18030, 渡轮每天早上九点从港口出发，晚上返回。成人票价五元，儿童票价两元。请提前十五分钟到达码头。",
        "EUC-KR, 여객선은 매일 아침 아홉 시에 항구를 떠나 저녁에 돌아옵니다. 요금은 어른 오천 원입니다.",
        "windows-1256, تغادر العبارة الميناء كل يوم في الساعة التاسعة صباحا وتعود في المساء.",
        "UTF-16LE, Паром отходит от пристани каждый день в девять часов утра.",
        "UTF-16, The ferry leaves the harbour at nine.",
        "UTF-8, ferry čeština ไทย"
    })
    void anEncodingIsTold(String encoding, String text) throws Exception {
        assertThat(read("a.txt", text.getBytes(Charset.forName(encoding))).text())
                .isEqualTo(text);
    }

    @Test
    void aMixtureOfEncodingsIsRefusedWithThePlace() {
        byte[] utf8 = "Die Fähre fährt täglich. ".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "Die Fähre fährt täglich.".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(utf8, utf8.length + latin.length);
        System.arraycopy(latin, 0, both, utf8.length, latin.length);

        RetrievalException refusal = refusal("a.txt", both);

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_TEXT);
        assertThat(refusal.detail()).contains("mixes encodings", "3 bytes", "the first at " + (utf8.length + 5));
    }

    @Test
    void aPageOfHtmlIsReadAsItIsSeen() throws Exception {
        ReadText read = read("a.html", """
                <html><head><title>Die  Fähre</title><style>p {}</style><script>var x;</script></head>
                <body><h1>Die
                   Fähre</h1><p>Sie fährt <b>täg</b>lich
                um 9.<br>Auch sonntags.</p><ul><li>Hunde<li>Räder</ul>
                <table><tr><th>Wer</th><th>Preis</th></tr><tr><td>Kind</td><td>2&nbsp;€</td></tr></table>
                <pre>a
                  b</pre></body></html>""");

        assertThat(read.title()).isEqualTo("Die  Fähre");
        assertThat(read.text()).isEqualTo("""
                Die Fähre

                Sie fährt täglich um 9.
                Auch sonntags.

                Hunde
                Räder

                Wer\tPreis
                Kind\t2\u00a0€

                a
                  b""");
    }

    @Test
    void aPageOfHtmlIsInTheEncodingThatItDeclares() throws Exception {
        String page = "<html><head><meta charset=\"windows-1251\"></head><body><p>Паром</p></body></html>";

        assertThat(read("a.html", page.getBytes(Charset.forName("windows-1251")))
                        .text())
                .isEqualTo("Паром");
    }

    @Test
    void aPdfHasPagesAndItsLinesAreJoined() throws Exception {
        ReadText read = read(
                "a.pdf",
                TestFiles.pdf(
                        List.of(
                                "The ferry",
                                "It leaves the harbour of Vellamo at nine in the",
                                "morning and comes home at dusk."),
                        List.of(),
                        List.of("Dogs are welcome.")));

        assertThat(read.text())
                .startsWith("The ferry\nIt leaves the harbour of Vellamo at nine in the morning and comes");
        assertThat(read.pages()).hasSize(3).isSorted();
        assertThat(read.text().substring(read.pages().getLast())).isEqualTo("Dogs are welcome.");
    }

    @Test
    void aDocxHasParagraphsAndRows() throws Exception {
        ReadText read =
                read("a.docx", TestFiles.docx(List.of("The ferry", "It leaves at nine. ไทย"), List.of("Child", "2 €")));

        assertThat(read.text()).isEqualTo("The ferry\n\nIt leaves at nine. ไทย\n\nChild\t2 €");
        assertThat(read.pages()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() throws Exception {
        byte[] pdf = TestFiles.pdf(List.of("The ferry leaves at nine."));
        byte[] docx = TestFiles.docx(List.of("The ferry."), List.of());

        assertThat(refusal("a.pdf", Arrays.copyOf("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8), 500))
                        .type())
                .isEqualTo(ProblemType.UNREADABLE_DOCUMENT);
        assertThat(refusal("a.pdf", Arrays.copyOf(pdf, 200)).type())
                .isIn(ProblemType.UNREADABLE_DOCUMENT, ProblemType.INVALID_TEXT);
        assertThat(refusal("a.docx", Arrays.copyOf(docx, docx.length / 2)).type())
                .isEqualTo(ProblemType.UNREADABLE_DOCUMENT);
        assertThat(refusal("a.pdf", TestFiles.encryptedPdf()).type()).isEqualTo(ProblemType.ENCRYPTED_DOCUMENT);
        assertThat(refusal("a.pdf", TestFiles.pdfForCertificates()).type()).isEqualTo(ProblemType.ENCRYPTED_DOCUMENT);
        assertThat(refusal("a.docx", TestFiles.encryptedDocx()).type()).isEqualTo(ProblemType.ENCRYPTED_DOCUMENT);
        assertThat(refusal("a.docx", TestFiles.zipBomb(' ', 300L << 20)).detail())
                .contains("unpacks");
        assertThat(refusal("a.txt", new byte[0]).detail()).isEqualTo("The file is empty.");
        assertThat(refusal("a.txt", " \n".getBytes(StandardCharsets.UTF_8)).detail())
                .isEqualTo("The file has no text.");
        assertThat(refusal("a.pdf", TestFiles.pdf(List.of())).detail()).contains("pictures");
        assertThat(refusal("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                        .type())
                .isEqualTo(ProblemType.UNSUPPORTED_FORMAT);
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(refusal("a.txt", new byte[3 << 20]).type()).isEqualTo(ProblemType.CONTENT_TOO_LARGE);
        assertThat(refusal("a.html", ("<p>" + "word ".repeat(400_000)).getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo(ProblemType.CONTENT_TOO_LARGE);
        assertThat(refusal("a.txt", "x".repeat(20_000).getBytes(StandardCharsets.UTF_8))
                        .detail())
                .contains("without a space");
    }

    @Test
    void scriptsWithoutSpacesMayBeLong() throws Exception {
        assertThat(read("a.txt", "渡し船は毎朝九時に港を出ます。".repeat(2_000)).text()).hasSizeGreaterThan(20_000);
        assertThat(read("a.txt", "เรือข้ามฟากออกจากท่าทุกวัน".repeat(1_000)).text())
                .hasSizeGreaterThan(20_000);
    }
}
