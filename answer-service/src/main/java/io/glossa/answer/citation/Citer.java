package io.glossa.answer.citation;

import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds for every statement of an answer the evidence that it may rest on, and in it the characters to quote. */
public final class Citer {

    private final SentenceEncoder encoder;
    private final int compared;

    /** @param compared how many of the best evidence sentences statements are compared with, beside those named */
    public Citer(SentenceEncoder encoder, int compared) {
        this.encoder = encoder;
        this.compared = compared;
    }

    /**
     * For each statement the evidence that it may rest on, the closest first. A statement that stands in the evidence
     * word for word has that one sentence alone, and costs no encoding.
     */
    public List<List<Candidate>> rank(StatedText text, List<Evidence> evidence) {
        List<List<Candidate>> ranked = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < text.statements().size(); i++) {
            Candidate verbatim = verbatim(text, text.statements().get(i), evidence);
            ranked.add(verbatim == null ? List.of() : List.of(verbatim));
            if (verbatim == null) {
                open.add(i);
            }
        }
        if (open.isEmpty() || evidence.isEmpty()) {
            return List.copyOf(ranked);
        }
        EvidencePool pool = pool(text, evidence);
        List<float[]> statements = encoder.encode(open.stream()
                .map(index -> text.textOf(text.statements().get(index)))
                .toList());
        for (int i = 0; i < open.size(); i++) {
            Statement statement = text.statements().get(open.get(i));
            ranked.set(open.get(i), pool.rank(statements.get(i), statement.named()));
        }
        return List.copyOf(ranked);
    }

    private EvidencePool pool(StatedText text, List<Evidence> evidence) {
        TreeSet<Integer> indices = new TreeSet<>();
        for (int i = 0; i < Math.min(compared, evidence.size()); i++) {
            indices.add(i);
        }
        text.statements().forEach(statement -> indices.addAll(statement.named()));
        List<Integer> chosen = List.copyOf(indices);
        return new EvidencePool(
                chosen,
                encoder.encode(
                        chosen.stream().map(index -> evidence.get(index).text()).toList()));
    }

    /** What to quote of {@code candidate}'s sentence for {@code statement}. */
    public QuotedSource quote(StatedText text, Statement statement, Candidate candidate, List<Evidence> evidence) {
        String source = evidence.get(candidate.evidence()).text();
        if (candidate.verbatim()) {
            String stated = text.textOf(statement);
            int start = source.indexOf(stated);
            TextSpan quote = new TextSpan(start, start + stated.length());
            return new QuotedSource(candidate.evidence(), quote, statement.span(), 1, 1);
        }
        TextSpan whole = new TextSpan(0, source.length());
        return new QuotedSource(candidate.evidence(), whole, statement.span(), candidate.score(), 0);
    }

    /** The named or else the best evidence in which the statement stands as it is. */
    private static @Nullable Candidate verbatim(StatedText text, Statement statement, List<Evidence> evidence) {
        String stated = text.textOf(statement);
        Candidate found = null;
        for (int i = evidence.size() - 1; i >= 0; i--) {
            boolean named = statement.named().contains(i);
            if (evidence.get(i).text().contains(stated) && (named || found == null || !found.named())) {
                found = new Candidate(i, 0, named, true);
            }
        }
        return found;
    }
}
