package io.glossa.gateway.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.glossa.gateway.alignment.Alignments;
import io.glossa.gateway.glossary.ProposedTerm;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The terms that a reviewer changed: words of the source whose partners in the corrected translation are other words than in
 * the translation before, as the answer service aligns both with the source. A person decides whether they are terms, so too
 * many are worse than too few: a sentence that was written anew says nothing of single words, and endings and small words
 * are no terms.
 */
@Component
class ChangedTerms {

    private static final double CERTAIN = 0.5;
    private static final int MOST_WORDS = 4;
    private static final int MOST_TERMS = 10;
    private static final int SHORTEST_WORD = 4;
    /** Of a sentence's words that have a partner: with more of them changed, the sentence was written anew. */
    private static final double WRITTEN_ANEW = 0.5;
    /** Of the shorter word: two that share as much of their beginning are one word with another ending. */
    private static final double SAME_WORD = 0.7;

    private static final int LONGEST_ENDING = 4;

    private final Alignments alignments;

    ChangedTerms(Alignments alignments) {
        this.alignments = alignments;
    }

    /** A translation before and after it was corrected. */
    record Corrected(Entry entry, String before) {}

    /** Nothing where the answer service cannot align. */
    List<ProposedTerm> in(List<Corrected> translations) {
        List<Corrected> changed = translations.stream()
                .filter(each -> alignments.takes(each.entry().text(), each.before())
                        && alignments.takes(each.entry().text(), each.entry().translation()))
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        List<AlignmentRequest> pairs = new ArrayList<>();
        for (Corrected each : changed) {
            pairs.add(AlignmentRequest.ofSpans(each.entry().text(), each.before(), List.of()));
            pairs.add(AlignmentRequest.ofSpans(each.entry().text(), each.entry().translation(), List.of()));
        }
        List<Optional<AlignmentResponse>> found = alignments.align(pairs);
        List<ProposedTerm> terms = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            Optional<AlignmentResponse> before = found.get(2 * i);
            Optional<AlignmentResponse> after = found.get(2 * i + 1);
            if (before.isPresent() && after.isPresent()) {
                terms.addAll(
                        terms(changed.get(i), before.get().words(), after.get().words()));
            }
        }
        return terms.stream().distinct().limit(MOST_TERMS).toList();
    }

    /** Words of the source that follow each other, and what they were and are translated with. */
    private record Run(List<TextSpan> source, List<TextSpan> before, List<TextSpan> after) {

        static Run of(TextSpan word, List<TextSpan> before, List<TextSpan> after) {
            return new Run(new ArrayList<>(List.of(word)), new ArrayList<>(before), new ArrayList<>(after));
        }

        void add(Run next) {
            source.addAll(next.source());
            before.addAll(next.before());
            after.addAll(next.after());
        }
    }

    static List<ProposedTerm> terms(Corrected corrected, List<WordPair> before, List<WordPair> after) {
        Map<TextSpan, List<TextSpan>> then = partners(before);
        List<Run> words = new ArrayList<>();
        partners(after).forEach((word, now) -> {
            if (then.containsKey(word)) {
                words.add(Run.of(word, then.getOrDefault(word, List.of()), now));
            }
        });
        List<Run> changed = words.stream()
                .filter(word -> !words(corrected.before(), word.before())
                        .equals(words(corrected.entry().translation(), word.after())))
                .toList();
        if (changed.size() > 1 && changed.size() > WRITTEN_ANEW * words.size()) {
            return List.of();
        }
        return runs(corrected.entry().text(), changed).stream()
                .flatMap(run -> term(corrected, run).stream())
                .toList();
    }

    /** By words of the source, in its order. */
    private static Map<TextSpan, List<TextSpan>> partners(List<WordPair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.confidence() >= CERTAIN)
                .collect(groupingBy(
                        WordPair::source,
                        () -> new TreeMap<>(Comparator.comparingInt(TextSpan::start)),
                        mapping(WordPair::target, toList())));
    }

    private static Set<String> words(String text, List<TextSpan> spans) {
        return spans.stream()
                .map(span -> span.of(text).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<Run> runs(String text, List<Run> changed) {
        List<Run> runs = new ArrayList<>();
        for (Run word : changed) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && isOneTerm(
                            text,
                            last.source().getLast().end(),
                            word.source().getFirst().start())) {
                last.add(word);
            } else {
                runs.add(word);
            }
        }
        return runs;
    }

    private static Optional<ProposedTerm> term(Corrected corrected, Run run) {
        String translation = corrected.entry().translation();
        boolean whole = run.source().size() <= MOST_WORDS
                && follow(translation, run.after())
                && follow(corrected.before(), run.before());
        if (!whole) {
            return Optional.empty();
        }
        String term = covering(run.source()).of(corrected.entry().text());
        String before = covering(run.before()).of(corrected.before());
        String after = covering(run.after()).of(translation);
        return isTerm(term) && isTerm(after) && !isSameWord(before, after)
                ? Optional.of(new ProposedTerm(
                        corrected.entry().source(), corrected.entry().target(), new Term(term, after), before))
                : Optional.empty();
    }

    private static boolean follow(String text, List<TextSpan> spans) {
        List<TextSpan> inOrder = spans.stream()
                .distinct()
                .sorted(Comparator.comparingInt(TextSpan::start))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (!isOneTerm(text, inOrder.get(i - 1).end(), inOrder.get(i).start())) {
                return false;
            }
        }
        return inOrder.size() <= MOST_WORDS;
    }

    /** Whether what stands between two words keeps them together. */
    private static boolean isOneTerm(String text, int end, int start) {
        return end <= start && text.substring(end, start).matches("[ \\u00a0'’-]{0,2}");
    }

    private static TextSpan covering(List<TextSpan> spans) {
        return new TextSpan(
                spans.stream().mapToInt(TextSpan::start).min().orElseThrow(),
                spans.stream().mapToInt(TextSpan::end).max().orElseThrow());
    }

    /** One that has a word which is not as short as articles and prepositions are; ideographs say more each. */
    private static boolean isTerm(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic)
                || List.of(text.split("[^\\p{L}\\p{M}]+")).stream()
                        .anyMatch(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD);
    }

    /** The same, or a single word with another ending. */
    private static boolean isSameWord(String before, String after) {
        String one = before.toLowerCase(Locale.ROOT);
        String other = after.toLowerCase(Locale.ROOT);
        int shorter = Math.min(one.length(), other.length());
        int shared = 0;
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        int ending = Math.max(one.length(), other.length()) - shared;
        return ending == 0
                || shorter >= SHORTEST_WORD
                        && shared >= SAME_WORD * shorter
                        && ending <= LONGEST_ENDING
                        && !one.contains(" ")
                        && !other.contains(" ");
    }
}
