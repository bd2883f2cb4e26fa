package io.glossa.encoder;

import io.glossa.encoder.EncoderUnusableException.Part;
import io.glossa.encoder.InferenceQueue.Kind;
import io.glossa.encoder.reading.TokenEncoder;
import io.glossa.wire.TextSpan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Encodes questions, passages and tokens of any language into one vector space. Thread-safe; calls from many threads
 * share the processor fairly and, where they can, a run of the model.
 */
public final class TextEncoder implements TokenEncoder, AutoCloseable {

    /**
     * Padded tokens in one run: enough to keep the cores busy, few enough that a question behind a batch of an ingestion
     * waits for a tenth of a second, and that working memory stays small.
     */
    private static final int TOKENS_A_RUN = 1024;

    /** One before and one after a text. */
    private static final int SPECIAL_TOKENS = 2;

    private static final int FINGERPRINT_BYTES = 6;

    private final EncoderProfile profile;
    private final TextTokenizer tokenizer;
    private final InferenceQueue queue;
    private final SingletonSupplier<String> version;

    private TextEncoder(
            EncoderProfile profile, TextTokenizer tokenizer, InferenceQueue queue, SingletonSupplier<String> version) {
        this.profile = profile;
        this.tokenizer = tokenizer;
        this.queue = queue;
        this.version = version;
    }

    /**
     * Loads the profile's files, with as many threads as there are processors.
     *
     * @throws EncoderUnusableException if a file is missing, unreadable or does not fit the profile
     */
    public static TextEncoder load(EncoderProfile profile) {
        return load(profile, Runtime.getRuntime().availableProcessors(), null);
    }

    /**
     * @param threads how many processors one run may use
     * @param modelSha256 the model's expected SHA-256 in hexadecimal, or null if any will do
     * @throws EncoderUnusableException if a file is missing, unreadable, not the expected one or does not fit the profile
     */
    public static TextEncoder load(EncoderProfile profile, int threads, @Nullable String modelSha256) {
        ModelFile model = ModelFile.locate(Part.MODEL, profile.model());
        if (modelSha256 != null) {
            requireSha256(profile, model.sha256(), modelSha256);
        }
        ModelFile vocabulary = ModelFile.locate(Part.TOKENIZER, profile.tokenizer());
        TextTokenizer tokenizer = TextTokenizer.load(vocabulary, profile.maximumTokens());
        Inference inference = Inference.load(profile, model, threads);
        InferenceQueue queue = new InferenceQueue(inference, profile, new BatchPlan(TOKENS_A_RUN));
        queue.start();
        return new TextEncoder(
                profile, tokenizer, queue, SingletonSupplier.of(() -> version(profile, model, vocabulary)));
    }

    private static void requireSha256(EncoderProfile profile, String actual, String expected) {
        if (!expected.toLowerCase(Locale.ROOT).equals(actual)) {
            throw new EncoderUnusableException(
                    Part.MODEL,
                    "The encoder's model %s has the SHA-256 %s, expected was %s"
                            .formatted(profile.model(), actual, expected),
                    null);
        }
    }

    private static String version(EncoderProfile profile, ModelFile model, ModelFile vocabulary) {
        String settings = String.join(
                "\n",
                model.sha256(),
                vocabulary.sha256(),
                profile.queryPrefix(),
                profile.passagePrefix(),
                profile.output(),
                profile.pooling().name(),
                Integer.toString(profile.dimension()),
                Integer.toString(profile.maximumTokens()));
        MessageDigest digest = ModelFile.newSha256();
        byte[] fingerprint = digest.digest(settings.getBytes(StandardCharsets.UTF_8));
        return profile.name() + "-" + HexFormat.of().formatHex(fingerprint, 0, FINGERPRINT_BYTES);
    }

    public EncoderProfile profile() {
        return profile;
    }

    /**
     * Names the vector space: equal for encoders whose vectors may be compared, and only for those. The first call reads
     * the model's file for its checksum, which not everyone who encodes needs.
     */
    public String version() {
        return version.obtain();
    }

    /** For how long the model has been running, since it was loaded: what there is to encode with, as it is used. */
    public Duration busyTime() {
        return queue.busyTime();
    }

    /** The question's vector, of unit length. */
    public float[] encodeQuestion(String question) {
        long[] ids = tokenizer.ids(profile.queryPrefix(), List.of(question)).getFirst();
        return queue.single(ids, Kind.SENTENCE)[0];
    }

    /** One vector of unit length for each passage, in the order given. Longer passages than the profile allows are cut. */
    public List<float[]> encodePassages(List<String> passages) {
        if (passages.isEmpty()) {
            return List.of();
        }
        return queue.bulk(tokenizer.ids(profile.passagePrefix(), passages), Kind.SENTENCE).stream()
                .map(vectors -> vectors[0])
                .toList();
    }

    /** How many tokens the whole text has, without prefix and special tokens. */
    public int countTokens(String text) {
        return tokenizer.count(text);
    }

    /** As {@link #countTokens}, and how many of them the encoder does not know. */
    public TokenCount countKnownAndUnknownTokens(String text) {
        return tokenizer.countWithUnknown(text);
    }

    /** Whether a passage of so many tokens is longer than {@link #encodePassages} reads. */
    public boolean cuts(int tokens) {
        return tokens + tokenizer.count(profile.passagePrefix()) + SPECIAL_TOKENS > profile.maximumTokens();
    }

    /**
     * The text's token vectors in the alignment layer, encoded without a prefix. Text after the profile's maximum of
     * tokens has none.
     *
     * @throws UnsupportedOperationException if the profile has no alignment output
     */
    public TokenVectors encodeTokens(String text) {
        requireAlignment();
        TokenizedText tokenized = tokenizer.withOffsets(List.of(text)).getFirst();
        return textTokens(tokenized, queue.single(tokenized.ids(), Kind.TOKENS));
    }

    /** As {@link #encodeTokens(String)} for many texts, in the order given. */
    public List<TokenVectors> encodeTokens(List<String> texts) {
        requireAlignment();
        if (texts.isEmpty()) {
            return List.of();
        }
        List<TokenizedText> tokenized = tokenizer.withOffsets(texts);
        List<float[][]> vectors =
                queue.bulk(tokenized.stream().map(TokenizedText::ids).toList(), Kind.TOKENS);
        List<TokenVectors> result = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            result.add(textTokens(tokenized.get(i), vectors.get(i)));
        }
        return result;
    }

    /**
     * The question as one vector and as one for each of its tokens.
     *
     * @throws UnsupportedOperationException if the profile has no alignment output, or no token vectors beneath its sentence
     *     vectors
     */
    @Override
    public MultiVector encodeQuestionTokens(String question) {
        requireTokens();
        TokenizedText tokenized =
                tokenizer.withOffsets(List.of(profile.queryPrefix() + question)).getFirst();
        float[][] vectors = queue.single(tokenized.ids(), Kind.SENTENCE_AND_TOKENS);
        return multiVector(profile.queryPrefix(), tokenized, vectors);
    }

    /** As {@link #encodeQuestionTokens} for passages, in the order given. */
    @Override
    public List<MultiVector> encodePassageTokens(List<String> passages) {
        requireTokens();
        if (passages.isEmpty()) {
            return List.of();
        }
        List<TokenizedText> tokenized = tokenizer.withOffsets(
                passages.stream().map(profile.passagePrefix()::concat).toList());
        List<float[][]> vectors =
                queue.bulk(tokenized.stream().map(TokenizedText::ids).toList(), Kind.SENTENCE_AND_TOKENS);
        List<MultiVector> result = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            result.add(multiVector(profile.passagePrefix(), tokenized.get(i), vectors.get(i)));
        }
        return result;
    }

    /** Whether {@link #encodeQuestionTokens} and {@link #encodePassageTokens} can be asked. */
    public boolean encodesTokens() {
        return profile.alignmentOutput() != null && profile.pooling() != Pooling.NONE;
    }

    private void requireTokens() {
        requireAlignment();
        if (profile.pooling() == Pooling.NONE) {
            throw new UnsupportedOperationException(
                    "The encoder profile %s has no token vectors beneath its sentence vectors"
                            .formatted(profile.name()));
        }
    }

    private static MultiVector multiVector(String prefix, TokenizedText text, float[][] vectors) {
        List<float[]> tokens = new ArrayList<>(text.length());
        List<Double> surprisals = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            TextSpan span = text.offsets().get(i);
            if (span != null && span.end() > prefix.length()) {
                tokens.add(vectors[1 + i]);
                surprisals.add(text.surprisals()[i]);
            }
        }
        return new MultiVector(
                vectors[0],
                tokens.toArray(float[][]::new),
                surprisals.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void requireAlignment() {
        if (profile.alignmentOutput() == null) {
            throw new UnsupportedOperationException(
                    "The encoder profile %s has no alignment output".formatted(profile.name()));
        }
    }

    private static TokenVectors textTokens(TokenizedText text, float[][] vectors) {
        List<TextSpan> offsets = new ArrayList<>(vectors.length);
        List<float[]> kept = new ArrayList<>(vectors.length);
        for (int i = 0; i < vectors.length; i++) {
            TextSpan span = text.offsets().get(i);
            if (span != null) {
                offsets.add(span);
                kept.add(vectors[i]);
            }
        }
        return new TokenVectors(offsets, kept.toArray(float[][]::new));
    }

    @Override
    public void close() {
        queue.close();
        tokenizer.close();
    }
}
