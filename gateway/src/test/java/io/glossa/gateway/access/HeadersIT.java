package io.glossa.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

/** What every response tells browsers. */
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class HeadersIT extends GatewayTest {

    private HttpHeaders headers(String key, String path, String protocol) {
        return clientWith(key)
                .get()
                .uri(path)
                .header("X-Forwarded-Proto", protocol)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/collections", "/v1/nothing", "/livez", "/v3/api-docs", "/actuator/metrics"})
    void areTheSameWhetherItIsServedOrRefused(String path) {
        for (String key : new String[] {null, KEY}) {
            HttpHeaders headers = headers(key, path, "http");
            assertThat(headers.getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
            assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(headers.getFirst("Set-Cookie")).isNull();
        }
    }

    @Test
    void browsersThatCameByTlsAreToldToComeByItAlways() {
        assertThat(headers(KEY, "/", "https").getFirst("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
        assertThat(headers(KEY, "/", "http").getFirst("Strict-Transport-Security"))
                .isNull();
    }
}
