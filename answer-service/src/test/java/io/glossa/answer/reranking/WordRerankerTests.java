package io.glossa.answer.reranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordRerankerTests {

    /** The longer, the more of the question it says. */
    private static final Correspondence BY_LENGTH = (question, sentences) ->
            sentences.stream().mapToDouble(sentence -> sentence.length() / 10.0).toArray();

    private final Reranker reranker = new WordReranker(BY_LENGTH, 3);

    @Test
    void whatSaysMoreOfTheQuestionComesFirstUnlessItIsMuchLessLikeIt() {
        Evidence little = sentence("a", 0.5);
        Evidence much = sentence("aaaa", 0.4);
        Evidence unlike = sentence("aaaaa", -0.5);

        assertThat(reranker.rerank("?", List.of(little, much, unlike))).containsExactly(much, little, unlike);
    }

    @Test
    void whatIsNotReadStaysWhereItIs() {
        Evidence first = sentence("a", 0.5);
        Evidence fourth = sentence("aaaaaaaaaa", 0.2);

        assertThat(reranker.rerank("?", List.of(first, sentence("b", 0.4), sentence("c", 0.3), fourth)))
                .endsWith(fourth)
                .startsWith(first);
    }

    @Test
    void whatNobodyComparedWithTheQuestionIsNotReadEither() {
        Evidence compared = sentence("a", 0.1);
        Evidence not = sentence("aaaaaaaaaa", null);

        assertThat(reranker.rerank("?", List.of(compared, not))).containsExactly(compared, not);
        assertThat(reranker.rerank("?", List.of())).isEmpty();
    }

    private static Evidence sentence(String text, @Nullable Double likeness) {
        return new Evidence(text, 1, "", null, LanguageTag.of("en"), 0, text.length(), text, 1, null, likeness);
    }
}
