package io.glossa.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.glossa.encoder.unigram.UnigramTokenizer;
import io.glossa.wire.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds our tokeniser against the library that it takes the place of, on the light encoder's vocabulary. */
class UnigramTokenizerIT {

    private static final Path HANDBOOK = Path.of("..", "handbook");
    private static final Path XQUAD = Path.of("..", "..", "shared", "data", "xquad-r");

    private static UnigramModel ours;
    private static NativeModel library;

    @BeforeAll
    static void load() throws IOException {
        Path json = Path.of(LocalEncoder.light().tokenizer());
        ours = new UnigramModel(UnigramTokenizer.read(json).orElseThrow());
        library = NativeModel.load(json);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void putsTheSameTokensAroundAText() {
        assertThat(ours.prefix()).isEqualTo(library.prefix());
        assertThat(ours.suffix()).isEqualTo(library.suffix());
    }

    @Test
    void cutsTheHandbookAsTheLibraryDoes() throws IOException {
        int lines = compareLines(HANDBOOK, 1);

        assertThat(lines).isGreaterThan(300);
    }

    @Test
    void cutsXquadAsTheLibraryDoes() throws IOException {
        assumeThat(XQUAD).isDirectory();

        int lines = compareLines(XQUAD, 5);

        assertThat(lines).isGreaterThan(500);
    }

    @Test
    void cutsRandomCharactersAsTheLibraryDoes() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            // What Unicode has not assigned yet may belong to a cluster by the data of one version only, and so may
            // what
            // follows a virama that stands after no Indic consonant.
            int[] characters = IntStream.generate(() -> randomCharacter(random))
                    .filter(Character::isDefined)
                    .filter(character -> UCharacter.getIntPropertyValue(character, UProperty.INDIC_CONJUNCT_BREAK)
                            != UCharacter.IndicConjunctBreak.LINKER.ordinal())
                    .limit(random.nextInt(12))
                    .toArray();
            assertSameIds(new String(characters, 0, characters.length));
        }
    }

    @Test
    void takesAWrittenSpecialTokenForOne() {
        assertSameIds("before <mask> after</s>");
        assertSameIds("<s>");
        assertSameIds("a < s > b <pad><pad> c");
    }

    @Test
    void joinsWhatIsUnknown() {
        assertSameIds("x \uD83E\uDFFF\uD83E\uDFFE\uD83E\uDFFF y \u3B05\u3B06");
        assertThat(ours.tokenize("\uDBFF\uDFFD\uDBFF\uDFFD").unknown()).isEqualTo(1);
    }

    @Test
    void coversCharactersThatNormalisationBringsTogether() {
        String text = "a cafe\u0301 ﬁne";
        List<TextSpan> spans = ours.tokenize(text).spans();

        assertThat(spans.stream().map(span -> span.of(text).strip()).toList()).contains("cafe\u0301");
        assertThat(spans.getLast().end()).isEqualTo(text.length());
    }

    private static int compareLines(Path folder, int each) throws IOException {
        int lines = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String[] all = Files.readString(file).split("[\n\"]+");
                for (int line = 0; line < all.length; line += each) {
                    assertSameIds(all[line]);
                    assertSameSpans(all[line]);
                    lines++;
                }
            }
        }
        return lines;
    }

    private static void assertSameIds(String text) {
        assertThat(ours.tokenize(text).ids())
                .as(() -> text + " "
                        + text.codePoints().mapToObj(Integer::toHexString).toList())
                .isEqualTo(library.tokenize(text).ids());
    }

    /** The library leaves some characters out that normalisation took away; otherwise both cover the same. */
    private static void assertSameSpans(String text) {
        List<TextSpan> expected = library.tokenize(text).spans();
        List<TextSpan> actual = ours.tokenize(text).spans();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).as(text).isNotNull();
            assertThat(actual.get(i).start())
                    .as(text)
                    .isLessThanOrEqualTo(expected.get(i).start());
            assertThat(actual.get(i).end())
                    .as(text)
                    .isGreaterThanOrEqualTo(expected.get(i).end());
        }
    }

    private static int randomCharacter(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> ' ';
            case 1 -> random.nextInt(0x80);
            case 2, 3 -> random.nextInt(0x300);
            case 4 -> 0x300 + random.nextInt(0x70);
            case 5 -> random.nextInt(0x3000);
            case 6 -> 0x3000 + random.nextInt(0x8000);
            case 7 -> 0xF900 + random.nextInt(0x600);
            case 8 -> 0x1F300 + random.nextInt(0x400);
            default -> 0x0900 + random.nextInt(0x80);
        };
    }
}
