package io.glossa.encoder;

import io.glossa.encoder.unigram.UnigramTokenizer;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The light encoder's tokeniser and its like. */
record UnigramModel(UnigramTokenizer tokenizer) implements TokenizerModel {

    @Override
    public long[] prefix() {
        return tokenizer.prefix();
    }

    @Override
    public long[] suffix() {
        return tokenizer.suffix();
    }

    @Override
    public Tokens tokenize(String text) {
        return new Cut(tokenizer, tokenizer.tokenize(text));
    }

    private record Cut(UnigramTokenizer tokenizer, UnigramTokenizer.Tokens tokens) implements Tokens {

        @Override
        public long[] ids() {
            return tokens.ids();
        }

        @Override
        public List<@Nullable TextSpan> spans() {
            List<@Nullable TextSpan> spans = new ArrayList<>(tokens.count());
            for (int i = 0; i < tokens.count(); i++) {
                boolean covers = tokens.starts()[i] < tokens.ends()[i];
                spans.add(covers ? new TextSpan(tokens.starts()[i], tokens.ends()[i]) : null);
            }
            return spans;
        }

        @Override
        public double[] surprisals() {
            return Arrays.stream(tokens.ids()).mapToDouble(tokenizer::surprisal).toArray();
        }

        @Override
        public int unknown() {
            return (int)
                    Arrays.stream(tokens.ids()).filter(tokenizer::isUnknown).count();
        }
    }
}
