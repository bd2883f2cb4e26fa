package io.glossa.translation.translating;

import io.glossa.wire.Warning;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.TermUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a text or of a piece of one. */
sealed interface Outcome {

    /**
     * @param warnings what the checks found in a translation that is still of use
     * @param cached whether no provider was asked
     * @param segments what was translated at once
     * @param review what a person made of it; absent where nobody reviewed it
     */
    record Done(
            String text,
            String provider,
            List<Warning> warnings,
            boolean cached,
            List<Segment> segments,
            List<Entity> entities,
            List<TermUse> terms,
            @Nullable ReviewState review)
            implements Outcome {

        public Done {
            warnings = List.copyOf(warnings);
            segments = List.copyOf(segments);
            entities = List.copyOf(entities);
            terms = List.copyOf(terms);
        }

        /** One that nobody reviewed. */
        Done(
                String text,
                String provider,
                List<Warning> warnings,
                boolean cached,
                List<Segment> segments,
                List<Entity> entities,
                List<TermUse> terms) {
            this(text, provider, warnings, cached, segments, entities, terms, null);
        }
    }

    /**
     * @param warnings why there is no translation
     * @param down whether nobody who translates this pair could be reached
     */
    record Failed(List<Warning> warnings, boolean down) implements Outcome {

        public Failed {
            warnings = List.copyOf(warnings);
        }
    }
}
