package io.glossa.translation.cache;

import com.zaxxer.hikari.HikariDataSource;
import io.glossa.translation.cache.ReviewedCache.Reviewed;
import io.glossa.wire.translation.ErasedDocuments.Origin;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import io.glossa.wire.translation.ReviewedTranslations.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cache's database, which may come and go: translations are made again where it cannot be asked. It is set up with its
 * first use, and left alone for a while after a failure.
 */
final class CacheDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CacheDatabase.class);
    private static final String SCHEMA = "translation";
    private static final int CONNECTIONS = 4;
    private static final Duration LOOK_FOR_ERASURES = Duration.ofSeconds(5);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    /** A translation is better made again than waited for, when the database hangs. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final CacheSettings settings;
    private final HikariDataSource connections;
    private final ScheduledExecutorService sweeper;
    private volatile @Nullable Tables tables;
    private volatile long leftAloneUntil = System.nanoTime();

    CacheDatabase(CacheSettings settings) {
        this.settings = settings;
        this.connections = connections(settings);
        this.sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("translation-cache-sweep").factory());
        long seconds = settings.sweep().toSeconds();
        sweeper.scheduleWithFixedDelay(this::sweep, seconds, seconds, TimeUnit.SECONDS);
    }

    /** @param origins of the text, which are remembered with what is found */
    Optional<String> find(CacheKey key, Set<Origin> origins) {
        return unlessDown(Optional.empty(), () -> tables().cached().find(key, settings.age(), origins));
    }

    void put(CacheKey key, String translation, Set<Origin> origins) {
        unlessDown(false, () -> {
            tables().cached().put(key, translation, origins);
            return true;
        });
    }

    /** @throws ReviewsUnavailableException if they cannot be forgotten now */
    void forget(List<Origin> documents) {
        required(() -> documents.forEach(tables().cached()::forget));
    }

    /** Runs {@code forgetAll} soon after this process or another one has had something forgotten. */
    void onErasure(Runnable forgetAll) {
        long[] seen = {-1};
        sweeper.scheduleWithFixedDelay(
                () -> {
                    long erasures = unlessDown(seen[0], () -> tables().cached().erasures());
                    if (seen[0] >= 0 && erasures != seen[0]) {
                        forgetAll.run();
                    }
                    seen[0] = erasures;
                },
                0,
                LOOK_FOR_ERASURES.toSeconds(),
                TimeUnit.SECONDS);
    }

    Optional<Reviewed> findReviewed(Text text) {
        return unlessDown(Optional.empty(), () -> tables().reviewed().find(text));
    }

    /** @throws ReviewsUnavailableException if one cannot be kept; all of them may then be put once more */
    void putReviewed(List<Entry> translations) {
        required(() -> translations.forEach(tables().reviewed()::put));
    }

    /** @throws ReviewsUnavailableException if one cannot be removed */
    void removeReviewed(List<Text> texts) {
        required(() -> texts.forEach(tables().reviewed()::remove));
    }

    private static void required(Runnable use) {
        try {
            use.run();
        } catch (DataAccessException | FlywayException e) {
            throw new ReviewsUnavailableException("The translation service cannot reach its database.", e);
        }
    }

    /** @return how many translations were forgotten */
    int sweep() {
        return unlessDown(0, () -> tables().cached().evict(settings.age(), settings.databaseEntries()));
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        connections.close();
    }

    private <T> T unlessDown(T otherwise, Supplier<T> use) {
        if (System.nanoTime() - leftAloneUntil < 0) {
            return otherwise;
        }
        try {
            return use.get();
        } catch (DataAccessException | FlywayException e) {
            // A request that was given up breaks its connection, which says nothing about the database.
            if (!Thread.currentThread().isInterrupted()) {
                leftAloneUntil = System.nanoTime() + settings.pause().toNanos();
                log.warn("The cache's database failed and is left alone for {}: {}", settings.pause(), e.getMessage());
            }
            return otherwise;
        }
    }

    private Tables tables() {
        Tables known = tables;
        return known == null ? setUp() : known;
    }

    private synchronized Tables setUp() {
        Tables known = tables;
        if (known == null) {
            Flyway.configure()
                    .dataSource(connections)
                    .schemas(SCHEMA)
                    .locations("classpath:db/translation")
                    .load()
                    .migrate();
            JdbcClient jdbc = JdbcClient.create(connections);
            known = new Tables(new CacheTable(jdbc), new ReviewedTable(jdbc));
            tables = known;
        }
        return known;
    }

    private record Tables(CacheTable cached, ReviewedTable reviewed) {}

    private static HikariDataSource connections(CacheSettings settings) {
        HikariDataSource connections = new HikariDataSource();
        connections.setPoolName("translation-cache");
        connections.setJdbcUrl(settings.jdbcUrl());
        connections.setUsername(settings.username());
        connections.setPassword(settings.password());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(1);
        connections.setConnectionTimeout(CONNECT_WITHIN.toMillis());
        connections.setValidationTimeout(CONNECT_WITHIN.toMillis() / 2);
        connections.setInitializationFailTimeout(-1);
        // A row that is refused is not quoted in what is logged: it may hold what users wrote.
        connections.addDataSourceProperty("logServerErrorDetail", false);
        connections.addDataSourceProperty("connectTimeout", CONNECT_WITHIN.toSeconds());
        connections.addDataSourceProperty("socketTimeout", ANSWERS_WITHIN.toSeconds());
        connections.addDataSourceProperty("ApplicationName", "glossa-translation");
        return connections;
    }
}
