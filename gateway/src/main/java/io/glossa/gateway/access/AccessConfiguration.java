package io.glossa.gateway.access;

import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.retrieval.Position;
import io.glossa.wire.retrieval.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Reader} that the caller is, where they take one as a parameter. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArgument());
    }

    private record ReaderArgument() implements HandlerMethodArgumentResolver {

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
            String position = request.getHeader(Position.HEADER);
            Reader reader = Caller.current().reader();
            return position == null ? reader : reader.after(written(position));
        }

        private static Position written(String position) {
            try {
                return Position.of(position);
            } catch (IllegalArgumentException e) {
                throw new InvalidRequestException(Position.HEADER, String.valueOf(e.getMessage()));
            }
        }
    }
}
