package io.glossa.retrieval.upload;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.glossa.retrieval.access.ReaderTransactions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The queue in PostgreSQL and the workers of this process, by db-scheduler: any number of processes drain it, and the file
 * of one that died is taken by another once its heartbeats fail to come. They do the tasks of other features too.
 */
@Component
final class UploadQueue implements SmartLifecycle {

    private static final TaskDescriptor<Void> STORE = TaskDescriptor.of("store-uploaded-file");
    private static final TaskDescriptor<Void> FORGET = TaskDescriptor.of("forget-old-uploads");
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    private static final double GROWTH = 1.5;

    /** Said, since finding out needs a connection: the service is to be made without, as where its image is built. */
    private static final JdbcCustomization POSTGRES = new PostgreSqlJdbcCustomization(false, false);

    private static final Logger log = LoggerFactory.getLogger(UploadQueue.class);

    private final UploadWorker worker;
    private final UploadRows rows;
    private final ReaderTransactions transactions;
    private final UploadSettings settings;
    private final SchedulerClient entrance;
    private final Scheduler scheduler;
    private volatile boolean running;

    UploadQueue(
            DataSource database,
            UploadWorker worker,
            UploadRows rows,
            ReaderTransactions transactions,
            UploadSettings settings,
            List<Task<?>> others) {
        this.worker = worker;
        this.rows = rows;
        this.transactions = transactions;
        this.settings = settings;
        CustomTask<Void> store = Tasks.custom(STORE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(settings.retryDelay(), GROWTH))
                .onDeadExecutionRevive()
                .execute(this::store);
        RecurringTask<Void> forget = Tasks.recurring(FORGET, FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) ->
                        transactions.asService(List.of(), () -> rows.deleteOlderThan(settings.keepJobs())));
        // Takes part in the caller's transaction.
        this.entrance = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), store)
                .jdbcCustomization(POSTGRES)
                .build();
        List<Task<?>> tasks = new ArrayList<>(others);
        tasks.add(store);
        this.scheduler = Scheduler.create(database, tasks)
                .jdbcCustomization(POSTGRES)
                .startTasks(forget)
                .threads(settings.workers())
                .pollUsingLockAndFetch(1, 2)
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    /** Gives the file its place, in the caller's transaction. */
    void add(long file) {
        entrance.scheduleIfNotExists(new TaskInstance<>(STORE.getTaskName(), Long.toString(file)), Instant.now());
    }

    /** Tells this process's workers that there is work, once it is committed. */
    void wake() {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** The queue goes by the clock, which may be set back: what it then has at a time to come would wait until that. */
    @Scheduled(
            fixedDelayString = "${glossa.retrieval.upload.longest-wait:30s}",
            initialDelayString = "${glossa.retrieval.upload.longest-wait:30s}")
    void bringNearer() {
        try {
            Instant latest = Instant.now().plus(settings.longestWait());
            transactions.asService(List.of(), () -> rows.bringNearer(STORE.getTaskName(), latest));
        } catch (DataAccessException | TransactionException e) {
            log.info("Files that wait will be looked for later: {}", e.getMessage());
        }
    }

    private CompletionHandler<Void> store(TaskInstance<Void> instance, ExecutionContext context) {
        try {
            return switch (worker.work(Long.parseLong(instance.getId()))) {
                case FINISHED -> new CompletionHandler.OnCompleteRemove<>();
                case NOT_YET ->
                    (complete, operations) ->
                            operations.reschedule(complete, Instant.now().plus(TURN));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while working", e);
        } catch (IOException e) {
            throw new IllegalStateException("The file cannot be worked on here", e);
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
