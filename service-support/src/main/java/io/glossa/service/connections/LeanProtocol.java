package io.glossa.service.connections;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 whose requests keep small buffers. Tomcat's own take 88 KB for each request that is under way, most of them
 * empty, which a thousand streams that wait for their answer would all hold. Made by Tomcat, by its name.
 */
public final class LeanProtocol extends Http11NioProtocol {

    /** Of trailers, which nobody sends, in bytes. */
    private static final int TRAILERS = 512;
    /** Between socket and request, in bytes: that much is read or written at once. */
    private static final int SOCKET = 2048;
    /** Of a response's body, in bytes, and as many characters; what is larger is written past it. */
    private static final int BODY = 2048;

    public LeanProtocol() {
        setMaxTrailerSize(TRAILERS);
        setProperty("socket.appReadBufSize", Integer.toString(SOCKET));
        setProperty("socket.appWriteBufSize", Integer.toString(SOCKET));
    }

    @Override
    public int getDesiredBufferSize() {
        return BODY;
    }
}
