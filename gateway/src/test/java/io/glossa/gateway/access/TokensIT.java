package io.glossa.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.glossa.gateway.GatewayTest;
import io.glossa.wire.audit.AuditEntry.Credential;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens that a real issuer signed, which the gateway finds by its address. */
class TokensIT extends GatewayTest {

    private static final MockOAuth2Server PROVIDER = provider();
    private static final String ISSUER = "glossa";
    private static final String AUDIENCE = "the-gateway";

    @Autowired
    private JwtDecoder decoder;

    @Autowired
    private JwtCallers callers;

    private static MockOAuth2Server provider() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> issuer(ISSUER));
        properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> AUDIENCE);
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    private static String issuer(String name) {
        return PROVIDER.issuerUrl(name).toString();
    }

    private static SignedJWT token(String issuer, String audience, Map<String, Object> claims, long seconds) {
        return PROVIDER.issueToken(
                issuer,
                "client",
                new DefaultOAuth2TokenCallback(issuer, "anna", "JWT", List.of(audience), claims, seconds));
    }

    private static String token(Map<String, Object> claims) {
        return token(ISSUER, AUDIENCE, claims, 300).serialize();
    }

    private static Map<String, Object> reader(Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(
                Map.of("glossa_rights", List.of("read", "offline_access"), "glossa_collections", List.of("*")));
        claims.putAll(more);
        return claims;
    }

    private int status(String token) {
        return clientWith(token)
                .get()
                .uri("/v1/collections/handbook")
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void aTokenOpensWhatItsClaimsSay() {
        assertThat(status(token(reader(Map.of())))).isEqualTo(200);
        assertThat(status(token(reader(Map.of("glossa_rights", "WRITE REVIEW")))))
                .isEqualTo(403);
        assertThat(status(token(reader(Map.of("glossa_collections", "other another")))))
                .isEqualTo(404);
    }

    @Test
    void aTokenThatSaysNothingOfGlossaOpensNothing() {
        assertThat(status(token(Map.of("groups", List.of("*"), "scope", "read"))))
                .isEqualTo(403);
        assertThat(status(token(Map.of("glossa_rights", "READ")))).isEqualTo(404);
    }

    @Test
    void theCallerIsWhomTheClaimsName() {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(callers);
        Object caller = provider.authenticate(new BearerTokenAuthenticationToken(
                        token(reader(Map.of("glossa_tenant", "acme", "groups", List.of("legal", "hr"))))))
                .getPrincipal();
        assertThat(caller)
                .isEqualTo(new Caller(
                        Credential.TOKEN,
                        "anna",
                        "acme",
                        java.util.Set.of(io.glossa.wire.key.Right.READ),
                        java.util.Set.of("*"),
                        java.util.Set.of("legal", "hr"),
                        io.glossa.wire.key.Limits.USUAL));
    }

    @Test
    void anExpiredTokenIsRefused() {
        // Clocks may differ by a minute.
        assertThat(status(token(ISSUER, AUDIENCE, reader(Map.of()), -120).serialize()))
                .isEqualTo(401);
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() {
        assertThat(status(token(ISSUER, "another", reader(Map.of()), 300).serialize()))
                .isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefusedThoughItsKeyIsKnown() {
        assertThat(status(token("another", AUDIENCE, reader(Map.of()), 300).serialize()))
                .isEqualTo(401);
    }

    @Test
    void aTokenThatNobodySignedIsRefused() throws Exception {
        JWTClaimsSet claims = token(ISSUER, AUDIENCE, reader(Map.of()), 300).getJWTClaimsSet();
        assertThat(status(new PlainJWT(claims).serialize())).isEqualTo(401);
    }

    @Test
    void aTokenThatWasChangedIsRefused() throws Exception {
        SignedJWT reader = token(ISSUER, AUDIENCE, reader(Map.of()), 300);
        JWTClaimsSet more = new JWTClaimsSet.Builder(reader.getJWTClaimsSet())
                .claim("glossa_rights", "ADMIN")
                .expirationTime(Date.from(Instant.now().plusSeconds(9999)))
                .build();
        String[] parts = reader.serialize().split("\\.");
        String changed = parts[0] + "." + more.toPayload().toBase64URL() + "." + parts[2];
        assertThat(status(changed)).isEqualTo(401);
        assertThat(status(reader.serialize())).isEqualTo(200);
    }

    @Test
    void keysGoOnBeside() {
        assertThat(status(KEY)).isEqualTo(200);
    }
}
