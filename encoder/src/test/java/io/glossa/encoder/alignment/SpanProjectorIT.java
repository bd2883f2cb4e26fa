package io.glossa.encoder.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glossa.encoder.EncoderProfile;
import io.glossa.encoder.TextEncoder;
import io.glossa.wire.TextSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpanProjectorIT {

    private static final String ENGLISH = "The library in Hanoi opens at nine and lends up to twelve books (no films).";

    private TextEncoder encoder;
    private SpanProjector projector;

    @BeforeAll
    void load() {
        encoder = TextEncoder.load(
                EncoderProfile.light(file("model", "model.onnx"), file("tokenizer", "tokenizer.json")));
        projector = new SpanProjector(encoder);
    }

    @AfterAll
    void close() {
        if (encoder != null) {
            encoder.close();
        }
    }

    private static java.net.URI file(String part, String name) {
        String set = System.getProperty("glossa.encoder." + part);
        Path home = Path.of(
                System.getenv().getOrDefault("GLOSSA_HOME", System.getProperty("user.home") + "/.cache/glossa"));
        Path path = set == null ? home.resolve("encoder").resolve("light").resolve(name) : Path.of(set);
        assumeTrue(Files.isReadable(path), "No encoder here: set the system property glossa.encoder." + part);
        return path.toUri();
    }

    @ParameterizedTest
    @CsvSource({
        "Die Bibliothek in Hanoi öffnet um neun und verleiht bis zu zwölf Bücher (keine Filme)., zwölf Bücher",
        "La biblioteca de Hanói abre a las nueve y presta hasta doce libros (no películas)., doce libros",
        "Thư viện ở Hà Nội mở cửa lúc chín giờ và cho mượn tối đa mười hai cuốn sách (không có phim)., mười hai cuốn sách",
        "Библиотека в Ханое открывается в девять и выдаёт до двенадцати книг (не фильмы)., двенадцати книг",
        "河内的图书馆九点开门，最多可借十二本书（不借电影）。, 十二本书",
        "تفتح المكتبة في هانوي في التاسعة وتعير ما يصل إلى اثني عشر كتابًا (بدون أفلام)., اثني عشر كتابًا",
        "हनोई का पुस्तकालय नौ बजे खुलता है और बारह किताबें तक उधार देता है (फ़िल्में नहीं)।, बारह किताबें",
        "ห้องสมุดในฮานอยเปิดเวลาเก้าโมงและให้ยืมหนังสือได้สูงสุดสิบสองเล่ม, หนังสือได้สูงสุดสิบสองเล่ม",
    })
    void findsAPhraseInTheTranslation(String target, String expected) {
        int start = ENGLISH.indexOf("twelve books");

        Projection projection =
                projector.project(ENGLISH, new TextSpan(start, start + "twelve books".length()), target);

        assertThat(projection.fallback()).isFalse();
        int expectedStart = target.indexOf(expected);
        TextSpan gold = new TextSpan(expectedStart, expectedStart + expected.length());
        assertThat(f1(projection.target(), gold))
                .as("%s for %s", projection.target().of(target), expected)
                .isGreaterThan(0.75);
    }

    /** Character F1: translators differ in where a phrase ends, so that one article or classifier may be in or out. */
    private static double f1(TextSpan found, TextSpan gold) {
        int shared = Math.max(0, Math.min(found.end(), gold.end()) - Math.max(found.start(), gold.start()));
        return 2.0 * shared / (found.length() + gold.length());
    }

    @Test
    void offsetsHoldAfterSurrogatePairs() {
        String target = "😀😀 Die Bibliothek 𝒳 in Hanoi öffnet um neun.";
        int start = ENGLISH.indexOf("nine");

        Projection projection = projector.project(ENGLISH, new TextSpan(start, start + 4), target);

        assertThat(projection.target().of(target)).contains("neun").doesNotContain("Bibliothek");
    }

    @Test
    void fallsBackOnAnotherTopic() {
        String target = "Der Vulkan brach im Frühling aus und bedeckte die Felder mit Asche.";
        int start = ENGLISH.indexOf("twelve books");

        Projection projection = projector.project(ENGLISH, new TextSpan(start, start + 12), target);

        assertThat(projection.fallback()).isTrue();
        assertThat(projection.target()).isEqualTo(new TextSpan(0, target.length()));
    }
}
