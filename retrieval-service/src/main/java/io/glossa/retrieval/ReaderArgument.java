package io.glossa.retrieval;

import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.ReaderHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from the headers who a request is made for. A request that does not say so properly is refused. */
final class ReaderArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Reader.class);
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        try {
            return ReaderHeaders.read(name -> onlyValue(request, name));
        } catch (IllegalArgumentException e) {
            throw new RetrievalException(ProblemType.INVALID_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String onlyValue(NativeWebRequest request, String name) {
        String[] values = request.getHeaderValues(name);
        if (values == null || values.length == 0) {
            return null;
        }
        if (values.length > 1) {
            throw new IllegalArgumentException("The header %s is there more than once.".formatted(name));
        }
        return values[0];
    }
}
