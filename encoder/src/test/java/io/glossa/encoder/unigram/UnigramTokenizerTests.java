package io.glossa.encoder.unigram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.encoder.unigram.UnigramTokenizer.Tokens;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a vocabulary of eight pieces. The real one is held against the library in {@code UnigramTokenizerIT}. */
class UnigramTokenizerTests {

    private static final String FILE = """
            {"version": "1.0",
             "added_tokens": [{"id": 0, "content": "<s>", "single_word": false, "lstrip": false, "rstrip": false,
                               "normalized": false, "special": true}],
             "normalizer": {"type": "Sequence", "normalizers": [
               {"type": "Precompiled", "precompiled_charsmap": "CHARSMAP"},
               {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
             "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "add_prefix_space": true},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"SpecialToken": {"id": "<s>"}}, {"Sequence": {"id": "A"}}, {"SpecialToken": {"id": "</s>"}}],
               "special_tokens": {"<s>": {"ids": [0]}, "</s>": {"ids": [2]}}},
             "model": {"type": "Unigram", "unk_id": 1, "vocab": [
               ["<s>", 0.0], ["<unk>", 0.0], ["</s>", 0.0], ["▁ab", -2.0], ["▁", -3.0], ["a", -4.0], ["b", -4.0],
               ["abc", -1.0]]}}
            """;

    @TempDir
    private Path folder;

    @Test
    void takesThePathOfTheGreatestSum() throws IOException {
        UnigramTokenizer tokenizer = read(FILE);

        assertThat(tokenizer.tokenize("ab").ids()).containsExactly(3);
        // "▁ab" is likely, but leaves a "c" that has no piece.
        assertThat(tokenizer.tokenize("abc").ids()).containsExactly(4, 7);
        assertThat(tokenizer.tokenize("").ids()).isEmpty();
    }

    @Test
    void tellsWhereEachTokenStands() throws IOException {
        Tokens tokens = read(FILE).tokenize("ab  ab");

        assertThat(tokens.ids()).containsExactly(3, 3);
        assertThat(tokens.starts()).containsExactly(0, 3);
        assertThat(tokens.ends()).containsExactly(2, 6);
    }

    @Test
    void joinsUnknownCharactersThatStandTogether() throws IOException {
        UnigramTokenizer tokenizer = read(FILE);
        Tokens tokens = tokenizer.tokenize("a😀😀b");

        assertThat(tokens.ids()).containsExactly(4, 5, 1, 6);
        assertThat(tokenizer.isUnknown(tokens.ids()[2])).isTrue();
        assertThat(tokens.ends()[2] - tokens.starts()[2]).isEqualTo("😀😀".length());
    }

    @Test
    void putsTheTemplatesTokensAround() throws IOException {
        UnigramTokenizer tokenizer = read(FILE);

        assertThat(tokenizer.prefix()).containsExactly(0);
        assertThat(tokenizer.suffix()).containsExactly(2);
        assertThat(tokenizer.tokenize("a<s>b").ids()).containsExactly(4, 5, 0, 4, 6);
    }

    @Test
    void leavesOtherTokenizersToOthers() throws IOException {
        assertThat(find(FILE.replace("\"Unigram\"", "\"BPE\""))).isEmpty();
        assertThat(find(FILE.replace("\"Metaspace\"", "\"WhitespaceSplit\""))).isEmpty();
        assertThat(find(FILE.replace("\"normalized\": false", "\"normalized\": true")))
                .isEmpty();
        assertThat(find(FILE.replace(" {2,}", "x"))).isEmpty();
        assertThat(find("[1, 2]")).isEmpty();
        assertThat(find("{\"model\": {\"type\": \"BPE\", \"vocab\": {\"a\": 1}}}"))
                .isEmpty();
    }

    @Test
    void saysWhichFileIsNoJson() {
        assertThatThrownBy(() -> find("{\"model\": ")).isInstanceOf(IOException.class);
    }

    private UnigramTokenizer read(String json) throws IOException {
        return find(json).orElseThrow();
    }

    private Optional<UnigramTokenizer> find(String json) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        Files.writeString(file, json.replace("CHARSMAP", Base64.getEncoder().encodeToString(noRules())));
        return UnigramTokenizer.read(file);
    }

    /** A trie of one unit that leads nowhere. */
    private static byte[] noRules() {
        return ByteBuffer.allocate(8 + 1)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4)
                .putInt(0)
                .put("\0".getBytes(StandardCharsets.UTF_8))
                .array();
    }
}
