package io.glossa.retrieval.access;

import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.retrieval.Reader;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions in which the database shows what someone may see, and nothing outside of them. This is the second wall, for
 * a statement that forgets to ask: each names its reader by itself. See the migration V7.
 *
 * <p>A transaction that is running already is joined, and from then on is this one's.
 */
@Component
public class ReaderTransactions {

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    ReaderTransactions(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Reads for someone, all of it as it was at one moment.
     *
     * @param collections whose documents are read; those of another tenant stay closed
     */
    public <T> T read(Reader reader, Collection<Integer> collections, Supplier<T> work) {
        return run(snapshot, () -> enter(reader, collections), work);
    }

    /**
     * Reads and writes for someone who may write.
     *
     * @param collections whose documents are written; those of another tenant stay closed
     * @throws RetrievalException {@link ProblemType#FORBIDDEN}
     */
    public <T> T write(Reader reader, Collection<Integer> collections, Supplier<T> work) {
        requireWriter(reader);
        return run(transaction, () -> enter(reader, collections), work);
    }

    /**
     * Reads and writes for the service itself: uploads of every tenant, and documents of some collections.
     *
     * @param collections of any tenant
     */
    public <T> T asService(Collection<Integer> collections, Supplier<T> work) {
        return run(transaction, () -> enter("service", "", collections, Set.of()), work);
    }

    /**
     * Writing shows what is there, by what a write replaces, so it is for those who may see it all.
     *
     * @throws RetrievalException {@link ProblemType#FORBIDDEN}
     */
    public static void requireWriter(Reader reader) {
        if (!reader.unrestricted()) {
            throw new RetrievalException(
                    ProblemType.FORBIDDEN, "Only who may see all of the tenant's documents may store or delete one.");
        }
    }

    private static <T> T run(TransactionTemplate transaction, Runnable enter, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            enter.run();
            return work.get();
        }));
    }

    private void enter(Reader reader, Collection<Integer> collections) {
        enter(reader.unrestricted() ? "tenant" : "reader", reader.tenant(), collections, reader.principals());
    }

    private void enter(String scope, String tenant, Collection<Integer> collections, Set<String> principals) {
        database.queryForList(
                """
                select set_config('glossa.scope', ?, true), set_config('glossa.tenant', ?, true),
                    set_config('glossa.principals', ?::text[]::text, true),
                    set_config('glossa.collections', (
                        select coalesce(array_agg(id), '{}')::text from collection
                        where id = any(?) and (tenant = ? or ? = 'service')), true)
                """,
                scope,
                tenant,
                principals.toArray(String[]::new),
                collections.toArray(Integer[]::new),
                tenant,
                scope);
    }
}
