package io.glossa.service.tracing;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.concurrent.ExecutorService;

/**
 * Takes what a request is observed by to the other threads that work for it. Without it their calls of other services
 * would begin traces of their own, and their lines in the log would have no trace's id.
 */
public final class RequestThreads {

    /** Nothing but that: who is asking is handed on in so many words. */
    private static final ContextSnapshotFactory OBSERVATION = ContextSnapshotFactory.builder()
            .captureKeyPredicate(ObservationThreadLocalAccessor.KEY::equals)
            .build();

    private RequestThreads() {}

    /** Work for the request that this thread works for. */
    public static Runnable observed(Runnable work) {
        return OBSERVATION.captureAll().wrap(work);
    }

    /** The same threads, whose tasks are each observed as part of the request that submits them. */
    public static ExecutorService observed(ExecutorService threads) {
        return ContextExecutorService.wrap(threads, OBSERVATION::captureAll);
    }
}
