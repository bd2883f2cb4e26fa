package io.glossa.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.glossa.encoder.EncoderUnusableException.Part;
import io.glossa.wire.TextSpan;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextEncoderIT {

    /** A vector depends a little on its batch, since activations are quantised together. */
    private static final double SAME = 0.98;

    private static final List<String> PIECES = List.of(
            "😀",
            "𝒳",
            "👩‍👩‍👧",
            "🇩🇪",
            "e\u0301",
            "a\u0308\u0323",
            "ก็",
            "ภาษาไทย",
            "שָׁלוֹם",
            "العربية",
            "\u200F",
            "हिन्दी",
            "日本語",
            "한국어",
            "Straße",
            "Ǆ",
            "ﬁ",
            "½",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00A0",
            "\u3000",
            ".",
            "42",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "\uFEFF",
            "𠀀",
            "word");

    private TextEncoder encoder;

    @BeforeAll
    void load() {
        encoder = TextEncoder.load(LocalEncoder.light());
    }

    @AfterAll
    void close() {
        if (encoder != null) {
            encoder.close();
        }
    }

    @Test
    void vectorsAreThoseOfTheExactGraph() throws IOException {
        for (ExactVectors.Exact exact : ExactVectors.read("exact-vectors.tsv")) {
            assertThat(exact.cosine(encoder)).as(exact.text()).isGreaterThan(0.985);
        }
    }

    @Test
    void aTextsWordsComeWithTheVectorThatItHasWithoutThem() {
        String question = "Wann öffnet die Hafenbibliothek? 😀";
        MultiVector asked = encoder.encodeQuestionTokens(question);
        assertThat(ExactVectors.cosine(asked.sentence(), encoder.encodeQuestion(question)))
                .isGreaterThan(SAME);
        assertThat(asked.tokens()).hasNumberOfRows(encoder.countTokens(question));
        assertThat(asked.surprisals()).hasSize(asked.tokens().length);

        List<String> passages = List.of("Die Hafenbibliothek öffnet um acht.", "", "𝒳 ".repeat(900));
        List<MultiVector> stated = encoder.encodePassageTokens(passages);
        assertThat(stated).hasSize(3);
        for (int i = 0; i < passages.size(); i++) {
            float[] alone = encoder.encodePassages(List.of(passages.get(i))).getFirst();
            assertThat(ExactVectors.cosine(stated.get(i).sentence(), alone)).isGreaterThan(SAME);
        }
        assertThat(stated.get(1).tokens()).isEmpty();
        assertThat(stated.get(2).tokens().length).isLessThan(512);
    }

    @Test
    void rareWordsSayMoreThanCommonOnes() {
        double[] common = encoder.encodeQuestionTokens("the").surprisals();
        double[] rare = encoder.encodeQuestionTokens("geology").surprisals();
        assertThat(rare[0]).isGreaterThan(common[0]);
    }

    @Test
    void passagesKeepTheirOrderAndHaveUnitLength() {
        List<String> passages = List.of(
                "The Rhine flows through Cologne, which lies in Germany, and reaches the sea in the Netherlands.",
                "猫が好きです。",
                "Der Rhein fließt durch Köln.");
        List<float[]> vectors = encoder.encodePassages(passages);

        for (int i = 0; i < passages.size(); i++) {
            float[] alone = encoder.encodePassages(List.of(passages.get(i))).getFirst();
            assertThat(ExactVectors.cosine(vectors.get(i), vectors.get(i))).isCloseTo(1, offset(1e-4));
            assertThat(ExactVectors.cosine(vectors.get(i), alone)).isGreaterThan(SAME);
        }
        assertThat(ExactVectors.cosine(vectors.get(0), vectors.get(2)))
                .isGreaterThan(ExactVectors.cosine(vectors.get(1), vectors.get(2)));
    }

    @Test
    void textOverTheMaximumIsCutAndNotRefused() {
        String text = "All work and no play. ".repeat(400);

        assertThat(encoder.countTokens(text)).isGreaterThan(2_000);
        assertThat(encoder.encodePassages(List.of(text)).getFirst()).hasSize(384);
        assertThat(encoder.encodeTokens(text).size())
                .isEqualTo(encoder.profile().maximumTokens() - 2);
    }

    @Test
    void emptyTextHasAVectorAndNoTokens() {
        assertThat(encoder.encodeQuestion("")).hasSize(384);
        assertThat(encoder.encodeTokens("").size()).isZero();
        assertThat(encoder.countTokens("")).isZero();
        assertThat(encoder.encodePassages(List.of())).isEmpty();
    }

    @Test
    void translatedWordsChooseEachOther() {
        String english = "The doctor bought 3 red apples 😀 in Paris.";
        String german = "In Paris 😀 kaufte der Arzt 3 rote Äpfel.";
        TokenVectors from = encoder.encodeTokens(english);
        TokenVectors to = encoder.encodeTokens(german);

        assertThat(chosen(from, english, "doctor", to, german)).isSubstringOf("Arzt");
        assertThat(chosen(from, english, "red", to, german)).isSubstringOf("rote");
        assertThat(chosen(from, english, "Paris", to, german)).isSubstringOf("Paris");
    }

    @Test
    void tokensInABatchAreThoseOfEachTextAlone() {
        List<String> texts = List.of("Ein längerer Satz mit einigen Wörtern.", "短い文", "Short");
        List<TokenVectors> batch = encoder.encodeTokens(texts);

        for (int i = 0; i < texts.size(); i++) {
            TokenVectors alone = encoder.encodeTokens(texts.get(i));
            assertThat(batch.get(i).offsets()).isEqualTo(alone.offsets());
            for (int token = 0; token < alone.size(); token++) {
                assertThat(alone.similarity(token, batch.get(i), token)).isGreaterThan(0.95f);
            }
        }
    }

    @Test
    void offsetsCutRandomTextBetweenItsCharacters() {
        URI address = encoder.profile().tokenizer();
        TextTokenizer tokenizer = TextTokenizer.load(ModelFile.locate(Part.TOKENIZER, address), 512);
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder built = new StringBuilder();
            random.ints(random.nextInt(1, 25), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .forEach(built::append);
            built.append(" marker");
            String text = built.toString();
            List<TextSpan> offsets = tokenizer.withOffsets(List.of(text)).getFirst().offsets().stream()
                    .filter(Objects::nonNull)
                    .toList();

            int start = 0;
            for (TextSpan span : offsets) {
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
                assertThat(span.of(text))
                        .as(text)
                        .isEqualTo(span.of(text).strip())
                        .isNotEmpty();
                assertThat(span.start()).as(text).isGreaterThanOrEqualTo(start);
                start = span.start();
                assertThat(insidePair(text, span.start()) || insidePair(text, span.end()))
                        .isFalse();
            }
            // Any offset that had counted something else than UTF-16 would have moved the end.
            int marker = text.length() - "marker".length();
            String last = String.join(
                    "",
                    offsets.stream()
                            .filter(span -> span.end() > marker)
                            .map(span -> span.of(text))
                            .toList());
            assertThat(last).as(text).isEqualTo("marker");
        }
    }

    @Test
    void versionNamesTheVectorSpaceAndNothingElse() {
        EncoderProfile profile = encoder.profile();
        try (TextEncoder again = TextEncoder.load(profile, 1, null)) {
            assertThat(again.version()).isEqualTo(encoder.version()).startsWith("light-");
        }
        EncoderProfile shorter = new EncoderProfile(
                profile.name(),
                profile.model(),
                profile.tokenizer(),
                profile.queryPrefix(),
                profile.passagePrefix(),
                profile.output(),
                profile.pooling(),
                profile.dimension(),
                256,
                profile.alignmentOutput());
        try (TextEncoder other = TextEncoder.load(shorter, 1, null)) {
            assertThat(other.version()).isNotEqualTo(encoder.version());
        }
    }

    private static String chosen(TokenVectors from, String text, String word, TokenVectors to, String other) {
        int start = text.indexOf(word);
        int token = 0;
        while (from.offsets().get(token).end() <= start) {
            token++;
        }
        int best = 0;
        for (int i = 1; i < to.size(); i++) {
            best = from.similarity(token, to, i) > from.similarity(token, to, best) ? i : best;
        }
        return to.offsets().get(best).of(other);
    }

    private static boolean insidePair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
