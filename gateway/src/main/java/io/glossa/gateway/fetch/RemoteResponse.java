package io.glossa.gateway.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What an address answered with. Closing it breaks the connection off: nobody waits for the rest of what was sent. */
final class RemoteResponse implements AutoCloseable {

    private final HttpGet request;
    private final ClassicHttpResponse response;

    RemoteResponse(HttpGet request, ClassicHttpResponse response) {
        this.request = request;
        this.response = response;
    }

    int status() {
        return response.getCode();
    }

    @Nullable
    String location() {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        return location == null ? null : location.getValue();
    }

    /** The media type with its parameters, as it was sent; empty where none was. */
    String type() {
        HttpEntity entity = response.getEntity();
        String type = entity == null ? null : entity.getContentType();
        return type == null ? "" : type;
    }

    /** In bytes; negative where it was not said. */
    long length() {
        HttpEntity entity = response.getEntity();
        return entity == null ? 0 : entity.getContentLength();
    }

    /** @throws IOException if it cannot be read */
    InputStream body() throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        return content == null ? InputStream.nullInputStream() : content;
    }

    @Override
    public void close() {
        request.cancel();
        try {
            response.close();
        } catch (IOException broken) {
            // As it was to be.
        }
    }
}
