package io.glossa.gateway.services;

import io.glossa.wire.alignment.AlignmentApi;
import io.glossa.wire.answer.AnswerApi;
import io.glossa.wire.retrieval.ErasureApi;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.ReaderHeaders;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.retrieval.TuningApi;
import io.glossa.wire.retrieval.UploadApi;
import io.glossa.wire.translation.ErasedDocumentsApi;
import io.glossa.wire.translation.ReviewedTranslationsApi;
import io.glossa.wire.translation.TranslationApi;
import java.net.http.HttpClient;
import java.util.Objects;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The clients of the other services: addresses and timeouts are {@code spring.http.serviceclient.<group>.*}. A call
 * either gives its result or throws a {@link ServiceFailure} that names the service.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "retrieval",
        types = {RetrievalApi.class, ErasureApi.class, TuningApi.class})
@ImportHttpServices(group = ServiceClients.UPLOADS, types = UploadApi.class)
@ImportHttpServices(
        group = "answer",
        types = {AnswerApi.class, AlignmentApi.class})
@ImportHttpServices(
        group = "translation",
        types = {TranslationApi.class, ReviewedTranslationsApi.class, ErasedDocumentsApi.class})
class ServiceClients {

    /** To the retrieval service too, but streamed: an interceptor would hold the whole body to be able to look at it. */
    static final String UPLOADS = "uploads";

    /** Plain HTTP/1.1: the JDK's client otherwise offers an upgrade to HTTP/2 with every first request. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> http11() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }

    @Bean
    RestClientHttpServiceGroupConfigurer readersTravelInHeaders() {
        HttpServiceArgumentResolver headers = (argument, parameter, request) -> {
            if (!parameter.getParameterType().equals(Reader.class)) {
                return false;
            }
            ReaderHeaders.write((Reader) Objects.requireNonNull(argument), request::addHeader);
            return true;
        };
        return groups -> groups.forEachProxyFactory((group, proxies) -> proxies.customArgumentResolver(headers));
    }

    @Bean
    RestClientHttpServiceGroupConfigurer failuresNameTheirService(ServicesSettings settings, EdgeSettings edges) {
        return groups -> groups.forEachClient((group, client) -> {
            client.defaultHeaders(headers -> headers.setBearerAuth(settings.token()));
            if (group.name().equals(UPLOADS)) {
                nameProblems("retrieval-service", client);
            } else {
                String service = group.name() + "-service";
                client.bufferContent((uri, method) -> true).requestInterceptor(new Edge(service, edges));
                nameProblems(service, client);
            }
        });
    }

    private static void nameProblems(String service, RestClient.Builder client) {
        client.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
            throw new ServiceFailure.Problem(
                    service,
                    response.getStatusCode(),
                    response.getHeaders(),
                    response.getBody().readAllBytes());
        });
    }
}
