package io.glossa.gateway.access;

import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.translation.TranslationRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses a collection that the caller does not see, wherever a request names it: in its path, or in its body. The one
 * place where that is done for HTTP, so that a new endpoint has it already.
 */
@ControllerAdvice
class CollectionCheck extends RequestBodyAdviceAdapter implements HandlerInterceptor, WebMvcConfigurer {

    /** The names of a path's variables that hold a collection. */
    static final List<String> VARIABLES = List.of("collection", "model");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            for (String name : VARIABLES) {
                if (variables.get(name) instanceof String collection) {
                    RequestFacts.current().collection(collection);
                    Caller.current().requireSees(collection);
                }
            }
        }
        return true;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        String collection = collection(body);
        if (collection != null) {
            RequestFacts.current().collection(collection);
        }
        if (collection != null && !Caller.current().sees(collection)) {
            throw UnknownCollectionException.inBody(collection);
        }
        return body;
    }

    private static @Nullable String collection(Object body) {
        return switch (body) {
            case AskRequest ask -> ask.collection();
            case SearchRequest search -> search.collection();
            case TranslationRequest translate -> translate.collection();
            case InCollection other -> other.collection();
            default -> null;
        };
    }
}
