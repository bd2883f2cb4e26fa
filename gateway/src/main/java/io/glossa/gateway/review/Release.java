package io.glossa.gateway.review;

import io.glossa.gateway.glossary.ProposedTerm;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.review.HeldTranslation;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision lets go.
 *
 * @param answer absent where the review is of a translation, or nothing is released
 * @param translation absent where the review is of an answer, or nothing is released
 * @param learnt translations that the reviewer stands for
 * @param terms that the reviewer translates otherwise
 */
record Release(
        @Nullable AskResponse answer,
        @Nullable HeldTranslation translation,
        List<Entry> learnt,
        List<ProposedTerm> terms) {

    static final Release NOTHING = new Release(null, null, List.of(), List.of());

    Release {
        learnt = List.copyOf(learnt);
        terms = List.copyOf(terms);
    }

    boolean isAnything() {
        return answer != null || translation != null;
    }
}
