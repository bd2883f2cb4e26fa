package io.glossa.retrieval;

import io.glossa.retrieval.document.DocumentSettings;
import io.glossa.retrieval.problem.RequestBodyFilter;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before the controllers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    static RequestBodyFilter requestBodyFilter(
            DocumentSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new RequestBodyFilter(
                settings.maximumDocumentSize().toBytes(),
                settings.maximumBatchSize().toBytes(),
                problems);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArgument());
    }
}
