package io.glossa.gateway.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses a body that is too large, and a JSON body that is not UTF-8, before anything reads it: Jackson alone would
 * guess at other encodings and let overlong forms pass.
 */
@ControllerAdvice
class StrictBodies extends RequestBodyAdviceAdapter {

    private final DataSize limit;

    StrictBodies(WebSettings settings) {
        this.limit = settings.maxBody();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readNBytes(Math.toIntExact(limit.toBytes()) + 1);
        if (body.length > limit.toBytes()) {
            throw new BodyTooLargeException(limit);
        }
        // Lines of a batch are judged one by one where they are stored: a bad one must not cost the others.
        if (!type.equals(byte[].class)) {
            requireUtf8(body);
        }
        return new Body(body, message.getHeaders());
    }

    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new InvalidEncodingException(e);
        }
    }

    private record Body(byte[] bytes, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    static final class BodyTooLargeException extends RuntimeException {

        BodyTooLargeException(DataSize limit) {
            super("The body is larger than %d bytes.".formatted(limit.toBytes()));
        }
    }

    static final class InvalidEncodingException extends RuntimeException {

        InvalidEncodingException(CharacterCodingException cause) {
            super("The body is not valid UTF-8.", cause);
        }
    }
}
