package io.glossa.translation.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Evidence;
import io.glossa.wire.translation.Entity.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTracerTests {

    private final EntityTracer tracer =
            new EntityTracer(new KnownNames(List.of(List.of("Leghorn", "Livorno", "Ливорно"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | They met Boris Yeltsin there.      | ru | Там они встретили Бориса Ельцина.     | name   | true  | spelling
            en | They met Boris Yeltsin there.      | de | Dort trafen sie Boris Jelzin.         | name   | true  | spelling
            en | They met Boris Yeltsin there.      | ru | Там они встретили Михаила Горбачёва.  | name   |       | none
            en | They met Boris Yeltsin there.      | zh | 他们在那里会见了鲍里斯·叶利钦。               | name   |       | none
            en | We went to Germany by train.       | de | Wir fuhren mit dem Zug nach Deutschland. | name | true | name-table
            en | We went to Vienna by train.        | ru | Мы поехали в Вену на поезде.          | name   | true  | spelling
            en | We went to Warsaw by train.        | vi | Chúng tôi đến Warszawa bằng tàu hoả.  | name   | true  | spelling
            en | The train to Moscow is late.      | ru | Поезд в Москву опаздывает.            | name   | true  | name-table
            en | The train left Warsaw's station.  | de | Der Zug verließ Warschaus Bahnhof.    | name   | true  | spelling
            en | All of South America was dry.     | de | Ganz Südamerika war trocken.          | name   | true  | spelling
            en | All of South America was dry.     | vi | Cả Nam Mỹ đều khô hạn.               | name   | true  | name-table
            en | It is law in the EU now.          | es | Ahora es ley en la Unión Europea.     | name   | true  | name-table
            en | It is law in the UK now.          | ru | Теперь это закон в Великобритании.    | name   | true  | name-table
            en | We saw Prime Minister Benjamin Netanyahu. | de | Wir sahen den Ministerpräsidenten Benjamin Netanjahu. | name | true | spelling
            en | We saw Prime Minister Benjamin Netanyahu. | de | Wir sahen den Ministerpräsidenten Ehud Olmert.        | name |      | none
            ru | Он приехал в Москву вчера.        | en | He came to Moskva yesterday.          | name   | true  | spelling
            vi | Hôm qua anh ấy đến Hà Nội.        | en | He came to Hanoi yesterday.           | name   | true  | spelling
            en | He came to Hanoi yesterday.       | vi | Hôm qua anh ấy đến Hà Nội.            | name   | true  | spelling
            en | It costs 1,234.50 a year.          | de | Es kostet 1.234,50 im Jahr.           | number | true  | value
            en | It costs 25 a year.                | ar | يكلف ٢٥ في السنة.                     | number | true  | value
            en | It costs 25 a year.                | de | Es kostet 52 im Jahr.                 | number | false | none
            en | Read https://a.example/x?y=1 now.  | de | Lies jetzt https://a.example/x?y=1.   | url    | true  | verbatim
            en | Read https://a.example/x?y=1 now.  | de | Lies jetzt https://a.example/x.       | url    | false | none
            en | Take the RB-26 today.              | de | Nimm heute die RB-26.                 | code   | true  | verbatim
            en | Hello {name}, come in.             | de | Hallo {name}, komm herein.            | placeholder | true | verbatim
            en | Hello %s, come in.                 | de | Hallo, komm herein.                   | placeholder | false | none
            en | Press <b>here</b                   | de | Drücke <b>hier</b                     | markup | true  | verbatim
            en | The sign says “closed today” now.  | de | Auf dem Schild steht „heute zu“.     | quoted | true  | quotation-marks
            en | He called it "the tower" then.    | de | Er nannte es damals »the tower«.      | quoted | true  | verbatim
            en | He called it "the tower" then.    | de | Er nannte es damals den Turm.         | quoted |       | none
            en | Run `make all` first.              | de | Führe zuerst `make all` aus.          | source-code | true | verbatim
            """)
    void saysWhatBecameOfAnEntity(
            String source, String text, String target, String translation, String kind, Boolean survived, String why) {
        List<Entity> entities = trace(text, source, translation, target);

        assertThat(entities)
                .filteredOn(entity -> entity.kind().value().equals(kind))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.survived()).isEqualTo(survived);
                    assertThat(entity.evidence().value()).isEqualTo(why);
                    assertThat(entity.source().of(text)).isEqualTo(entity.text());
                    if (Boolean.TRUE.equals(survived)) {
                        assertThat(entity.target()).isNotNull();
                    }
                });
    }

    @Test
    void theDeploymentsOwnNamesCountToo() {
        assertThat(trace("They met in Leghorn.", "en", "Они встретились в Ливорно.", "ru"))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.survived()).isTrue();
                    assertThat(entity.evidence()).isEqualTo(Evidence.NAME_TABLE);
                });
    }

    @Test
    void twoOfAKindNeedTwoPlaces() {
        List<Entity> entities = trace("Call {a} and {a}.", "en", "Ruf {a} an.", "de");

        assertThat(entities).extracting(Entity::survived).containsExactly(true, false);
    }

    @Test
    void aTermThatIsProtectedIsATermAndNothingElse() {
        List<Entity> entities = tracer.trace(
                "Open Blue Desk now.",
                LanguageTag.of("en"),
                "Öffne Blue Desk.",
                LanguageTag.of("de"),
                List.of("Blue Desk"),
                List.of());

        assertThat(entities).singleElement().satisfies(entity -> {
            assertThat(entity.kind()).isEqualTo(Kind.TERM);
            assertThat(entity.survived()).isTrue();
        });
    }

    @Test
    void emojiSequencesAndMixedDirectionsDoNotShiftPlaces() {
        String text = "👩‍👩‍👧 قال Boris Yeltsin إن 25 شخصًا 🏳️‍🌈 حضروا";
        String translation = "👩‍👩‍👧 Boris Yeltsin said that 25 people 🏳️‍🌈 came";

        List<Entity> entities = trace(text, "ar", translation, "en");

        assertThat(entities).extracting(Entity::text).containsExactly("Boris Yeltsin", "25");
        assertThat(entities).allSatisfy(entity -> {
            assertThat(entity.source().of(text)).isEqualTo(entity.text());
            assertThat(entity.target()).isNotNull();
            assertThat(entity.target().of(translation)).isEqualTo(entity.text());
        });
    }

    private List<Entity> trace(String text, String source, String translation, String target) {
        return tracer.trace(text, LanguageTag.of(source), translation, LanguageTag.of(target), List.of(), List.of());
    }
}
