package io.glossa.gateway.shutdown;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;

/**
 * Goes on answering for a while after the gateway has said that it is not ready, so that whoever balances load can turn to
 * another one first. Each answer then ends its connection: a client that keeps one open would otherwise send its next
 * request into a closed one. Spring Boot's graceful shutdown, which refuses new connections, comes after it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Drain implements SmartLifecycle, Filter {

    private final DrainSettings settings;
    private volatile boolean running = false;
    private volatile boolean draining = false;

    Drain(DrainSettings settings) {
        this.settings = settings;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            LastOfItsConnection last = new LastOfItsConnection(http);
            chain.doFilter(request, last);
            last.endUncommitted();
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Says so when the head of the answer is sent: a request that came before may be answered while the gateway drains. */
    private final class LastOfItsConnection extends OnCommittedResponseWrapper {

        LastOfItsConnection(HttpServletResponse response) {
            super(response);
        }

        @Override
        protected void onResponseCommitted() {
            if (draining) {
                setHeader(HttpHeaders.CONNECTION, "close");
            }
        }

        void endUncommitted() {
            if (!isCommitted()) {
                onResponseCommitted();
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        draining = true;
        try {
            Thread.sleep(settings.drain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last phase stops first, before the web server. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
