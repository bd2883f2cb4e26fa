package io.glossa.answer;

import io.glossa.answer.citation.Candidate;
import io.glossa.answer.citation.Citer;
import io.glossa.answer.citation.QuotedSource;
import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.answer.languagecontract.Finding;
import io.glossa.answer.languagecontract.LanguageContract;
import io.glossa.answer.languagecontract.LeftAsTheyAre;
import io.glossa.answer.support.Judgement;
import io.glossa.answer.support.SupportJudge;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns statements into claims: identifies the language of each, cites it, and judges what the citation carries. */
@Component
final class ClaimChecks {

    private final LanguageContract contract;
    private final Citer citer;
    private final SupportJudge judge;

    ClaimChecks(LanguageContract contract, Citer citer, SupportJudge judge) {
        this.contract = contract;
        this.citer = citer;
        this.judge = judge;
    }

    /** One claim for each statement, in their order. */
    List<Claim> check(String question, StatedText text, LanguageTag language, List<Evidence> evidence) {
        LeftAsTheyAre allowed = LeftAsTheyAre.in(question, evidence);
        List<List<Candidate>> ranked = citer.rank(text, evidence);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < text.statements().size(); i++) {
            Statement statement = text.statements().get(i);
            Finding finding = contract.check(text.textOf(statement), language, allowed);
            Judgement judgement = judge.judge(text.textOf(statement), ranked.get(i), evidence);
            List<Warning> warnings = new ArrayList<>(judgement.warnings());
            finding.warning(language).ifPresent(warnings::add);
            List<Citation> citations = judgement.cited().stream()
                    .map(candidate -> citation(citer.quote(text, statement, candidate, evidence), evidence))
                    .toList();
            claims.add(new Claim(
                    statement.span().start(),
                    statement.span().end(),
                    finding.language(),
                    judgement.support(),
                    citations,
                    warnings));
        }
        return List.copyOf(claims);
    }

    private static Citation citation(QuotedSource source, List<Evidence> evidence) {
        Evidence sentence = evidence.get(source.evidence());
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
