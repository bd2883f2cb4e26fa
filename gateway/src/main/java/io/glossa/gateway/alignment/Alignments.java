package io.glossa.gateway.alignment;

import io.glossa.gateway.services.ServiceFailure;
import io.glossa.wire.alignment.AlignmentApi;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** The answer service's alignment of many pairs of texts, as something that may be down. */
@Component
public class Alignments {

    /** The code of the warning that an alignment was wanted and could not be had. */
    public static final String UNAVAILABLE = "alignment-unavailable";

    private static final Logger log = LoggerFactory.getLogger(Alignments.class);

    private final AlignmentApi api;
    private final AlignmentSettings settings;

    Alignments(AlignmentApi api, AlignmentSettings settings) {
        this.api = api;
        this.settings = settings;
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
            return found.stream().map(Optional::of).toList();
        } catch (ServiceFailure | RestClientException e) {
            log.warn("Texts could not be aligned", e);
            return batch.stream().map(_ -> Optional.<AlignmentResponse>empty()).toList();
        }
    }
}
