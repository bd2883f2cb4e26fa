package io.glossa.local.demo;

import io.glossa.language.KeptLanguage;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.AskResponse.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an answer is what the handbook promises.
 *
 * @param complaints empty when it is
 */
public record Verdict(List<String> complaints) {

    /** The warning that says that an answer is a source sentence in its own language. */
    private static final String UNTRANSLATED = "untranslated";

    public Verdict {
        complaints = List.copyOf(complaints);
    }

    public boolean isRight() {
        return complaints.isEmpty();
    }

    /**
     * An answerable question has to be answered with a citation of its document; in its own language, as identified from
     * the answer's whole text, or, where no language model runs, with the warning that the answer is not translated. Any
     * other has to be declined.
     */
    public static Verdict of(
            HandbookQuestion question, AskResponse response, boolean languageModel, KeptLanguage kept) {
        boolean abstained = response.status() == Status.ABSTAINED;
        if (!question.answerable()) {
            return new Verdict(abstained ? List.of() : List.of("the handbook does not say, yet it was answered"));
        }
        if (abstained) {
            return new Verdict(List.of("it was not answered"));
        }
        List<String> complaints = new ArrayList<>();
        if (citations(response).stream()
                .noneMatch(citation -> citation.document().equals(question.document()))) {
            complaints.add("it does not cite " + question.document());
        }
        if (!kept.test(response.answer().text(), question.language())) {
            if (languageModel) {
                complaints.add("it is not in " + question.language());
            } else if (warnings(response).noneMatch(warning -> warning.code().equals(UNTRANSLATED))) {
                complaints.add("it does not say that it is untranslated");
            }
        }
        return new Verdict(complaints);
    }

    private static Stream<Warning> warnings(AskResponse response) {
        return Stream.concat(
                response.warnings().stream(), response.claims().stream().flatMap(claim -> claim.warnings().stream()));
    }

    private static List<Citation> citations(AskResponse response) {
        return response.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .toList();
    }
}
