package io.glossa.retrieval.change;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queue's workers do with a copy of a collection, turn by turn. */
@Configuration(proxyBeanMethods = false)
class ChangeConfiguration {

    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final double GROWTH = 1.5;

    @Bean
    Task<Void> changeOfEncoder(ChangeWorker worker) {
        return Tasks.custom(ChangeQueue.CHANGE)
                .onFailure(new ExponentialBackoffFailureHandler<>(RETRY, GROWTH))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.work(Integer.parseInt(instance.getId()))
                        .<CompletionHandler<Void>>map(
                                next -> (complete, operations) -> operations.reschedule(complete, next))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }
}
