package io.glossa.translation.provider;

import io.glossa.translation.provider.ProviderFailure.Kind;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Posts to a translation server and tells its failures apart. Requests are sent with their length: simple servers know no
 * chunks.
 */
final class ProviderClient {

    private final String provider;
    private final RestClient client;

    ProviderClient(String provider, URI baseUrl, Duration timeout) {
        this(provider, baseUrl, timeout, HttpHeaders.EMPTY);
    }

    /** @param headers of each request, beside those of its content */
    ProviderClient(String provider, URI baseUrl, Duration timeout, HttpHeaders headers) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build());
        requests.setReadTimeout(timeout);
        this.provider = provider;
        this.client = RestClient.builder()
                .baseUrl(baseUrl.toString())
                .defaultHeaders(all -> all.addAll(headers))
                .requestFactory(new BufferingClientHttpRequestFactory(requests))
                .build();
    }

    /** @throws ProviderFailure if the server gives no such answer */
    <T> T post(String path, MediaType type, Object body, Class<T> answer) {
        T given = call(path, type, body, answer);
        if (given == null) {
            throw new ProviderFailure(provider, Kind.UNREADABLE, "The server's answer is empty.");
        }
        return given;
    }

    private <T> @Nullable T call(String path, MediaType type, Object body, Class<T> answer) {
        try {
            return client.post()
                    .uri(path)
                    .contentType(type)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .body(answer);
        } catch (RestClientResponseException e) {
            throw new ProviderFailure(
                    provider,
                    Kind.REFUSED,
                    "The server refused with status %d."
                            .formatted(e.getStatusCode().value()),
                    e);
        } catch (ResourceAccessException e) {
            throw new ProviderFailure(provider, Kind.UNREACHABLE, "The server is not reachable.", e);
        } catch (RestClientException e) {
            throw new ProviderFailure(provider, Kind.UNREADABLE, "The server's answer is not its API's.", e);
        }
    }

    /**
     * The answer to a request with one text.
     *
     * @throws ProviderFailure if there are fewer or more
     */
    <T> T onlyOne(@Nullable List<@Nullable T> answers) {
        T only = answers == null || answers.size() != 1 ? null : answers.getFirst();
        if (only == null) {
            throw new ProviderFailure(
                    provider,
                    Kind.UNREADABLE,
                    "The server answered one text with %d.".formatted(answers == null ? 0 : answers.size()));
        }
        return only;
    }

    /** @throws ProviderFailure if it is missing or blank */
    String require(@Nullable String translation) {
        if (translation == null || translation.isBlank()) {
            throw new ProviderFailure(provider, Kind.UNREADABLE, "The server's answer has no translation.");
        }
        return translation;
    }
}
