package io.glossa.gateway.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * API keys.
 *
 * @param first a key with every right that is in no database, to make the others with. To revoke it, set another or none
 * @param cached for how long a key is not looked up again, and so for how long after its revocation another gateway may
 *     still accept it
 */
@ConfigurationProperties("glossa.keys")
record KeySettings(
        @Nullable String first, @DefaultValue("5s") Duration cached) {

    KeySettings {
        if (StringUtils.hasText(first) && KeyText.of(first.strip()).isEmpty()) {
            // Without the value, which would be in the log then.
            throw new IllegalArgumentException(
                    "glossa.keys.first is not glossa_<id>_<secret>, with an id of small letters and digits and a secret"
                            + " of 32 random bytes in base64url without padding (43 characters).");
        }
        first = StringUtils.hasText(first) ? first.strip() : null;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "KeySettings[cached=" + cached + "]";
    }
}
