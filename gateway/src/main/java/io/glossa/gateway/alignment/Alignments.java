package io.glossa.gateway.alignment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.wire.alignment.AlignmentApi;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The answer service's alignment of many pairs of texts, as something that may be down. What was aligned in the last minutes
 * is remembered: a translation that comes from the cache needs no model for its words either.
 */
@Component
public class Alignments {

    /** The code of the warning that an alignment was wanted and could not be had. */
    public static final String UNAVAILABLE = "alignment-unavailable";

    private static final Logger log = LoggerFactory.getLogger(Alignments.class);

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    /** What a pair of words takes in memory, about, beside the texts. */
    private static final int BYTES_A_PAIR = 120;

    private final AlignmentApi api;
    private final AlignmentSettings settings;
    private final Cache<AlignmentRequest, AlignmentResponse> latest;

    Alignments(AlignmentApi api, AlignmentSettings settings) {
        this.api = api;
        this.settings = settings;
        this.latest = Caffeine.newBuilder()
                .maximumWeight(settings.remembered().toBytes())
                .weigher(Alignments::bytes)
                .expireAfterWrite(REMEMBERED_FOR)
                .executor(Runnable::run)
                .build();
    }

    private static int bytes(AlignmentRequest pair, AlignmentResponse found) {
        return 2 * (pair.source().length() + pair.target().length())
                + BYTES_A_PAIR * (found.words().size() + found.spans().size());
    }

    /** Whether texts are short enough to be aligned; one that is not spoils the call that it is in. */
    public boolean takes(String source, String target) {
        return Math.max(source.length(), target.length()) <= settings.text();
    }

    /**
     * Aligns each pair, in as many calls as it takes.
     *
     * @return one for each pair, in their order; empty where its call failed
     */
    public List<Optional<AlignmentResponse>> align(List<AlignmentRequest> pairs) {
        List<AlignmentRequest> unknown = new ArrayList<>();
        List<Optional<AlignmentResponse>> known = new ArrayList<>();
        for (AlignmentRequest pair : pairs) {
            Optional<AlignmentResponse> remembered = Optional.ofNullable(latest.getIfPresent(pair));
            known.add(remembered);
            if (remembered.isEmpty()) {
                unknown.add(pair);
            }
        }
        Iterator<Optional<AlignmentResponse>> found = alignAnew(unknown).iterator();
        return known.stream()
                .map(each -> each.isPresent() ? each : found.next())
                .toList();
    }

    private List<Optional<AlignmentResponse>> alignAnew(List<AlignmentRequest> pairs) {
        List<Optional<AlignmentResponse>> found = new ArrayList<>();
        List<AlignmentRequest> batch = new ArrayList<>();
        int characters = 0;
        for (AlignmentRequest pair : pairs) {
            int more = pair.source().length() + pair.target().length();
            if (!batch.isEmpty() && characters + more > settings.call()) {
                found.addAll(call(batch));
                batch.clear();
                characters = 0;
            }
            batch.add(pair);
            characters += more;
        }
        if (!batch.isEmpty()) {
            found.addAll(call(batch));
        }
        return found;
    }

    private List<Optional<AlignmentResponse>> call(List<AlignmentRequest> batch) {
        try {
            List<AlignmentResponse> found =
                    api.alignAll(new AlignmentBatch(batch)).alignments();
            if (found.size() != batch.size()) {
                throw new RestClientException("%d alignments for %d".formatted(found.size(), batch.size()));
            }
            for (int i = 0; i < found.size(); i++) {
                latest.put(batch.get(i), found.get(i));
            }
            return found.stream().map(Optional::of).toList();
        } catch (ServiceFailure | RestClientException e) {
            log.warn("Texts could not be aligned", e);
            return batch.stream().map(_ -> Optional.<AlignmentResponse>empty()).toList();
        }
    }
}
