package io.glossa.translation.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.glossa.translation.TestDatabase;
import io.glossa.translation.protection.Demands;
import io.glossa.translation.protection.Requirements;
import io.glossa.translation.provider.Job;
import io.glossa.translation.provider.Provider;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.ErasedDocuments.Origin;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import io.glossa.wire.translation.ReviewedTranslations.Text;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TranslationCacheIT {

    private static final LanguageTag GERMAN = LanguageTag.of("de");
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final Provider PROVIDER = provider("one", "model-1");
    private static Optional<TestDatabase> database = Optional.empty();

    @BeforeAll
    static void findDatabase() {
        database = TestDatabase.fresh();
    }

    @BeforeEach
    void empty() {
        assumeThat(database).as("a PostgreSQL server").isPresent();
        try (CacheDatabase cache = new CacheDatabase(settings(100, Duration.ofDays(1)))) {
            cache.sweep();
        }
        jdbc().sql("TRUNCATE translation.cached_translation CASCADE").update();
    }

    @Test
    void aTranslationOutlivesTheProcess() {
        try (TranslationCache cache = cache()) {
            cache.put(job("Hallo"), PROVIDER, "Hello");
        }

        try (TranslationCache restarted = cache()) {
            assertThat(restarted.find(job("Hallo"), PROVIDER)).contains("Hello");
        }
    }

    @Test
    void anotherTextPairProviderModelOrGlossaryIsAnotherTranslation() {
        try (TranslationCache cache = cache()) {
            cache.put(job("Hallo"), PROVIDER, "Hello");
        }

        try (TranslationCache cache = cache()) {
            assertThat(cache.find(job("Hallo!"), PROVIDER)).isEmpty();
            assertThat(cache.find(new Job("Hallo", GERMAN, GERMAN, Demands.NONE, Set.of()), PROVIDER))
                    .isEmpty();
            assertThat(cache.find(job("Hallo"), provider("two", "model-1"))).isEmpty();
            assertThat(cache.find(job("Hallo"), provider("one", "model-2"))).isEmpty();
            Requirements glossary = new Requirements(true, List.of(), List.of(new Term("Hallo", "Hi")));
            Job withGlossary = new Job("Hallo", GERMAN, ENGLISH, Demands.of("Hallo", GERMAN, glossary), Set.of());
            assertThat(cache.find(withGlossary, PROVIDER)).isEmpty();
        }
    }

    @Test
    void theTextItselfIsNotStored() {
        try (TranslationCache cache = cache()) {
            cache.put(job("Ein Geheimnis"), PROVIDER, "Hello");
        }

        assertThat(jdbc().sql("SELECT cached_translation::text FROM translation.cached_translation")
                        .query(String.class)
                        .single())
                .doesNotContain("Geheimnis");
    }

    @Test
    void whatIsTooOldIsNotFoundAndGoes() {
        try (TranslationCache cache = cache()) {
            cache.put(job("Hallo"), PROVIDER, "Hello");
        }
        jdbc().sql("UPDATE translation.cached_translation SET created_at = now() - interval '2 days'")
                .update();

        try (CacheDatabase cache = new CacheDatabase(settings(100, Duration.ofDays(1)))) {
            assertThat(cache.find(CacheKey.of(job("Hallo"), PROVIDER), Set.of()))
                    .isEmpty();
            assertThat(cache.sweep()).isEqualTo(1);
        }
    }

    @Test
    void ofTooManyTheLongestUnusedGo() {
        try (TranslationCache cache = cache()) {
            List.of("eins", "zwei", "drei").forEach(text -> cache.put(job(text), PROVIDER, "a number: " + text));
        }
        jdbc().sql("UPDATE translation.cached_translation SET used_at = now() - interval '2 hours'")
                .update();

        try (CacheDatabase cache = new CacheDatabase(settings(1, Duration.ofDays(1)))) {
            assertThat(cache.find(CacheKey.of(job("zwei"), PROVIDER), Set.of())).isPresent();
            assertThat(cache.sweep()).isEqualTo(2);
            assertThat(cache.find(CacheKey.of(job("zwei"), PROVIDER), Set.of())).isPresent();
        }
    }

    @Test
    void aTranslationGoesWithEachDocumentThatItsTextWasFrom() {
        Origin first = new Origin("default", "handbook", "first");
        Origin second = new Origin("default", "handbook", "second");
        for (Origin erased : List.of(first, second)) {
            try (TranslationCache one = cache();
                    TranslationCache other = cache()) {
                one.put(job("Hallo", first), PROVIDER, "Hello");
                one.put(job("Tschüss"), PROVIDER, "Bye");
                assertThat(other.find(job("Hallo", second), PROVIDER)).contains("Hello");

                other.forget(List.of(new Origin("other", "handbook", erased.document())));
                assertThat(other.find(job("Hallo", second), PROVIDER)).contains("Hello");
                other.forget(List.of(erased));

                assertThat(other.find(job("Hallo"), PROVIDER)).isEmpty();
                assertThat(jdbc().sql("SELECT translation FROM translation.cached_translation")
                                .query(String.class)
                                .list())
                        .containsExactly("Bye");
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() ->
                                assertThat(one.find(job("Hallo"), PROVIDER)).isEmpty());
                assertThat(one.find(job("Tschüss"), PROVIDER)).contains("Bye");
            }
        }
    }

    @Test
    void whatIsInMemoryAloneGoesToo() {
        Origin document = new Origin("default", "handbook", "first");
        try (TranslationCache memory = new TranslationCache(100, Duration.ofDays(1), null)) {
            memory.put(job("Hallo"), PROVIDER, "Hello");
            memory.put(job("Tschüss"), PROVIDER, "Bye");
            assertThat(memory.find(job("Hallo", document), PROVIDER)).contains("Hello");

            memory.forget(List.of(document));

            assertThat(memory.find(job("Hallo"), PROVIDER)).isEmpty();
            assertThat(memory.find(job("Tschüss"), PROVIDER)).contains("Bye");
        }
    }

    @Test
    void aDatabaseThatIsNotThereCostsTheCacheAlone() {
        CacheSettings nowhere = new CacheSettings(
                "jdbc:postgresql://127.0.0.1:1/none",
                "nobody",
                "",
                100,
                100,
                Duration.ofDays(1),
                Duration.ofDays(1),
                Duration.ofMinutes(1));

        try (TranslationCache cache = new TranslationCache(100, Duration.ofDays(1), new CacheDatabase(nowhere))) {
            cache.put(job("Hallo"), PROVIDER, "Hello");

            assertThat(cache.find(job("Hallo"), PROVIDER)).contains("Hello");
            assertThat(cache.find(job("Tschüss"), PROVIDER)).isEmpty();
        }
    }

    @Test
    void whatAPersonDecidedStaysWhateverItsAgeUntilItIsForgotten() {
        Entry corrected = new Entry("Hallo", GERMAN, ENGLISH, "Hello there", ReviewState.CORRECTED);
        try (TranslationCache cache = cache()) {
            cache.reviewed()
                    .put(List.of(new Entry("Hallo", GERMAN, ENGLISH, "Hello", ReviewState.APPROVED), corrected));
        }

        try (TranslationCache restarted = cache()) {
            assertThat(restarted.reviewed().find("Hallo", GERMAN, ENGLISH))
                    .contains(new ReviewedCache.Reviewed("Hello there", ReviewState.CORRECTED));
            assertThat(restarted.reviewed().find("Hallo", ENGLISH, GERMAN)).isEmpty();
            restarted.reviewed().remove(List.of(new Text("Hallo", GERMAN, ENGLISH)));
            assertThat(restarted.reviewed().find("Hallo", GERMAN, ENGLISH)).isEmpty();
        }
    }

    @Test
    void aDecisionIsRefusedWhereItCannotBeKept() {
        try (TranslationCache memory = new TranslationCache(100, Duration.ofDays(1), null)) {
            assertThat(memory.reviewed().find("Hallo", GERMAN, ENGLISH)).isEmpty();
            assertThatExceptionOfType(ReviewsUnavailableException.class)
                    .isThrownBy(() -> memory.reviewed().put(List.of()));
        }
    }

    private static TranslationCache cache() {
        return new TranslationCache(100, Duration.ofDays(1), new CacheDatabase(settings(100, Duration.ofDays(1))));
    }

    private static CacheSettings settings(long entries, Duration age) {
        TestDatabase there = database.orElseThrow();
        return new CacheSettings(
                there.url(),
                there.user(),
                there.password(),
                100,
                entries,
                age,
                Duration.ofDays(1),
                Duration.ofMillis(1));
    }

    private static JdbcClient jdbc() {
        TestDatabase there = database.orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(there.url(), there.user(), there.password()));
    }

    private static Job job(String text, Origin origin) {
        return new Job(text, GERMAN, ENGLISH, Demands.NONE, Set.of(origin));
    }

    private static Job job(String text) {
        return new Job(text, GERMAN, ENGLISH, Demands.NONE, Set.of());
    }

    private static Provider provider(String name, String edition) {
        return new Provider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String translate(Job job) {
                throw new UnsupportedOperationException("A cache asks nobody");
            }

            @Override
            public boolean canRepair(Job job) {
                return false;
            }

            @Override
            public String edition() {
                return edition;
            }
        };
    }
}
