package io.glossa.retrieval.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.language.SpokenName;
import io.glossa.wire.LanguageTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenNamesTests {

    @Test
    void takesCapitalisedWordsAndEveryWordWhereNothingIsCapitalised() {
        assertThat(letters("The ship of Elena Kovalchuk left Moscow.", "en"))
                .containsExactly("the", "elena", "kovalchuk", "moscow");
        assertThat(letters("كان فيلبس معلما", "ar")).hasSize(3);
        assertThat(letters("elena kovalchuk", "en")).containsExactly("elena", "kovalchuk");
        assertThat(letters("北京的 Kubernetes 集群", "zh")).containsExactly("kubernetes");
    }

    @Test
    void isKeptAsItWasPacked() {
        List<SpokenName> names = SpokenNames.of("Москва, Oslo und Aïa", LanguageTag.of("de"));

        assertThat(SpokenNames.unpack(SpokenNames.pack(names))).isEqualTo(names);
    }

    @Test
    void namesScoreByLikenessAndRarity() {
        List<SpokenName> question = SpokenNames.of("Where was Elena Kovalchuk?", LanguageTag.of("en"));
        List<List<SpokenName>> texts = List.of(
                SpokenNames.of("Там была Елена Ковальчук.", LanguageTag.of("ru")),
                SpokenNames.of("Там была Елена Мельник.", LanguageTag.of("ru")),
                SpokenNames.of("Там был Борис Мельник.", LanguageTag.of("ru")));
        NameScorer scorer = new NameScorer(question, 4, texts);

        double both = scorer.score(texts.get(0));
        double common = scorer.score(texts.get(1));
        assertThat(scorer.score(texts.get(2))).isZero();
        assertThat(common).isPositive();
        assertThat(both - common).isGreaterThan(common);
    }

    private static List<String> letters(String text, String language) {
        return SpokenNames.of(text, LanguageTag.of(language)).stream()
                .map(SpokenName::letters)
                .toList();
    }
}
