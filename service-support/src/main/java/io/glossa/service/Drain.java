package io.glossa.service;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Goes on answering for a while after the service has said that it is not ready. Each answer then ends its connection, so
 * that the gateway, which keeps connections, turns to another instance before this one closes them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Drain implements SmartLifecycle, Filter {

    private final Duration time;
    private volatile boolean running = false;
    private volatile boolean draining = false;

    Drain(ServicesSettings settings) {
        this.time = settings.drain();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (draining && response instanceof HttpServletResponse http) {
            http.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        draining = true;
        try {
            Thread.sleep(time);
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
