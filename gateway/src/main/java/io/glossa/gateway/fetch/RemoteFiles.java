package io.glossa.gateway.fetch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
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
    private final ClientHttpRequestFactory client;

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
                        .withInetAddressFilter(filter));
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
    ClientHttpResponse open(RemoteAddress wanted, long end) throws FetchProblem {
        RemoteAddress address = wanted;
        for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
            if (System.nanoTime() - end > 0) {
                throw FetchProblem.tooSlow();
            }
            ClientHttpResponse response = execute(address);
            try {
                int status = response.getStatusCode().value();
                String location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
                if (status == 200) {
                    return response;
                }
                response.close();
                if (!REDIRECTS.contains(status) || location == null) {
                    throw FetchProblem.failed("'%s' answered with status %d.".formatted(address.host(), status));
                }
                address = address.redirected(location);
            } catch (FetchProblem e) {
                throw e;
            } catch (IOException e) {
                response.close();
                throw FetchProblem.failed("'%s' gave no readable answer.".formatted(address.host()));
            }
        }
        throw FetchProblem.failed("It was redirected more than %d times.".formatted(settings.redirects()));
    }

    private ClientHttpResponse execute(RemoteAddress address) throws FetchProblem {
        try {
            ClientHttpRequest request = client.createRequest(address.uri(), HttpMethod.GET);
            request.getHeaders().set(HttpHeaders.USER_AGENT, "Glossa");
            request.getHeaders().set(HttpHeaders.ACCEPT, "*/*");
            return request.execute();
        } catch (FilteredHostException | UnknownHostException e) {
            throw FetchProblem.notAllowed(address.host());
        } catch (SocketTimeoutException e) {
            throw FetchProblem.tooSlow();
        } catch (IOException e) {
            throw FetchProblem.failed("'%s' could not be reached.".formatted(address.host()));
        }
    }
}
