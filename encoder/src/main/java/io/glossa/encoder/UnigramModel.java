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
        UnigramTokenizer.Tokens tokens = tokenizer.tokenize(text);
        List<@Nullable TextSpan> spans = new ArrayList<>(tokens.count());
        for (int i = 0; i < tokens.count(); i++) {
            boolean covers = tokens.starts()[i] < tokens.ends()[i];
            spans.add(covers ? new TextSpan(tokens.starts()[i], tokens.ends()[i]) : null);
        }
        int unknown =
                (int) Arrays.stream(tokens.ids()).filter(tokenizer::isUnknown).count();
        return new Tokens(tokens.ids(), spans, unknown);
    }
}
