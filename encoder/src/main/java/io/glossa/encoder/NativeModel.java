package io.glossa.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import io.glossa.wire.CodePointIndex;
import io.glossa.wire.TextSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any tokeniser that Hugging Face's native library reads. */
final class NativeModel implements TokenizerModel {

    /** DJL asks the cloud's metadata service who it is when its tokeniser loads, unless this is set. */
    private static final String DJL_TRACKING_OPT_OUT = "OPT_OUT_TRACKING";

    /** As XLM-RoBERTa's vocabulary and as BERT's call it. */
    private static final Set<String> UNKNOWN = Set.of("<unk>", "[UNK]");

    private final HuggingFaceTokenizer tokenizer;
    private final long[] prefix;
    private final long[] suffix;

    private NativeModel(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
        Encoding sample = tokenizer.encode("a", true, false);
        long[] ids = sample.getIds();
        long[] special = sample.getSpecialTokenMask();
        int before = 0;
        while (before < ids.length && special[before] == 1) {
            before++;
        }
        int after = 0;
        while (after < ids.length - before && special[ids.length - 1 - after] == 1) {
            after++;
        }
        this.prefix = Arrays.copyOf(ids, before);
        this.suffix = Arrays.copyOfRange(ids, ids.length - after, ids.length);
    }

    static NativeModel load(Path tokenizerJson) throws IOException {
        if (System.getProperty(DJL_TRACKING_OPT_OUT) == null) {
            System.setProperty(DJL_TRACKING_OPT_OUT, "true");
        }
        // Cutting is done by us, so that one native tokeniser also counts whole texts.
        return new NativeModel(HuggingFaceTokenizer.builder()
                .optTokenizerPath(tokenizerJson)
                .optTruncation(false)
                .optPadding(false)
                .build());
    }

    @Override
    public long[] prefix() {
        return prefix.clone();
    }

    @Override
    public long[] suffix() {
        return suffix.clone();
    }

    @Override
    public Tokens tokenize(String text) {
        return new Cut(text, tokenizer.encode(text, false, false));
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private record Cut(String text, Encoding encoding) implements Tokens {

        @Override
        public long[] ids() {
            return encoding.getIds();
        }

        /** The library counts code points, so that its offsets are wrong for Java after the first surrogate pair. */
        @Override
        public List<@Nullable TextSpan> spans() {
            CodePointIndex index = CodePointIndex.of(text);
            List<@Nullable TextSpan> spans = new ArrayList<>();
            for (@Nullable CharSpan span : encoding.getCharTokenSpans()) {
                boolean covers = span != null && span.getStart() < span.getEnd();
                spans.add(covers ? new TextSpan(index.utf16(span.getStart()), index.utf16(span.getEnd())) : null);
            }
            return spans;
        }

        @Override
        public double[] surprisals() {
            double[] same = new double[encoding.getIds().length];
            Arrays.fill(same, 1);
            return same;
        }

        @Override
        public int unknown() {
            return (int) Arrays.stream(encoding.getTokens())
                    .filter(UNKNOWN::contains)
                    .count();
        }
    }
}
