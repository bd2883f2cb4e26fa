package io.glossa.gateway.access;

import io.glossa.wire.retrieval.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Believes what a request of a test says about who makes it. */
@Primary
@Component
public class HeaderReaders extends Readers {

    /** The tenant, a slash, and the reader's only principal. */
    public static final String HEADER = "X-Reader";

    @Override
    public Reader of(HttpServletRequest request) {
        String named = request.getHeader(HEADER);
        if (named == null) {
            return super.of(request);
        }
        String[] parts = named.split("/", 2);
        return parts[1].isEmpty() ? Reader.unrestricted(parts[0]) : new Reader(parts[0], Set.of(parts[1]));
    }
}
