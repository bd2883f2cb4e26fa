package io.glossa.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.WireServer;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.key.KeyInfo;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.translation.TranslationRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Walks over all that the gateway serves, so that a new endpoint cannot be forgotten. */
class EveryEndpointIT extends GatewayTest {

    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();
    private static final List<String> OPEN =
            List.of("/error", "/v3/api-docs", "/docs", "/swagger-ui", "/actuator/health", "/livez", "/readyz");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Keys keys;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    private record Endpoint(HttpMethod method, String path, String type, HandlerMethod handler) {

        String concrete() {
            return path.replaceAll("\\{(id)}", "7f8f3a56-6f0b-4c0c-8f43-3f1f5d8a0b11")
                    .replaceAll("\\{[^}]+}", "secret");
        }

        boolean isOpenAi() {
            return path.startsWith("/v1/models") || path.equals("/v1/chat/completions");
        }
    }

    private Stream<Endpoint> endpoints() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream()
                        .flatMap(entry -> endpoints(entry.getKey(), entry.getValue())))
                .filter(endpoint -> OPEN.stream().noneMatch(endpoint.path()::startsWith));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        String type = mapping.getConsumesCondition().isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : mapping.getConsumesCondition()
                        .getConsumableMediaTypes()
                        .iterator()
                        .next()
                        .toString();
        List<HttpMethod> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? List.of(HttpMethod.GET)
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method.asHttpMethod())
                        .toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Endpoint(method, path, type, handler)));
    }

    @Test
    void theWalkSeesTheWholeApi() {
        assertThat(endpoints().map(Endpoint::path))
                .contains("/v1/ask", "/v1/keys/{id}", "/v1/models/{model}", "/actuator/metrics")
                .hasSizeGreaterThan(25);
    }

    @Test
    void nothingAnswersWithoutAKey() {
        assertThat(endpoints()).allSatisfy(endpoint -> assertRefused(endpoint, null, 401));
        assertThat(SERVICES.retrieval.requests()).isEmpty();
        assertThat(SERVICES.answer.requests()).isEmpty();
    }

    /** It is served by a function, not by a handler's method. */
    @Test
    void theModelContextProtocolNeedsAKeyToo() {
        clientWith(null)
                .post()
                .uri("/mcp")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        clientWith(key(EnumSet.complementOf(EnumSet.of(Right.READ)), Set.of(Caller.ALL)))
                .post()
                .uri("/mcp")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nothingAnswersAKeyWithoutTheRight() {
        String powerless = key(Set.of(), Set.of(Caller.ALL));
        assertThat(endpoints()).allSatisfy(endpoint -> assertRefused(endpoint, powerless, 403));
        assertThat(SERVICES.retrieval.requests()).isEmpty();
    }

    @Test
    void noRightOpensWhatAnotherOneIsFor() {
        for (Right right : Right.values()) {
            String all = key(EnumSet.complementOf(EnumSet.of(right)), Set.of(Caller.ALL));
            List<Endpoint> refused = endpoints()
                    .filter(endpoint ->
                            status(endpoint, all).returnResult().getStatus().value() == 403)
                    .toList();
            assertThat(refused).as(right.name()).isNotEmpty();
            String only = key(EnumSet.of(right), Set.of(Caller.ALL));
            assertThat(refused)
                    .allSatisfy(endpoint -> assertThat(status(endpoint, only)
                                    .returnResult()
                                    .getStatus()
                                    .value())
                            .isNotIn(401, 403));
        }
    }

    @Test
    void aCollectionThatTheKeyDoesNotOpenIsNotThere() {
        String other = key(EnumSet.allOf(Right.class), Set.of("handbook"));
        List<Endpoint> naming =
                endpoints().filter(EveryEndpointIT::namesCollection).toList();
        assertThat(naming).hasSizeGreaterThan(10);
        assertThat(naming).allSatisfy(endpoint -> {
            JsonNode refused = assertRefused(endpoint, other, 404);
            assertThat(refused.toString()).contains("There is no collection 'secret'.");
        });
        assertThat(SERVICES.retrieval.requests()).isEmpty();
    }

    private static boolean namesCollection(Endpoint endpoint) {
        return CollectionCheck.VARIABLES.stream()
                        .anyMatch(name -> endpoint.path().contains("{" + name + "}"))
                || Arrays.stream(endpoint.handler().getMethodParameters())
                        .map(parameter -> parameter.getParameterType())
                        .filter(Class::isRecord)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .anyMatch(component -> CollectionCheck.VARIABLES.contains(component.getName()));
    }

    private JsonNode assertRefused(Endpoint endpoint, @Nullable String key, int status) {
        var result = status(endpoint, key)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult();
        assertThat(result.getResponseHeaders().getContentType())
                .isEqualTo(endpoint.isOpenAi() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        String challenge = result.getResponseHeaders().getFirst("WWW-Authenticate");
        if (status == 401) {
            assertThat(challenge).startsWith("Bearer realm=\"glossa\"");
        } else {
            assertThat(challenge).isNull();
        }
        JsonNode body = WireServer.JSON.readTree(result.getResponseBody());
        assertThat(body.at(endpoint.isOpenAi() ? "/error/message" : "/detail").asString())
                .isNotBlank();
        if (!endpoint.isOpenAi()) {
            assertThat(body.get("type").asString()).startsWith("https://glossa.dev/problems/");
        }
        return body;
    }

    private RestTestClient.ResponseSpec status(Endpoint endpoint, @Nullable String key) {
        RestTestClient.RequestBodySpec request =
                clientWith(key).method(endpoint.method()).uri(endpoint.concrete());
        if (endpoint.method() != HttpMethod.GET) {
            request.contentType(MediaType.parseMediaType(endpoint.type())).body(body(endpoint));
        }
        return request.exchange();
    }

    /** Good enough to come as far as the collection's name is read. */
    private static Object body(Endpoint endpoint) {
        if (!endpoint.type().equals(MediaType.APPLICATION_JSON_VALUE)) {
            return new byte[0];
        }
        List<Class<?>> types = Arrays.stream(endpoint.handler().getMethodParameters())
                .<Class<?>>map(parameter -> parameter.getParameterType())
                .toList();
        if (types.contains(AskRequest.class) || types.contains(SearchRequest.class)) {
            return Map.of("question", "q", "collection", "secret");
        }
        if (types.contains(TranslationRequest.class)) {
            return Map.of("texts", List.of("q"), "target", "en", "collection", "secret");
        }
        return Stream.of("model", "collection")
                .filter(name -> types.stream()
                        .filter(Class::isRecord)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .anyMatch(component -> component.getName().equals(name)))
                .findFirst()
                .<Map<String, ?>>map(name -> Map.of(name, "secret"))
                .orElse(Map.of());
    }

    private String key(Set<Right> rights, Set<String> collections) {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
        return Objects.requireNonNull(keys.create(new KeyInfo(
                        "",
                        "test",
                        "default",
                        rights,
                        collections,
                        Set.of(Caller.ALL),
                        Limits.USUAL,
                        Instant.now(),
                        null,
                        null,
                        null))
                .key());
    }
}
