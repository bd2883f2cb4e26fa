package io.glossa.gateway.fetch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Fetches from external addresses alone. Apache's client asks the filter for each address that it is about to connect to: the
 * JDK's looks the name up again after the filter has seen it, and may then get another address.
 */
@Component
class RemoteFiles {

    /** Where external addresses of IPv6 are; those elsewhere that stand for one of IPv4 are not all known to the filter. */
    private static final InetAddressFilter GLOBAL_UNICAST = InetAddressFilter.of("2000::/3");

    /** Azure's host answers its machines there. */
    private static final InetAddressFilter EXTERNAL = InetAddressFilter.externalAddresses()
            .and(InetAddressFilter.adapt(address -> address instanceof Inet4Address || isGlobal(address)))
            .andNot("168.63.129.16");

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FetchSettings settings;
    private final HttpClient client;

    RemoteFiles(FetchSettings settings) {
        this.settings = settings;
        InetAddressFilter filter = settings.allowed().isEmpty()
                ? EXTERNAL
                : EXTERNAL.or(settings.allowed().toArray(String[]::new));
        this.client = ClientHttpRequestFactoryBuilder.httpComponents()
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withCookieHandling(HttpCookieHandling.DISABLE)
                        .withTimeouts(settings.connectTimeout(), settings.readTimeout())
                        .withInetAddressFilter(filter))
                .getHttpClient();
    }

    private static boolean isGlobal(InetAddress address) {
        return GLOBAL_UNICAST.matches(address);
    }

    /**
     * The response that is at the end of all redirects; to be closed.
     *
     * @param end as {@link System#nanoTime} tells it
     * @throws FetchProblem if there is no good one
     */
    RemoteResponse open(RemoteAddress wanted, long end) throws FetchProblem {
        RemoteAddress address = wanted;
        for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
            if (System.nanoTime() - end > 0) {
                throw FetchProblem.tooSlow();
            }
            RemoteResponse response = execute(address);
            if (response.status() == 200) {
                return response;
            }
            try (response) {
                String location = response.location();
                if (!REDIRECTS.contains(response.status()) || location == null) {
                    throw FetchProblem.failed(
                            "'%s' answered with status %d.".formatted(address.host(), response.status()));
                }
                address = address.redirected(location);
            }
        }
        throw FetchProblem.failed("It was redirected more than %d times.".formatted(settings.redirects()));
    }

    private RemoteResponse execute(RemoteAddress address) throws FetchProblem {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader(HttpHeaders.USER_AGENT, "Glossa");
        request.setHeader(HttpHeaders.ACCEPT, "*/*");
        try {
            return new RemoteResponse(request, client.executeOpen(null, request, null));
        } catch (FilteredHostException | UnknownHostException e) {
            throw FetchProblem.notAllowed(address.host());
        } catch (SocketTimeoutException e) {
            throw FetchProblem.tooSlow();
        } catch (IOException e) {
            throw FetchProblem.failed("'%s' could not be reached.".formatted(address.host()));
        }
    }
}
