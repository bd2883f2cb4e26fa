package io.glossa.answer.support;

import io.glossa.language.Difference;
import io.glossa.wire.Warning;

/** Says what differs between a claim and its source. */
final class DifferenceWarnings {

    private DifferenceWarnings() {}

    static Warning warning(Difference difference) {
        return switch (difference.kind()) {
            case NUMBER, DATE -> differs("number-differs", difference);
            case UNIT -> differs("unit-differs", difference);
            case NAME, CODE -> differs("name-differs", difference);
            case NEGATION ->
                new Warning(
                        "negation-differs",
                        "Only one of claim and source negates: “%s”.".formatted(difference.found()));
            case DIRECTION -> differs("direction-differs", difference);
        };
    }

    private static Warning differs(String code, Difference difference) {
        return difference.nearest() == null
                ? new Warning(code, "“%s” is not in the source.".formatted(difference.found()))
                : new Warning(code, "“%s” is “%s” in the source.".formatted(difference.found(), difference.nearest()));
    }
}
