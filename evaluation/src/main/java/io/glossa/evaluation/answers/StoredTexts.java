package io.glossa.evaluation.answers;

import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.wire.answer.Citation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts as they were stored, to hold quotes against. */
final class StoredTexts {

    private final Map<String, String> texts;

    StoredTexts(List<Paragraph> paragraphs) {
        this.texts = paragraphs.stream().collect(Collectors.toMap(Paragraph::document, Paragraph::text));
    }

    /** Whether the quote is, character for character, what stands at its offsets. */
    boolean verbatim(Citation citation) {
        String text = texts.get(citation.document());
        return text != null
                && citation.start() >= 0
                && citation.start() < citation.end()
                && citation.end() <= text.length()
                && text.substring(citation.start(), citation.end()).equals(citation.quote());
    }
}
