package io.glossa.retrieval.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies that are too large before they fill the memory, and JSON that is not UTF-8, which a lenient reader would
 * change silently.
 */
public final class RequestBodyFilter extends OncePerRequestFilter {

    /** JSON may write a character of two bytes in six. */
    private static final int LONGEST_ESCAPE = 3;

    private static final int ROOM_FOR_METADATA = 256 * 1024;

    private final long largestText;
    private final long largestBatch;
    private final HandlerExceptionResolver problems;

    /**
     * @param largestText bytes of the largest text that a JSON body may hold
     * @param largestBatch bytes of the largest NDJSON body
     */
    public RequestBodyFilter(long largestText, long largestBatch, HandlerExceptionResolver problems) {
        this.largestText = largestText;
        this.largestBatch = largestBatch;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() == 0 || request.getContentType() == null || isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body;
        try {
            body = read(request);
        } catch (RetrievalException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** Files go to disk as they come, under limits of their own. */
    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentType().startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private byte[] read(HttpServletRequest request) throws IOException {
        boolean batch = request.getContentType().startsWith(MediaType.APPLICATION_NDJSON_VALUE);
        long limit = batch ? largestBatch : largestText * LONGEST_ESCAPE + ROOM_FOR_METADATA;
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        byte[] body = request.getInputStream().readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        if (!batch) {
            requireUtf8(body);
        }
        return body;
    }

    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new RetrievalException(ProblemType.MALFORMED_JSON, "The body is not valid UTF-8.");
        }
    }

    private static RetrievalException tooLarge(long limit) {
        return new RetrievalException(
                ProblemType.CONTENT_TOO_LARGE, "The body has more than %d bytes.".formatted(limit));
    }

    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is read already");
                }
            };
        }
    }
}
