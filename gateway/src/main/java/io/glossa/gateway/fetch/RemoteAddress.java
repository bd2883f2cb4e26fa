package io.glossa.gateway.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that has the form of one that may be fetched from; where its host is, is looked at when it is connected to. */
record RemoteAddress(URI uri) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 2000;

    /** Numbers alone, in whatever base: programs differ in what they take 0177.1 or 2130706433 for. */
    private static final Pattern NUMERIC =
            Pattern.compile("(0[xX][0-9a-fA-F]*|\\d+)(\\.(0[xX][0-9a-fA-F]*|\\d+))*\\.?");

    private static final Pattern DOTTED = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /** @throws FetchProblem naming what is wrong with it */
    static RemoteAddress of(@Nullable String url) throws FetchProblem {
        if (url == null || url.isBlank() || url.length() > LONGEST) {
            throw FetchProblem.invalid("'url' needs 1 to %d characters.".formatted(LONGEST));
        }
        try {
            return of(new URI(url.strip()));
        } catch (URISyntaxException e) {
            throw FetchProblem.invalid("'url' is no address: %s.".formatted(e.getReason()));
        }
    }

    private static RemoteAddress of(URI uri) throws FetchProblem {
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            throw FetchProblem.invalid("Only http and https can be fetched.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw FetchProblem.invalid("'url' needs a host, and no user before it.");
        }
        if (NUMERIC.matcher(uri.getHost()).matches()
                && !DOTTED.matcher(uri.getHost()).matches()) {
            throw FetchProblem.invalid("An IPv4 address is written as four decimal numbers.");
        }
        try {
            return new RemoteAddress(
                    new URI("%s://%s%s".formatted(uri.getScheme(), uri.getRawAuthority(), withoutFragment(uri))));
        } catch (URISyntaxException e) {
            throw FetchProblem.invalid("'url' is no address: %s.".formatted(e.getReason()));
        }
    }

    private static String withoutFragment(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** @throws FetchProblem if what it leads to may not be fetched */
    RemoteAddress redirected(String location) throws FetchProblem {
        try {
            return of(uri.resolve(new URI(location)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw FetchProblem.failed("It was redirected to what is no address.");
        }
    }

    String host() {
        return uri.getHost();
    }

    boolean hasQuery() {
        return uri.getRawQuery() != null;
    }

    /** Host and path, as a file's name with its folders. */
    String fileName() {
        String path = uri.getPath();
        return uri.getHost() + (path.endsWith("/") ? path + "index" : path);
    }
}
