package io.glossa.translation.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.translation.protection.Demands;
import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitedProviderTests {

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final Semaphore answers = new Semaphore(0);
    private final Provider provider = new LimitedProvider(new HeldProvider(), 1);
    private final List<Thread> callers = new ArrayList<>();

    @AfterEach
    void end() {
        answers.release(callers.size());
    }

    /** A batch has one text with the provider and one that waits: a question comes before all that the batch asks later. */
    @Test
    void whoAskedFirstIsServedFirst() throws InterruptedException {
        ask("batch 1");
        assertThat(asked.poll(60, TimeUnit.SECONDS)).isEqualTo("batch 1");
        for (String text : List.of("batch 2", "question", "batch 3")) {
            awaitWaiting(ask(text));
        }

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.release();
            order.add(asked.poll(60, TimeUnit.SECONDS));
        }

        assertThat(order).containsExactly("batch 2", "question", "batch 3");
    }

    private Thread ask(String text) {
        Job job = new Job(text, LanguageTag.of("de"), LanguageTag.of("en"), Demands.NONE, Set.of());
        Thread caller = Thread.ofPlatform().daemon().start(() -> provider.translate(job));
        callers.add(caller);
        return caller;
    }

    private static void awaitWaiting(Thread caller) throws InterruptedException {
        while (caller.getState() != Thread.State.WAITING) {
            assertThat(caller.isAlive()).isTrue();
            Thread.sleep(1);
        }
    }

    private final class HeldProvider implements Provider {

        @Override
        public String name() {
            return "held";
        }

        @Override
        public String translate(Job job) {
            asked.add(job.text());
            answers.acquireUninterruptibly();
            return job.text();
        }
    }
}
