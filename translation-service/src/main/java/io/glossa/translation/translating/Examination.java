package io.glossa.translation.translating;

import io.glossa.wire.Warning;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.TranslationResponse.TermUse;
import java.util.List;

/**
 * What a comparison of a translation with its text showed.
 *
 * @param findings what is wrong with it; empty when nothing is
 */
record Examination(List<Warning> findings, List<Entity> entities, List<TermUse> terms) {

    Examination {
        findings = List.copyOf(findings);
        entities = List.copyOf(entities);
        terms = List.copyOf(terms);
    }
}
