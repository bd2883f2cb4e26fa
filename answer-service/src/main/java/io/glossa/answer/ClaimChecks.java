package io.glossa.answer;

import io.glossa.answer.citation.Candidate;
import io.glossa.answer.citation.Citer;
import io.glossa.answer.citation.QuotedSource;
import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.answer.comparison.ComparedEvidence;
import io.glossa.answer.languagecontract.Finding;
import io.glossa.answer.languagecontract.LanguageContract;
import io.glossa.answer.languagecontract.LeftAsTheyAre;
import io.glossa.answer.support.Disagreement;
import io.glossa.answer.support.Judgement;
import io.glossa.answer.support.SupportJudge;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Turns statements into claims: identifies the language of each, cites it, and judges what the citation carries. */
@Component
final class ClaimChecks {

    private final LanguageContract contract;
    private final Citer citer;
    private final SupportJudge judge;
    private final Disagreement disagreement;

    ClaimChecks(LanguageContract contract, Citer citer, SupportJudge judge, Disagreement disagreement) {
        this.contract = contract;
        this.citer = citer;
        this.judge = judge;
        this.disagreement = disagreement;
    }

    /** One claim for each statement, in their order. */
    List<Claim> check(String question, StatedText text, LanguageTag language, ComparedEvidence evidence) {
        // Quotations alone do not ask for it.
        Supplier<LeftAsTheyAre> allowed = SingletonSupplier.of(() -> LeftAsTheyAre.in(question, evidence.evidence()));
        return text.statements().stream()
                .map(statement -> check(text, statement, language, allowed, evidence))
                .toList();
    }

    private Claim check(
            StatedText text,
            Statement statement,
            LanguageTag language,
            Supplier<LeftAsTheyAre> allowed,
            ComparedEvidence evidence) {
        String stated = text.textOf(statement);
        Optional<Candidate> quotation = citer.findQuoted(text, statement, evidence);
        Finding finding = quotation
                .map(quoted -> evidence.get(quoted.evidence()).language())
                .flatMap(source -> contract.checkQuotation(stated, source, language))
                .orElseGet(() -> contract.check(stated, language, allowed.get()));
        // A claim in the wrong language is compared as what it is.
        LanguageTag actual = finding.language().isDetermined() ? finding.language() : language;
        List<Candidate> ranked = quotation.map(List::of).orElseGet(() -> citer.rank(text, statement, actual, evidence));
        Judgement judgement = judge.judge(stated, actual, ranked, evidence.evidence());
        if (judgement.support() == Support.UNSUPPORTED) {
            List<Candidate> byWords = citer.rankByWords(text, statement, actual, evidence);
            judgement = judge.judge(stated, actual, byWords, evidence.evidence());
        }
        List<Warning> warnings = new ArrayList<>(judgement.warnings());
        finding.warning(language).ifPresent(warnings::add);
        List<Candidate> cited = new ArrayList<>(judgement.cited());
        if (!cited.isEmpty()) {
            disagreement.find(cited.getFirst(), evidence).ifPresent(contradiction -> {
                warnings.add(contradiction.warning());
                if (cited.stream()
                        .noneMatch(candidate ->
                                candidate.evidence() == contradiction.source().evidence())) {
                    cited.add(contradiction.source());
                }
            });
        }
        List<Citation> citations = cited.stream()
                .map(candidate -> citer.quote(text, statement, candidate, evidence))
                .map(source -> citation(source, evidence.get(source.evidence())))
                .toList();
        return new Claim(
                statement.span().start(),
                statement.span().end(),
                finding.language(),
                judgement.support(),
                citations,
                warnings);
    }

    private static Citation citation(QuotedSource source, Evidence sentence) {
        return new Citation(
                sentence.document(),
                sentence.version(),
                sentence.title(),
                sentence.uri(),
                sentence.language(),
                sentence.start() + source.quote().start(),
                sentence.start() + source.quote().end(),
                source.quote().of(sentence.text()),
                source.answer().start(),
                source.answer().end(),
                source.score(),
                source.confidence(),
                null);
    }
}
