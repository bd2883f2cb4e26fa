package io.glossa.service.connections;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Set;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Reads a connection's requests, each of which has its time. A body that comes too slowly fails whoever reads it, so that
 * the client gets a 408. A head, or the rest of a body that nobody reads, is read by Tomcat alone, past all that could say
 * so: there the connection is closed.
 */
final class TimedProcessor extends Http11Processor {

    private final ConnectionSettings settings;
    private final Set<TimedProcessor> underWay;
    private volatile @Nullable SocketWrapperBase<?> connection;
    private volatile boolean headBegun;
    private volatile long leavingSince;

    /** @param underWay where this is while a request is being read or served */
    TimedProcessor(
            AbstractHttp11Protocol<?> protocol,
            Adapter adapter,
            ConnectionSettings settings,
            Set<TimedProcessor> underWay) {
        super(protocol, adapter);
        this.settings = settings;
        this.underWay = underWay;
        getRequest().setInputBuffer(new TimedBody(getRequest().getInputBuffer()));
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        connection = socket;
        headBegun = false;
        underWay.add(this);
        SocketState state = SocketState.CLOSED;
        try {
            state = super.service(socket);
            return state;
        } finally {
            if (state == SocketState.LONG) {
                // A head that has begun goes on with the client's next bytes, or never.
                headBegun = !isAsync();
            } else {
                underWay.remove(this);
            }
        }
    }

    /** Closes the connection of a request whose time for what is being read is over. Called by another thread. */
    void closeIfLate() {
        // Before all else: should this be at another connection's request by then, the one that is closed has ended.
        SocketWrapperBase<?> socket = connection;
        if (socket == null || socket.isClosed()) {
            underWay.remove(this);
            return;
        }
        long begun = getRequest().getStartTimeNanos();
        long now = System.nanoTime();
        int stage = getRequest().getRequestProcessor().getStage();
        boolean leaving = stage == Constants.STAGE_ENDINPUT;
        if (!leaving) {
            leavingSince = now;
        }
        boolean head = begun > 0 && (headBegun || stage == Constants.STAGE_PARSE);
        boolean late = leaving
                ? now - leavingSince > settings.body().toNanos()
                : head && now - begun > settings.head().toNanos();
        if (late) {
            underWay.remove(this);
            socket.close();
        }
    }

    /** Counts the time that is waited for a body's bytes, not what is done with them. */
    private final class TimedBody implements InputBuffer {

        private final InputBuffer bytes;
        private long request;
        private long waited;

        private TimedBody(InputBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (request != getRequest().getStartTimeNanos()) {
                request = getRequest().getStartTimeNanos();
                waited = 0;
            }
            long begun = System.nanoTime();
            int read = bytes.doRead(handler);
            waited += System.nanoTime() - begun;
            if (read > 0 && waited > settings.patience(getRequest().getBytesRead())) {
                action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                throw new SocketTimeoutException("The request's body comes too slowly");
            }
            return read;
        }

        @Override
        public int available() {
            return bytes.available();
        }
    }
}
