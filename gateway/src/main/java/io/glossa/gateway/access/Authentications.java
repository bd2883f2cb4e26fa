package io.glossa.gateway.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glossa.gateway.services.ServicesSettings;
import io.glossa.gateway.store.StoreUnavailableException;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Says who sent a bearer token: what begins like a key is one, the services' own token stands for whoever watches them,
 * everything else is a token of the OpenID provider, if one is set.
 */
@Component
class Authentications implements AuthenticationManager {

    /** The authority of the services' token, which opens the metrics and nothing else. */
    static final String METRICS = "METRICS";

    private final Keys keys;
    private final byte[] servicesToken;
    private final @Nullable JwtAuthenticationProvider tokens;

    Authentications(Keys keys, ServicesSettings services, ObjectProvider<JwtDecoder> decoder, JwtCallers callers) {
        this.keys = keys;
        this.servicesToken = services.token().getBytes(UTF_8);
        JwtDecoder verifier = decoder.getIfAvailable();
        if (verifier == null && !keys.possible()) {
            throw new NoAccessException();
        }
        this.tokens = verifier == null ? null : new JwtAuthenticationProvider(verifier);
        if (tokens != null) {
            callers.requireAudience();
            tokens.setJwtAuthenticationConverter(callers);
        }
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String token = ((BearerTokenAuthenticationToken) presented).getToken();
        if (token.startsWith(KeyText.PREFIX)) {
            return new CallerAuthentication(caller(token));
        }
        if (MessageDigest.isEqual(servicesToken, token.getBytes(UTF_8))) {
            return new PreAuthenticatedAuthenticationToken("services", "", AuthorityUtils.createAuthorityList(METRICS));
        }
        if (tokens == null) {
            throw new InvalidBearerTokenException("It is no key.");
        }
        return Objects.requireNonNull(tokens.authenticate(presented));
    }

    private Caller caller(String key) {
        try {
            return keys.find(key)
                    .orElseThrow(
                            () -> new InvalidBearerTokenException("The key is unknown, has expired or was revoked."));
        } catch (StoreUnavailableException e) {
            throw new AuthenticationServiceException("The key cannot be looked up.", e);
        }
    }
}
