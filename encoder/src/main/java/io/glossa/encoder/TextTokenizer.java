package io.glossa.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.glossa.encoder.EncoderUnusableException.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The Hugging Face tokeniser of a profile. Thread-safe. */
final class TextTokenizer implements AutoCloseable {

    /** DJL asks the cloud's metadata service who it is when its tokeniser loads, unless this is set. */
    private static final String DJL_TRACKING_OPT_OUT = "OPT_OUT_TRACKING";

    /** As XLM-RoBERTa's vocabulary and as BERT's call it. */
    private static final Set<String> UNKNOWN = Set.of("<unk>", "[UNK]");

    private static final char REPLACEMENT = '\uFFFD';

    private final HuggingFaceTokenizer tokenizer;
    private final int maximumTokens;

    private TextTokenizer(HuggingFaceTokenizer tokenizer, int maximumTokens) {
        this.tokenizer = tokenizer;
        this.maximumTokens = maximumTokens;
    }

    static TextTokenizer load(ModelFile file, int maximumTokens) {
        if (System.getProperty(DJL_TRACKING_OPT_OUT) == null) {
            System.setProperty(DJL_TRACKING_OPT_OUT, "true");
        }
        try {
            // Cutting is done here rather than there, so that one native tokeniser also counts whole texts.
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file.path())
                    .optTruncation(false)
                    .optPadding(false)
                    .build();
            return new TextTokenizer(tokenizer, maximumTokens);
        } catch (IOException | RuntimeException e) {
            throw new EncoderUnusableException(
                    Part.TOKENIZER, "The encoder's tokenizer is not a tokenizers JSON: " + file.path(), e);
        }
    }

    /** Token ids of each text, cut to the profile's maximum. */
    List<long[]> ids(String prefix, List<String> texts) {
        String[] prefixed =
                texts.stream().map(text -> prefix + wellFormed(text)).toArray(String[]::new);
        return Arrays.stream(tokenizer.batchEncode(prefixed, true, false))
                .map(encoding -> TokenizedText.cut(encoding, maximumTokens))
                .toList();
    }

    List<TokenizedText> withOffsets(List<String> texts) {
        Encoding[] encodings = tokenizer.batchEncode(
                texts.stream().map(TextTokenizer::wellFormed).toArray(String[]::new), true, false);
        List<TokenizedText> tokenized = new ArrayList<>(encodings.length);
        for (int i = 0; i < encodings.length; i++) {
            tokenized.add(TokenizedText.withOffsets(texts.get(i), encodings[i], maximumTokens));
        }
        return tokenized;
    }

    /** Tokens of the whole text, without special tokens. */
    int count(String text) {
        return tokenizer.encode(wellFormed(text), false, false).getIds().length;
    }

    /** As {@link #count}, with those among them that stand for what the vocabulary lacks. */
    TokenCount countWithUnknown(String text) {
        String[] tokens = tokenizer.encode(wellFormed(text), false, false).getTokens();
        int unknown = (int) Arrays.stream(tokens).filter(UNKNOWN::contains).count();
        return new TokenCount(tokens.length, unknown);
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
        tokenizer.close();
    }
}
