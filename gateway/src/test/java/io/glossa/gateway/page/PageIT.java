package io.glossa.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.GatewayTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

class PageIT extends GatewayTest {

    private static final Pattern ASSET = Pattern.compile("\\./(assets/[^\"]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href)=\"(?:https?:)?//");

    @Test
    void thePageIsServedAtTheRootAndNamesOnlyFilesThatAreThere() {
        String page = page();

        List<String> assets =
                ASSET.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(assets).anyMatch(name -> name.endsWith(".js")).anyMatch(name -> name.endsWith(".css"));
        assertThat(assets)
                .allSatisfy(
                        name -> assertThat(get("/" + name).getResponseHeaders().getCacheControl())
                                .contains("immutable"));
    }

    @Test
    void thePageAsksNobodyElse() {
        assertThat(ELSEWHERE.matcher(page()).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void scriptsAndMarkupFromDocumentsCannotRun() {
        HttpHeaders headers = get("/").getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "trusted-types 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getCacheControl()).isEqualTo("no-cache");
    }

    private String page() {
        byte[] body = get("/").getResponseBody();
        return new String(body == null ? new byte[0] : body, java.nio.charset.StandardCharsets.UTF_8);
    }

    private EntityExchangeResult<byte[]> get(String path) {
        return client.get()
                .uri(path)
                .accept(MediaType.ALL)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }
}
