package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.report.Scorecard.LanguageTokens;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.wire.Warning;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.TokenEfficiency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the service says of the languages of the collection that was asked.
 *
 * @param tokens none if the service does not count them
 * @param warnings of languages that are out of line
 */
record TokenProfile(List<LanguageTokens> tokens, List<String> warnings) {

    /** Of the first suite that asks a collection; empty if none does. */
    static TokenProfile of(PublicApi api, List<MeasuredSuite> suites) {
        return suites.stream()
                .map(MeasuredSuite::findCollection)
                .flatMap(Optional::stream)
                .findFirst()
                .map(collection -> of(api.describe(collection)))
                .orElse(new TokenProfile(List.of(), List.of()));
    }

    private static TokenProfile of(CollectionInfo collection) {
        return new TokenProfile(
                collection.languages().stream().flatMap(TokenProfile::tokens).toList(),
                collection.warnings().stream().map(Warning::detail).toList());
    }

    private static Stream<LanguageTokens> tokens(LanguageCount language) {
        TokenEfficiency tokens = language.tokens();
        return tokens == null
                ? Stream.empty()
                : Stream.of(new LanguageTokens(
                        language.language().value(),
                        tokens.sentences(),
                        tokens.tokensPerWord(),
                        tokens.tokensPerCharacter(),
                        tokens.bytesPerToken(),
                        tokens.cut(),
                        tokens.unknown(),
                        tokens.normalised(),
                        tokens.otherScript(),
                        language.modelTokens()));
    }
}
