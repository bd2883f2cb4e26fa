package io.glossa.gateway.stream;

import io.glossa.gateway.ask.AskListener;
import io.glossa.gateway.ask.Asking;
import io.glossa.service.tracing.RequestThreads;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.Reader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A question that is answered on a thread of its own, and what happens to it. Closing it stops the work. */
public final class RunningAsk implements AutoCloseable {

    private final BlockingQueue<AskEvent> happened = new LinkedBlockingQueue<>();
    private final Deque<AskEvent> lookedAt = new ArrayDeque<>();
    private final Thread worker;

    private RunningAsk(Asking asking, Reader reader, AskRequest request) {
        this.worker = Thread.ofVirtual()
                .name("ask")
                .unstarted(RequestThreads.observed(() -> happened.add(outcome(asking, reader, request))));
    }

    /**
     * Begins to answer, and returns when the first search is done.
     *
     * @throws RuntimeException what the question failed with, if it failed before that: it can still be told by the
     *     status of the response
     */
    public static RunningAsk begin(Asking asking, Reader reader, AskRequest request) throws InterruptedException {
        RunningAsk ask = new RunningAsk(asking, reader, request);
        ask.worker.start();
        try {
            ask.awaitFirstResult();
            return ask;
        } catch (RuntimeException | InterruptedException e) {
            ask.close();
            throw e;
        }
    }

    private void awaitFirstResult() throws InterruptedException {
        while (true) {
            AskEvent event = happened.take();
            switch (event) {
                case AskEvent.Began began -> lookedAt.add(began);
                case AskEvent.Warned warned -> lookedAt.add(warned);
                case AskEvent.Found found -> {
                    lookedAt.add(found);
                    return;
                }
                case AskEvent.Answered answered -> {
                    lookedAt.add(answered);
                    return;
                }
                case AskEvent.Failed(RuntimeException failure) -> throw failure;
                case AskEvent.Failed(Throwable failure) -> throw new IllegalStateException(failure);
            }
        }
    }

    /** The next thing that happens, empty when nothing does for this long. */
    public Optional<AskEvent> next(Duration patience) throws InterruptedException {
        return lookedAt.isEmpty()
                ? Optional.ofNullable(happened.poll(patience.toNanos(), TimeUnit.NANOSECONDS))
                : Optional.of(lookedAt.remove());
    }

    @Override
    public void close() {
        worker.interrupt();
    }

    // An Error has to reach the client as well, or it would wait for ever.
    private AskEvent outcome(Asking asking, Reader reader, AskRequest request) {
        try {
            return new AskEvent.Answered(asking.ask(reader, request, new Listener()));
        } catch (Throwable e) {
            return new AskEvent.Failed(e);
        }
    }

    private final class Listener implements AskListener {

        @Override
        public void began(String stage) {
            happened.add(new AskEvent.Began(stage));
        }

        @Override
        public void warned(Warning warning) {
            happened.add(new AskEvent.Warned(warning));
        }

        @Override
        public void found(Question question, List<Passage> passages, OffsetUnit offsets) {
            happened.add(new AskEvent.Found(question, passages, offsets));
        }
    }
}
