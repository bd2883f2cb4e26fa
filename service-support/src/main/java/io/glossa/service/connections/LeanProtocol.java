package io.glossa.service.connections;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 whose requests keep small buffers, and have to come in time. Tomcat's own take 88 KB for each request that is
 * under way, most of them empty, which a thousand streams that wait for their answer would all hold; and its timeouts are
 * for a client that sends nothing, not for one that sends a byte now and then. Made by Tomcat, by its name.
 */
public final class LeanProtocol extends Http11NioProtocol {

    /** Of trailers, which nobody sends, in bytes. */
    private static final int TRAILERS = 512;
    /** Between socket and request, in bytes: that much is read or written at once. */
    private static final int SOCKET = 2048;
    /** Of a response's body, in bytes, and as many characters; what is larger is written past it. */
    private static final int BODY = 2048;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Set<TimedProcessor> underWay = ConcurrentHashMap.newKeySet();
    private @Nullable ConnectionSettings settings;
    private @Nullable ScheduledFuture<?> looks;

    public LeanProtocol() {
        setMaxTrailerSize(TRAILERS);
        setProperty("socket.appReadBufSize", Integer.toString(SOCKET));
        setProperty("socket.appWriteBufSize", Integer.toString(SOCKET));
    }

    /** To be told before it starts. */
    void bound(ConnectionSettings wanted) {
        settings = wanted;
    }

    @Override
    public int getDesiredBufferSize() {
        return BODY;
    }

    @Override
    protected Processor createProcessor() {
        return settings == null ? super.createProcessor() : new TimedProcessor(this, getAdapter(), settings, underWay);
    }

    @Override
    public void start() throws Exception {
        super.start();
        looks = getUtilityExecutor()
                .scheduleWithFixedDelay(
                        () -> underWay.forEach(TimedProcessor::closeIfLate),
                        BETWEEN_LOOKS.toMillis(),
                        BETWEEN_LOOKS.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looks != null) {
            looks.cancel(false);
        }
        super.stop();
    }
}
