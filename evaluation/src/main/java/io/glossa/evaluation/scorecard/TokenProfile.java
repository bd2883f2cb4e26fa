package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.report.Scorecard.LanguageTokens;
import io.glossa.evaluation.run.PublicApi;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.TokenEfficiency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the service says of the languages of the collection that was asked. */
final class TokenProfile {

    private TokenProfile() {}

    /** Of the first suite that asks a collection; none if the service does not count tokens. */
    static List<LanguageTokens> of(PublicApi api, List<MeasuredSuite> suites) {
        return suites.stream()
                .map(MeasuredSuite::findCollection)
                .flatMap(Optional::stream)
                .findFirst()
                .map(collection -> api.describe(collection).languages().stream()
                        .flatMap(TokenProfile::tokens)
                        .toList())
                .orElse(List.of());
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
                        tokens.otherScript()));
    }
}
