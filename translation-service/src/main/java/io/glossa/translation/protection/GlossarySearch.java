package io.glossa.translation.protection;

import static java.util.stream.Collectors.groupingBy;

import io.glossa.language.DisjointSpans;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds many terms in a text at once: only those whose first word begins like one of the text's are looked at. */
final class GlossarySearch {

    private static final Comparator<FoundTerm> LONGEST =
            Comparator.comparingInt(found -> -found.span().length());

    private final LanguageTag language;
    private final Map<String, List<Wanted>> byBeginning;
    private final List<Term> unspaced;

    private record Wanted(Term term, TermForms forms) {}

    GlossarySearch(List<Term> glossary, LanguageTag language) {
        this.language = language;
        this.byBeginning = glossary.stream()
                .map(term -> new Wanted(term, TermForms.of(term.source(), language)))
                .filter(wanted -> !wanted.forms().isEmpty())
                .collect(groupingBy(wanted -> wanted.forms().beginning()));
        this.unspaced = glossary.stream()
                .filter(term -> !TermForms.isSpaced(term.source()))
                .toList();
    }

    List<FoundTerm> in(String text) {
        TermForms.Text words = TermForms.Text.of(text, language);
        List<FoundTerm> found = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            for (Wanted wanted : byBeginning.getOrDefault(words.beginning(first), List.of())) {
                TextSpan span = wanted.forms().at(first, words);
                if (span != null) {
                    found.add(new FoundTerm(wanted.term(), span));
                }
            }
        }
        for (Term term : unspaced) {
            TermForms.literally(term.source(), text).forEach(span -> found.add(new FoundTerm(term, span)));
        }
        return longest(found);
    }

    private static List<FoundTerm> longest(List<FoundTerm> found) {
        DisjointSpans taken = new DisjointSpans();
        return found.stream()
                .distinct()
                .sorted(LONGEST)
                .filter(term -> taken.add(term.span()))
                .sorted(Comparator.comparingInt(term -> term.span().start()))
                .toList();
    }
}
