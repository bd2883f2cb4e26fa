package io.glossa.gateway.fetch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and how files are fetched from addresses that clients name.
 *
 * @param enabled whether any are: it makes what the gateway can reach a client's to ask for
 * @param allowed addresses or ranges, as 10.1.0.0/16, that may be fetched from though they are internal
 * @param redirects how many are followed at most
 * @param maximumSize of a file, unpacked; the retrieval service's own limit holds as well
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long nothing may come
 * @param timeout how long all of it may take
 */
@Validated
@ConfigurationProperties("glossa.gateway.fetch")
record FetchSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue List<String> allowed,
        @DefaultValue("5") @Min(0) @Max(20) int redirects,
        @DefaultValue("64MB") DataSize maximumSize,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("2m") Duration timeout) {

    FetchSettings {
        allowed = List.copyOf(allowed);
    }
}
