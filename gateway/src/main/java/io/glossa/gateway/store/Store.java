package io.glossa.gateway.store;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * The gateway's schema. It is connected to and brought up to date with its first use, so that a gateway starts without it,
 * and only what needs it fails while it is away.
 */
@Component
public final class Store implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Store.class);
    private static final String SCHEMA = "gateway";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    /** A statement here touches few rows: one that takes longer waits for a database that hangs. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final StoreSettings settings;
    private final TimeMeter clock;
    private final HikariDataSource connections;
    private volatile @Nullable Ready ready;
    private volatile long leftAloneUntil = System.nanoTime();

    Store(StoreSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = new WallClock(clock);
        this.connections = connections(settings);
    }

    /** As Bucket4j asks for it. */
    private record WallClock(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private record Ready(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            PostgreSQLSelectForUpdateBasedProxyManager<String> buckets) {}

    /** By which buckets are filled. */
    public TimeMeter clock() {
        return clock;
    }

    /** Whether a database is set, be it there or not. */
    public boolean configured() {
        return StringUtils.hasText(settings.jdbcUrl());
    }

    /**
     * Runs all of {@code work} in one transaction, which is undone if it throws. Tables are in the schema {@code gateway}.
     *
     * @throws StoreUnavailableException if no database is set, or it cannot be reached
     */
    public <T> T inTransaction(Function<JdbcClient, T> work) {
        return reaching(
                known -> Objects.requireNonNull(known.transactions().execute(status -> work.apply(known.jdbc()))));
    }

    /**
     * Does something with the buckets that all gateways of this database share.
     *
     * @throws StoreUnavailableException if no database is set, or it cannot be reached
     */
    public <T> T withBuckets(Function<ProxyManager<String>, T> work) {
        return reaching(known -> work.apply(known.buckets()));
    }

    /** @return how many buckets were forgotten, of those that nobody has taken from for as long as they take to fill */
    public int forgetFullBuckets(int atMost) {
        return reaching(known -> known.buckets().removeExpired(atMost));
    }

    public void forgetAllBuckets() {
        inTransaction(jdbc -> jdbc.sql("DELETE FROM gateway.bucket").update());
    }

    private <T> T reaching(Function<Ready, T> work) {
        requireReachable();
        try {
            return work.apply(ready());
        } catch (RuntimeException e) {
            // A request that was given up breaks its connection, which says nothing about the database.
            if (!isOutage(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            leftAloneUntil = System.nanoTime() + settings.pause().toNanos();
            log.warn("The gateway's database cannot be reached: {}", e.getMessage());
            throw StoreUnavailableException.away(e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private void requireReachable() {
        if (!configured()) {
            throw StoreUnavailableException.notSet();
        }
        if (System.nanoTime() - leftAloneUntil < 0) {
            throw StoreUnavailableException.away(null);
        }
    }

    private Ready ready() {
        Ready known = ready;
        return known == null ? setUp() : known;
    }

    private synchronized Ready setUp() {
        Ready known = ready;
        if (known == null) {
            // Those who waited for somebody that could not reach it must not each try in turn.
            requireReachable();
            migrate(connections);
            known = new Ready(
                    JdbcClient.create(connections),
                    new TransactionTemplate(new JdbcTransactionManager(connections)),
                    buckets(connections, clock));
            ready = known;
        }
        return known;
    }

    private static PostgreSQLSelectForUpdateBasedProxyManager<String> buckets(DataSource connections, TimeMeter clock) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table(SCHEMA + ".bucket")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(CONNECT_WITHIN))
                .requestTimeout(CONNECT_WITHIN)
                .clientClock(clock)
                .build();
    }

    private static void migrate(DataSource connections) {
        Flyway.configure()
                .dataSource(connections)
                .schemas(SCHEMA)
                .locations("classpath:db/gateway")
                .load()
                .migrate();
    }

    /** SQLSTATE class 08 is a lost connection, 57P an operator's shutdown, 53 too few resources: no room, no connections. */
    private static boolean isOutage(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            // A broken connection cannot be rolled back either, and it is that failure which is thrown: the pool's own,
            // without a state, which hides the one that was first.
            if (cause instanceof TransactionSystemException
                    && cause.getCause() instanceof SQLException closed
                    && closed.getSQLState() == null) {
                return true;
            }
            if (cause instanceof CannotGetJdbcConnectionException || cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Opens nothing yet. */
    private static HikariDataSource connections(StoreSettings settings) {
        HikariDataSource connections = new HikariDataSource();
        connections.setPoolName("gateway-store");
        connections.setJdbcUrl(settings.jdbcUrl());
        connections.setUsername(settings.username());
        connections.setPassword(settings.password());
        connections.setMaximumPoolSize(settings.connections());
        connections.setMinimumIdle(0);
        connections.setConnectionTimeout(CONNECT_WITHIN.toMillis());
        connections.setValidationTimeout(CONNECT_WITHIN.toMillis() / 2);
        connections.setInitializationFailTimeout(-1);
        // A row that is refused is not quoted in what is logged: it may hold what users wrote.
        connections.addDataSourceProperty("logServerErrorDetail", false);
        connections.addDataSourceProperty("connectTimeout", CONNECT_WITHIN.toSeconds());
        connections.addDataSourceProperty("socketTimeout", ANSWERS_WITHIN.toSeconds());
        connections.addDataSourceProperty("ApplicationName", "glossa-gateway");
        return connections;
    }
}
