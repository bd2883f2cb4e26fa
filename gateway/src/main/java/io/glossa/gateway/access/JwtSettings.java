package io.glossa.gateway.access;

import io.glossa.wire.key.Right;
import io.glossa.wire.retrieval.Reader;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the tokens of the OpenID provider say of their holders. A claim is a list, or one text with spaces between its
 * entries.
 *
 * @param tenantClaim the tenant
 * @param rightsClaim the rights by their names, in any case; other entries are passed over
 * @param collectionsClaim the collections, {@code *} for all
 * @param principalsClaim the principals, {@code *} for who sees every document
 * @param tenant of a token without that claim
 * @param rights of a token without that claim
 * @param collections of a token without that claim
 */
@ConfigurationProperties("glossa.jwt")
record JwtSettings(
        @DefaultValue("glossa_tenant") String tenantClaim,
        @DefaultValue("glossa_rights") String rightsClaim,
        @DefaultValue("glossa_collections") String collectionsClaim,
        @DefaultValue("groups") String principalsClaim,
        @DefaultValue(Reader.DEFAULT_TENANT) String tenant,
        @DefaultValue Set<Right> rights,
        @DefaultValue Set<String> collections) {}
