package io.glossa.translation.cache;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
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
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private final CacheSettings settings;
    private final HikariDataSource connections;
    private final ScheduledExecutorService sweeper;
    private volatile @Nullable CacheTable table;
    private volatile long leftAloneUntil = System.nanoTime();

    CacheDatabase(CacheSettings settings) {
        this.settings = settings;
        this.connections = connections(settings);
        this.sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("translation-cache-sweep").factory());
        long seconds = settings.sweep().toSeconds();
        sweeper.scheduleWithFixedDelay(this::sweep, seconds, seconds, TimeUnit.SECONDS);
    }

    Optional<String> find(CacheKey key) {
        return unlessDown(Optional.empty(), () -> table().find(key, settings.age()));
    }

    void put(CacheKey key, String translation) {
        unlessDown(false, () -> {
            table().put(key, translation);
            return true;
        });
    }

    /** @return how many translations were forgotten */
    int sweep() {
        return unlessDown(0, () -> table().evict(settings.age(), settings.databaseEntries()));
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

    private CacheTable table() {
        CacheTable known = table;
        return known == null ? setUp() : known;
    }

    private synchronized CacheTable setUp() {
        CacheTable known = table;
        if (known == null) {
            Flyway.configure()
                    .dataSource(connections)
                    .schemas(SCHEMA)
                    .locations("classpath:db/translation")
                    .load()
                    .migrate();
            known = new CacheTable(JdbcClient.create(connections));
            table = known;
        }
        return known;
    }

    private static HikariDataSource connections(CacheSettings settings) {
        HikariDataSource connections = new HikariDataSource();
        connections.setPoolName("translation-cache");
        connections.setJdbcUrl(settings.jdbcUrl());
        connections.setUsername(settings.username());
        connections.setPassword(settings.password());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(1);
        connections.setConnectionTimeout(CONNECT_WITHIN.toMillis());
        connections.setInitializationFailTimeout(-1);
        return connections;
    }
}
