package io.glossa.encoder.unigram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@link UnigramTokenizer} needs of a tokenizer.json.
 *
 * @param pieces the vocabulary; a piece's place is its id
 * @param scores the logarithm of each piece's probability
 * @param unknown the id of what has no piece
 * @param charsmap SentencePiece's precompiled rules
 * @param added id by token of those that are found in a text before it is cut
 * @param prefix ids before a text
 * @param suffix ids after a text
 */
record TokenizerFile(
        List<String> pieces,
        double[] scores,
        int unknown,
        byte[] charsmap,
        Map<String, Integer> added,
        long[] prefix,
        long[] suffix) {

    /** Read as a stream, because a quarter of a million pieces as a tree of nodes would need the memory that this saves. */
    static Optional<TokenizerFile> read(Path json) throws IOException {
        Map<String, JsonNode> parts = new HashMap<>();
        Vocabulary vocabulary = new Vocabulary();
        try (JsonParser in = JsonMapper.shared().createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                boolean object = in.nextToken() == JsonToken.START_OBJECT;
                if (name.equals("model") && object) {
                    vocabulary.read(in);
                } else {
                    parts.put(name, in.readValueAsTree());
                }
            }
        } catch (JacksonException e) {
            throw new IOException("Not the JSON of a tokenizer: " + e.getOriginalMessage(), e);
        }
        return vocabulary.isUnigram() && hasKnownSteps(parts) ? Optional.of(of(parts, vocabulary)) : Optional.empty();
    }

    private static boolean hasKnownSteps(Map<String, JsonNode> parts) {
        JsonNode normalizer = part(parts, "normalizer");
        JsonNode steps = normalizer.path("normalizers");
        JsonNode words = part(parts, "pre_tokenizer");
        boolean marksFirstWord = words.path("prepend_scheme")
                .asString(words.path("add_prefix_space").asBoolean() ? "always" : "never")
                .equals("always");
        return typeOf(normalizer).equals("Sequence")
                && steps.size() == 2
                && typeOf(steps.path(0)).equals("Precompiled")
                && typeOf(steps.path(1)).equals("Replace")
                && steps.path(1).path("pattern").path("Regex").asString("").equals(" {2,}")
                && steps.path(1).path("content").asString("").equals(" ")
                && typeOf(words).equals("Metaspace")
                && words.path("replacement").asString("").equals("▁")
                && words.path("split").asBoolean(true)
                && marksFirstWord
                && typeOf(part(parts, "post_processor")).equals("TemplateProcessing")
                && part(parts, "added_tokens").valueStream().noneMatch(TokenizerFile::isMoreThanItsText);
    }

    /** Whether a token also takes the space around it, or is only found as a word or in the normalised text. */
    private static boolean isMoreThanItsText(JsonNode token) {
        return token.path("single_word").asBoolean()
                || token.path("lstrip").asBoolean()
                || token.path("rstrip").asBoolean()
                || token.path("normalized").asBoolean();
    }

    private static TokenizerFile of(Map<String, JsonNode> parts, Vocabulary vocabulary) {
        Map<String, Integer> added = new HashMap<>();
        part(parts, "added_tokens")
                .forEach(token -> added.put(
                        token.path("content").asString(), token.path("id").asInt()));
        List<Long> prefix = new ArrayList<>();
        List<Long> suffix = new ArrayList<>();
        List<Long> side = prefix;
        JsonNode template = part(parts, "post_processor");
        for (JsonNode place : template.path("single")) {
            if (place.has("Sequence")) {
                side = suffix;
                continue;
            }
            String token = place.path("SpecialToken").path("id").asString();
            for (JsonNode id : template.path("special_tokens").path(token).path("ids")) {
                side.add(id.asLong());
            }
        }
        return new TokenizerFile(
                vocabulary.pieces,
                vocabulary.scores(),
                vocabulary.unknown,
                Base64.getDecoder()
                        .decode(part(parts, "normalizer")
                                .path("normalizers")
                                .path(0)
                                .path("precompiled_charsmap")
                                .asString()),
                added,
                array(prefix),
                array(suffix));
    }

    private static JsonNode part(Map<String, JsonNode> parts, String name) {
        JsonNode part = parts.get(name);
        return part == null ? JsonMapper.shared().missingNode() : part;
    }

    private static String typeOf(JsonNode step) {
        return step.path("type").asString("");
    }

    private static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** The model's part of the file while it is read. */
    private static final class Vocabulary {

        private final List<String> pieces = new ArrayList<>();
        private double[] scores = new double[1024];
        private @Nullable String type;
        private int unknown = -1;
        private boolean plain = true;

        void read(JsonParser in) {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                switch (name) {
                    case "type" -> type = in.getString();
                    case "unk_id" -> unknown = value == JsonToken.VALUE_NUMBER_INT ? in.getIntValue() : -1;
                    case "byte_fallback" -> plain &= value != JsonToken.VALUE_TRUE;
                    case "vocab" -> readPieces(in, value);
                    default -> in.skipChildren();
                }
            }
        }

        private void readPieces(JsonParser in, JsonToken value) {
            if (value != JsonToken.START_ARRAY) {
                plain = false;
                in.skipChildren();
                return;
            }
            while (in.nextToken() == JsonToken.START_ARRAY) {
                in.nextToken();
                String piece = in.getString();
                in.nextToken();
                if (pieces.size() == scores.length) {
                    scores = Arrays.copyOf(scores, scores.length * 2);
                }
                scores[pieces.size()] = in.getDoubleValue();
                pieces.add(piece);
                in.nextToken();
            }
        }

        boolean isUnigram() {
            return plain && "Unigram".equals(type) && unknown >= 0 && unknown < pieces.size();
        }

        double[] scores() {
            return Arrays.copyOf(scores, pieces.size());
        }
    }
}
