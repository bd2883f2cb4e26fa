package io.glossa.translation.translating;

import io.glossa.wire.Warning;
import java.util.List;

/** What became of a text or of a piece of one. */
sealed interface Outcome {

    /** @param warnings what the checks found in a translation that is still of use */
    record Done(String text, String provider, List<Warning> warnings) implements Outcome {

        public Done {
            warnings = List.copyOf(warnings);
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
