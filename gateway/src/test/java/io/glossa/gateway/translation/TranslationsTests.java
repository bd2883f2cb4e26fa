package io.glossa.gateway.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.translation.TranslationApi;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;

class TranslationsTests {

    private static final LanguageTag GERMAN = LanguageTag.of("de");
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final Translations.Glossary NO_TERMS = (tenant, collection, source, target) -> List.of();

    private final List<TranslationRequest> requests = Collections.synchronizedList(new ArrayList<>());

    @Test
    void textsOfOnePairTravelTogetherInBatches() {
        Translations translations = translations(settings(16, 3), this::upperCase);
        List<Untranslated> wanted = new ArrayList<>(
                IntStream.range(0, 7).mapToObj(i -> german("text " + i)).toList());
        wanted.add(german("text 0"));
        wanted.add(new Untranslated("?", LanguageTag.UNDETERMINED, ENGLISH));

        Translated translated = translations.translate(wanted, LONG);

        assertThat(requests)
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.deadlineMillis()).isEqualTo(20_000));
        assertThat(requests).filteredOn(request -> request.source() == null).hasSize(1);
        assertThat(translated.find(german("text 6"))).contains("TEXT 6");
        assertThat(translated.warnings()).isEmpty();
    }

    @Test
    void aServiceThatIsNotDeployedIsNeverAsked() {
        Translations translations = TranslationConfiguration.translations(
                " ",
                settings(16, 64),
                request -> {
                    throw new AssertionError("asked");
                },
                NO_TERMS);

        assertThat(translations.available()).isFalse();
        assertThat(translations.translate(List.of(german("a")), LONG).warnings())
                .containsExactly(new Warning(Translations.UNAVAILABLE, "No translation service is deployed."));
    }

    @Test
    void aServiceThatLosesCountTranslatesNothingOfThatBatch() {
        Translations translations = translations(
                settings(16, 64),
                request -> new TranslationResponse(List.of(new Translation("one", GERMAN, "test", List.of()))));

        Translated translated = translations.translate(List.of(german("a"), german("b")), LONG);

        assertThat(translated.texts()).isEmpty();
        assertThat(codes(translated)).containsExactly(Translations.UNAVAILABLE);
    }

    @Test
    void aTextWithoutTranslationIsMissingAndTheServiceSaysWhy() {
        Warning warning = new Warning("provider-refused", "Slow down.");
        Translations translations = translations(
                settings(16, 64),
                request -> new TranslationResponse(List.of(
                        new Translation(null, GERMAN, "none", List.of(warning)),
                        new Translation("B", GERMAN, "test", List.of()))));

        Translated translated = translations.translate(List.of(german("a"), german("b")), LONG);

        assertThat(translated.find(german("a"))).isEmpty();
        assertThat(translated.find(german("b"))).contains("B");
        assertThat(translated.warnings()).containsExactly(warning);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneAndTriedAgainLater() {
        boolean[] down = {true};
        Translations translations = translations(settings(16, 64), request -> {
            if (down[0]) {
                throw new RestClientException("down");
            }
            return upperCase(request);
        });

        for (int i = 0; i < 5; i++) {
            translations.translate(List.of(german("a")), LONG);
        }

        assertThat(requests).hasSize(3);
        assertThat(translations.available()).isFalse();
        down[0] = false;
        Awaitility.await().atMost(LONG).until(translations::available);
        assertThat(translations.translate(List.of(german("a")), LONG).find(german("a")))
                .contains("A");
    }

    @Test
    void translationsThatNobodyWaitsForDoNotCountAgainstTheService() throws InterruptedException {
        Semaphore entered = new Semaphore(0);
        Semaphore left = new Semaphore(0);
        CountDownLatch never = new CountDownLatch(1);
        Translations translations = translations(settings(16, 64), request -> {
            entered.release();
            await(never);
            left.release();
            throw new RestClientException("interrupted");
        });

        for (int i = 0; i < 4; i++) {
            Thread client = Thread.ofVirtual().start(() -> translations.translate(List.of(german("a")), LONG));
            entered.acquire();
            client.interrupt();
            client.join();
            left.acquire();
        }

        Awaitility.await().during(Duration.ofMillis(100)).until(translations::available);
        assertThat(requests).hasSize(4);
    }

    @Test
    void moreCallsThanAllowedAreRefusedAtOnce() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Translations translations = translations(settings(1, 64), request -> {
            entered.countDown();
            await(leave);
            return upperCase(request);
        });
        Thread first = Thread.ofVirtual().start(() -> translations.translate(List.of(german("a")), LONG));
        entered.await();

        Translated refused = translations.translate(List.of(german("b")), LONG);
        leave.countDown();
        first.join();

        assertThat(refused.warnings())
                .containsExactly(new Warning(Translations.UNAVAILABLE, "Too many translations are running."));
    }

    @Test
    void theDeadlineHoldsWhateverTheServiceDoes() {
        CountDownLatch never = new CountDownLatch(1);
        Translations translations = translations(settings(16, 64), request -> {
            await(never);
            return upperCase(request);
        });
        long start = System.nanoTime();

        Translated translated = translations.translate(List.of(german("a")), Duration.ofMillis(100));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(codes(translated)).containsExactly(Translations.UNAVAILABLE);
    }

    private Translations translations(TranslationSettings settings, TranslationApi api) {
        return TranslationConfiguration.translations(
                "http://127.0.0.1",
                settings,
                request -> {
                    requests.add(request);
                    return api.translate(request);
                },
                NO_TERMS);
    }

    private TranslationResponse upperCase(TranslationRequest request) {
        return new TranslationResponse(request.texts().stream()
                .map(text -> new Translation(text.toUpperCase(Locale.ROOT), GERMAN, "test", List.of()))
                .toList());
    }

    private static TranslationSettings settings(int concurrency, int batch) {
        return new TranslationSettings(concurrency, batch, 3, Duration.ofSeconds(2));
    }

    private static Untranslated german(String text) {
        return new Untranslated(text, GERMAN, ENGLISH);
    }

    private static List<String> codes(Translated translated) {
        return translated.warnings().stream().map(Warning::code).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
