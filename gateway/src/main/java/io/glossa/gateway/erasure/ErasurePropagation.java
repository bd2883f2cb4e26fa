package io.glossa.gateway.erasure;

import io.glossa.gateway.review.Reviews;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.store.StoreUnavailableException;
import io.glossa.wire.retrieval.ErasureApi;
import io.glossa.wire.retrieval.Erasures;
import io.glossa.wire.retrieval.Erasures.Erasure;
import io.glossa.wire.translation.ErasedDocuments;
import io.glossa.wire.translation.ErasedDocuments.Origin;
import io.glossa.wire.translation.ErasedDocumentsApi;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the retrieval service which texts are gone, has reviews and the translation service forget what they made of them,
 * and tells the retrieval service that they have. What cannot be done now is asked for again, by this gateway or another
 * one: done twice it does no harm.
 */
@Component
public class ErasurePropagation implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ErasurePropagation.class);
    private static final Object NOW = new Object();

    private final ErasureApi erasures;
    private final Reviews reviews;
    private final ErasedDocumentsApi translations;
    private final boolean translationDeployed;
    private final ErasureSettings settings;
    private final Counter failed;
    private final BlockingQueue<Object> wanted = new ArrayBlockingQueue<>(1);
    private final Thread worker = Thread.ofVirtual().name("erasure").unstarted(this::work);

    ErasurePropagation(
            ErasureApi erasures,
            Reviews reviews,
            ErasedDocumentsApi translations,
            @Value("${spring.http.serviceclient.translation.base-url:}") String translationAddress,
            ErasureSettings settings,
            MeterRegistry metrics) {
        this.erasures = erasures;
        this.reviews = reviews;
        this.translations = translations;
        this.translationDeployed = !translationAddress.isBlank();
        this.settings = settings;
        this.failed = metrics.counter("glossa.erasure.failed");
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.start();
    }

    /** Something was replaced or deleted: does not wait until the rest has gone. */
    public void soon() {
        wanted.offer(NOW);
    }

    private void work() {
        try {
            while (true) {
                wanted.poll(settings.every().toMillis(), TimeUnit.MILLISECONDS);
                now();
            }
        } catch (InterruptedException end) {
            // The gateway stops; another one goes on.
        }
    }

    /** All that is due, as far as it can be done now; what cannot is logged and done later. */
    public void now() {
        try {
            List<Erasure> due = erasures.due().due();
            while (!due.isEmpty()) {
                propagate(due);
                due = erasures.due().due();
            }
        } catch (ServiceFailure | StoreUnavailableException e) {
            failed.increment();
            log.warn("What was made of deleted documents goes later: {}", e.getMessage());
        } catch (RuntimeException e) {
            failed.increment();
            log.error("What was made of deleted documents could not be removed", e);
        }
    }

    private void propagate(List<Erasure> due) {
        for (Erasure erasure : due) {
            // What is held later is checked when it is held; and the document may be there anew by the second time.
            if (!erasure.again()) {
                reviews.forget(erasure.tenant(), erasure.collection(), erasure.document(), erasure.version());
            }
        }
        if (translationDeployed) {
            translations.erase(new ErasedDocuments(due.stream()
                    .map(erasure -> new Origin(erasure.tenant(), erasure.collection(), erasure.document()))
                    .distinct()
                    .toList()));
        }
        erasures.told(new Erasures.Told(numbers(due, false), numbers(due, true)));
    }

    private static List<Long> numbers(List<Erasure> due, boolean again) {
        return due.stream()
                .filter(erasure -> erasure.again() == again)
                .map(Erasure::number)
                .toList();
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
