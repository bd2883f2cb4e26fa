package io.glossa.retrieval.change;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Copies of collections that are to be worked on, in the queue that uploads have. */
@Component
class ChangeQueue {

    static final TaskDescriptor<Void> CHANGE = TaskDescriptor.of("change-encoder");

    private final SchedulerClient entrance;

    ChangeQueue(DataSource database) {
        // Takes part in the caller's transaction.
        this.entrance = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
    }

    /** Has the copy of this id worked on, in the caller's transaction. */
    void add(int copy, Instant when) {
        entrance.scheduleIfNotExists(new TaskInstance<>(CHANGE.getTaskName(), Integer.toString(copy)), when);
    }
}
