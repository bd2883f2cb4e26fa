package io.glossa.local.faults;

import io.glossa.language.SentenceSegmenter;
import io.glossa.local.demo.Handbook;
import io.glossa.local.ingest.DocumentFiles.Source;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The handbook's sentences, of which any number of documents can be made. */
final class Sentences {

    private Sentences() {}

    static List<String> of(Handbook handbook) throws IOException {
        SentenceSegmenter segmenter = new SentenceSegmenter();
        List<String> sentences = new ArrayList<>();
        for (Source source : handbook.documents()) {
            String text = source.document().text();
            LanguageTag language = Objects.requireNonNull(source.document().language());
            for (TextSpan span : segmenter.sentences(text, language)) {
                sentences.add(span.of(text).strip());
            }
        }
        return List.copyOf(sentences);
    }
}
