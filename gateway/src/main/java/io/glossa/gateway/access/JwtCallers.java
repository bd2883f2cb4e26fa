package io.glossa.gateway.access;

import static java.util.stream.Collectors.toSet;

import io.glossa.wire.audit.AuditEntry.Credential;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Makes callers of an OpenID provider's tokens, whose signature, issuer, audience and time are verified by then. */
@Component
class JwtCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    private final JwtSettings settings;
    private final OAuth2ResourceServerProperties provider;

    JwtCallers(JwtSettings settings, OAuth2ResourceServerProperties provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /** @throws IllegalStateException if a token that was made for another application would be taken */
    void requireAudience() {
        if (provider.getJwt().getAudiences().isEmpty()) {
            throw new IllegalStateException(
                    "spring.security.oauth2.resourceserver.jwt.audiences is missing: without it,"
                            + " tokens that the OpenID provider made for other applications would be accepted.");
        }
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String tenant = token.getClaimAsString(settings.tenantClaim());
        Caller caller = new Caller(
                Credential.TOKEN,
                Objects.requireNonNullElse(token.getSubject(), ""),
                Objects.requireNonNullElse(tenant, settings.tenant()),
                token.hasClaim(settings.rightsClaim()) ? rights(token) : settings.rights(),
                token.hasClaim(settings.collectionsClaim())
                        ? entries(token, settings.collectionsClaim())
                        : settings.collections(),
                entries(token, settings.principalsClaim()),
                Limits.USUAL);
        try {
            caller.reader();
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException(
                    "The token's tenant or principals are not acceptable: " + e.getMessage(), e);
        }
        return new CallerAuthentication(caller);
    }

    private Set<Right> rights(Jwt token) {
        Set<String> named = entries(token, settings.rightsClaim()).stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(toSet());
        return Arrays.stream(Right.values())
                .filter(right -> named.contains(right.name()))
                .collect(toSet());
    }

    private static Set<String> entries(Jwt token, String claim) {
        Object value = token.getClaims().get(claim);
        Collection<?> entries = switch (value) {
            case Collection<?> many -> many;
            case String text -> List.of(text.strip().split("\\s+"));
            case null, default -> List.of();
        };
        return entries.stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(entry -> !entry.isBlank())
                .collect(toSet());
    }
}
