package io.glossa.evaluation.dataset;

import io.glossa.wire.TextSpan;
import java.util.List;

/**
 * A corpus whose paragraphs and questions stand in several languages. The same question has the same id in each of
 * them, and the same article the same position.
 */
public record Corpus(List<String> languages, List<Paragraph> paragraphs, List<Question> questions) {

    public Corpus {
        languages = List.copyOf(languages);
        paragraphs = List.copyOf(paragraphs);
        questions = List.copyOf(questions);
    }

    /**
     * One paragraph in one language, which is stored as one document.
     *
     * @param document unique in the corpus
     * @param article position of its article in the file, from 0
     * @param sentences spans into the text, in UTF-16 code units, ascending
     */
    public record Paragraph(String document, String language, int article, String text, List<TextSpan> sentences) {

        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * One question in one language with its answer in the same language.
     *
     * @param answer span into the paragraph's text, in UTF-16 code units
     * @param sentence the paragraph's sentence that holds the beginning of the answer, from 0
     */
    public record Question(
            String id,
            String language,
            String text,
            Paragraph paragraph,
            TextSpan answer,
            String answerText,
            int sentence) {

        public TextSpan sentenceSpan() {
            return paragraph.sentences().get(sentence);
        }
    }
}
