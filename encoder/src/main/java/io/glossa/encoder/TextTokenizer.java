package io.glossa.encoder;

import io.glossa.encoder.EncoderUnusableException.Part;
import io.glossa.encoder.unigram.UnigramTokenizer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The tokeniser of a profile. Thread-safe. */
final class TextTokenizer implements AutoCloseable {

    private static final char REPLACEMENT = '\uFFFD';

    private final TokenizerModel model;
    private final int maximumTokens;

    private TextTokenizer(TokenizerModel model, int maximumTokens) {
        this.model = model;
        this.maximumTokens = maximumTokens;
    }

    static TextTokenizer load(ModelFile file, int maximumTokens) {
        try {
            Optional<UnigramTokenizer> unigram = UnigramTokenizer.read(file.path());
            TokenizerModel model =
                    unigram.isPresent() ? new UnigramModel(unigram.get()) : NativeModel.load(file.path());
            return new TextTokenizer(model, maximumTokens);
        } catch (IOException | RuntimeException e) {
            throw new EncoderUnusableException(
                    Part.TOKENIZER, "The encoder's tokenizer is not a tokenizers JSON: " + file.path(), e);
        }
    }

    /** Token ids of each text, cut to the profile's maximum. */
    List<long[]> ids(String prefix, List<String> texts) {
        return texts.stream()
                .map(text -> TokenizedText.ids(model, tokenize(prefix + text), maximumTokens))
                .toList();
    }

    List<TokenizedText> withOffsets(List<String> texts) {
        return texts.stream()
                .map(text -> TokenizedText.of(text, model, tokenize(text), maximumTokens))
                .toList();
    }

    private TokenizerModel.Tokens tokenize(String text) {
        return model.tokenize(wellFormed(text));
    }

    /** Tokens of the whole text, without special tokens. */
    int count(String text) {
        return tokenize(text).ids().length;
    }

    /** As {@link #count}, with those among them that stand for what the vocabulary lacks. */
    TokenCount countWithUnknown(String text) {
        TokenizerModel.Tokens tokens = tokenize(text);
        return new TokenCount(tokens.ids().length, tokens.unknown());
    }

    /** Lone surrogates cannot cross into UTF-8; each becomes one replacement character, so that offsets stay. */
    private static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (repaired == null) {
                repaired = new StringBuilder(text);
            }
            repaired.setCharAt(i, REPLACEMENT);
        }
        return repaired == null ? text : repaired.toString();
    }

    @Override
    public void close() {
        model.close();
    }
}
