package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    @ParameterizedTest
    @CsvSource({
        "Moscow, Moskva",
        "Moskva, Москва",
        "Hà Nội, Hanoi",
        "إيلينا, Elena",
        "Щукин, Shchukin",
        "ブラムレット, Bramlett",
        "नेहरू, Nehru",
        "Αθήνα, Athina"
    })
    void findsSpellingsOfOneNameAlike(String one, String other) {
        assertThat(Names.similarity(one, other)).isGreaterThanOrEqualTo(0.6);
        Set<String> shared = new HashSet<>(Names.indexTerms(one));
        shared.retainAll(Names.indexTerms(other));
        assertThat(shared).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Moscow, Paris", "Elena, Robert", "Hanoi, Bangkok", "Москва, Berlin"})
    void findsOtherNamesUnlike(String one, String other) {
        assertThat(Names.similarity(one, other)).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"Moscow, Москва", "Elena, إيلينا", "Bramlett, ブラムレット", "Kovalchuk, Ковальчук", "Nehru, नेहरू"})
    void soundsFindSpellingsOfOneName(String one, String other) {
        assertThat(SpokenName.of(one).soundsLike(SpokenName.of(other))).isTrue();
        assertThat(SpokenName.of(one).similarity(SpokenName.of(other))).isEqualTo(Names.similarity(one, other));
    }

    @Test
    void soundsAreTheConsonantsWithoutEachInTurn() {
        assertThat(SpokenName.of("Moskva").sounds()).containsExactly("MSKP", "SKP", "MKP", "MSP", "MSK");
        assertThat(SpokenName.of("Moskva").soundsLike(SpokenName.of("Paris"))).isFalse();
    }

    @Test
    void namesSoundAlikeJustWhenTheyShareASound() {
        Random random = new Random(7);
        List<SpokenName> names = IntStream.range(0, 700)
                .mapToObj(any -> random.ints(random.nextInt(6), 'A', 'D')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .map(consonants -> new SpokenName("", consonants))
                .toList();
        for (SpokenName one : names) {
            for (SpokenName other : names) {
                assertThat(one.soundsLike(other))
                        .as("%s and %s", one.consonants(), other.consonants())
                        .isEqualTo(!Collections.disjoint(one.sounds(), other.sounds()));
            }
        }
    }

    @Test
    void findsNamesCodesAndAddresses() {
        String text = "The form AB-1234 of Elena Petrova is at https://example.org/forms, or ask help@example.org.";
        assertThat(Names.find(text, LanguageTag.of("en")))
                .extracting(NameMention::text)
                .containsExactly("AB-1234", "Elena Petrova", "https://example.org/forms", "help@example.org");
        assertThat(Names.find(text, LanguageTag.of("en")))
                .allSatisfy(mention -> assertThat(mention.span().of(text)).isEqualTo(mention.text()));
    }

    @Test
    void findsLatinTermsInAnotherScript() {
        assertThat(Names.find("我们用 Kubernetes 部署。", LanguageTag.of("zh")))
                .extracting(NameMention::text)
                .containsExactly("Kubernetes");
    }

    @Test
    void findsNoNameInAPlainSentence() {
        assertThat(Names.find("The library is closed today.", LanguageTag.of("en")))
                .isEmpty();
        assertThat(Names.find("Die Bibliothek hat heute Ruhetag.", LanguageTag.of("de")))
                .isEmpty();
        assertThat(Names.find("Nehmen Sie den Bus.", LanguageTag.of("de"))).isEmpty();
    }

    @Test
    void hasNoKeyForWhatHasNoLetters() {
        assertThat(Names.key("!?😀")).isEmpty();
        assertThat(Names.indexTerms("")).isEmpty();
        assertThat(Names.similarity("", "Elena")).isZero();
    }
}
