package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Marked;
import io.glossa.evaluation.results.Marked.Mark;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.scorecard.AnswerScoring.Judged;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Support;
import io.glossa.wire.ask.AskResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says what went wrong with an answer: the first thing in the order in which an answer comes about. */
final class AnswerFailures {

    private static final int SHOWN_CITATIONS = 3;

    private final UnaryOperator<String> texts;

    /** @param texts the stored text of a document; empty if there is none */
    AnswerFailures(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    private record Kind(String code, String detail) {}

    List<Failure> of(AnswerQuestion question, @Nullable String source, Judged judged) {
        Kind kind = kind(question, judged);
        return kind == null
                ? List.of()
                : List.of(new Failure(
                        Suite.ANSWERS,
                        question.id(),
                        question.language(),
                        source,
                        kind.code(),
                        kind.detail(),
                        shown(question, judged)));
    }

    private static @Nullable Kind kind(AnswerQuestion question, Judged judged) {
        AskResponse response = judged.response();
        boolean evidenceKnown = !question.sources().isEmpty();
        if (question.unanswerable()) {
            return judged.declined()
                    ? null
                    : new Kind("answered-unanswerable", "The documents do not say, yet the question was answered.");
        }
        if (evidenceKnown && !judged.found()) {
            return new Kind(
                    judged.declined() ? "declined-not-found" : "not-found",
                    "The evidence was not among the %d passages that were found."
                            .formatted(response.passages().size()));
        }
        if (judged.declined()) {
            return question.answerable() == null
                    ? null
                    : new Kind("declined", "The question has an answer in the documents, and was declined.");
        }
        if (evidenceKnown && judged.rightCitations() == 0) {
            return new Kind("wrong-evidence", "The evidence was found, but the answer cites something else.");
        }
        if (judged.verbatim() < judged.citations().size()) {
            return new Kind("quote-differs", "A quote is not what stands at its offsets.");
        }
        if (response.claims().stream().anyMatch(claim -> claim.support() == Support.UNSUPPORTED)) {
            return new Kind("unsupported-claim", "The service itself calls a claim unsupported.");
        }
        return judged.inLanguage()
                ? null
                : new Kind(
                        "wrong-language",
                        "The answer is not in the question's language, %s.".formatted(question.language()));
    }

    private List<Marked> shown(AnswerQuestion question, Judged judged) {
        List<Marked> shown = new ArrayList<>();
        shown.add(Marked.plain("question", question.language(), "", question.question()));
        for (Map.Entry<String, List<Gold>> source : question.sources().entrySet()) {
            Gold gold = source.getValue().getFirst();
            shown.add(Marked.excerpt(
                    "evidence",
                    source.getKey(),
                    gold.document(),
                    texts.apply(gold.document()),
                    List.of(Mark.of(gold.span(), "right"))));
        }
        AskResponse response = judged.response();
        List<Mark> claims = judged.citations().stream()
                .map(citation -> new Mark(citation.answerStart(), citation.answerEnd(), "claim"))
                .distinct()
                .toList();
        shown.add(Marked.excerpt(
                "answer",
                response.answer().language().value(),
                "",
                response.answer().text(),
                claims));
        judged.citations().stream().limit(SHOWN_CITATIONS).map(this::cited).forEach(shown::add);
        return shown;
    }

    private Marked cited(Citation citation) {
        String text = texts.apply(citation.document());
        boolean inText = citation.end() <= text.length();
        return inText
                ? Marked.excerpt(
                        "cited",
                        citation.language().value(),
                        citation.document(),
                        text,
                        List.of(new Mark(citation.start(), citation.end(), "cited")))
                : Marked.plain("cited", citation.language().value(), citation.document(), citation.quote());
    }
}
