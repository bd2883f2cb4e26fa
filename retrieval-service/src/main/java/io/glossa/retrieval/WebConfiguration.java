package io.glossa.retrieval;

import io.glossa.retrieval.document.DocumentSettings;
import io.glossa.retrieval.problem.RequestBodyFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What stands before the controllers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    RequestBodyFilter requestBodyFilter(
            DocumentSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new RequestBodyFilter(
                settings.maximumDocumentSize().toBytes(),
                settings.maximumBatchSize().toBytes(),
                problems);
    }
}
