package io.glossa.evaluation.translation;

import io.glossa.wire.translation.Entity;

/**
 * How many entities of a kind came through.
 *
 * @param untold of which neither can be said
 * @param silent lost or untold without a warning that says so
 */
record Survival(int survived, int lost, int untold, int silent) {

    static final Survival NONE = new Survival(0, 0, 0, 0);

    /** @param flagged whether a warning says that entities of this kind did not come through */
    Survival and(Entity entity, boolean flagged) {
        int unsaid = flagged ? silent : silent + 1;
        if (entity.survived() == null) {
            return new Survival(survived, lost, untold + 1, unsaid);
        }
        return entity.survived()
                ? new Survival(survived + 1, lost, untold, silent)
                : new Survival(survived, lost + 1, untold, unsaid);
    }

    private int all() {
        return survived + lost + untold;
    }

    /** The share, from 0 to 1, that was found; 1 without any. What was not found need not be lost. */
    double found() {
        return all() == 0 ? 1 : (double) survived / all();
    }

    /** From 0 to 1, of those that can be told; 1 without any. */
    double rate() {
        return survived + lost == 0 ? 1 : (double) survived / (survived + lost);
    }

    /** The share, from 0 to 1, that survived or is named in a warning; 1 without any. */
    double survivedOrFlagged() {
        return all() == 0 ? 1 : (double) (all() - silent) / all();
    }
}
