package io.glossa.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.answer.Citation;
import java.util.Locale;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses at which a person can read a cited source. */
public final class SourceLinks {

    private final String base;
    private final String collection;

    private SourceLinks(String base, String collection) {
        this.base = base;
        this.collection = collection;
    }

    /** Links for a collection, as the client of the current request reaches this gateway. */
    public static SourceLinks forCurrentRequest(String collection) {
        return new SourceLinks(
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(), collection);
    }

    /**
     * The document's own address where it has one on the web, else the chat page's view of it, at the quote.
     *
     * @param unit what the citation's offsets are counted in
     */
    public String to(Citation citation, OffsetUnit unit) {
        String own = citation.uri();
        if (own != null && isWeb(own)) {
            return own;
        }
        return "%s/#/collections/%s/documents/%s?start=%d&end=%d%s"
                .formatted(
                        base,
                        UriUtils.encode(collection, UTF_8),
                        UriUtils.encode(citation.document(), UTF_8),
                        citation.start(),
                        citation.end(),
                        unit == OffsetUnit.UTF16 ? "" : "&offsets=" + unit.value());
    }

    private static boolean isWeb(String uri) {
        String lower = uri.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
