package io.glossa.gateway.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** A file as it comes from elsewhere: only so large, and only until its time is over. */
final class RemoteFile extends FilterInputStream {

    private final long limit;
    private final long end;
    private long bytes;
    private @Nullable FetchProblem problem;

    /** @param end as {@link System#nanoTime} tells it */
    RemoteFile(InputStream content, long limit, long end) {
        super(content);
        this.limit = limit;
        this.end = end;
    }

    /** How much has come. */
    long bytes() {
        return bytes;
    }

    /** What its reading ended with; whoever read it may have made something else of it. */
    @Nullable
    FetchProblem problem() {
        return problem;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (System.nanoTime() - end > 0) {
            throw failed(FetchProblem.tooSlow());
        }
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (SocketTimeoutException e) {
            throw failed(FetchProblem.tooSlow());
        } catch (IOException e) {
            throw failed(FetchProblem.failed("The file broke off."));
        }
        bytes += Math.max(read, 0);
        if (bytes > limit) {
            throw failed(FetchProblem.tooLarge(limit));
        }
        return read;
    }

    /** Does nothing: what it comes from is broken off, where closing would read the rest of it. */
    @Override
    public void close() {}

    private FetchProblem failed(FetchProblem with) {
        problem = with;
        return with;
    }
}
