package io.glossa.gateway.ask;

import io.glossa.wire.ask.Mode;

/** The mode that a question takes, and why. Steps that turn out to be impossible are taken back one by one. */
record Route(Mode mode, String reason) {

    boolean translatesQuestion() {
        return mode.translatesQuestion();
    }

    boolean translatesPassages() {
        return mode.translatesPassages();
    }

    Route withoutTranslatedQuestion(String why) {
        return new Route(translatesPassages() ? Mode.TRANSLATE_PASSAGES : Mode.DIRECT, why);
    }

    Route withoutTranslatedPassages(String why) {
        return new Route(translatesQuestion() ? Mode.TRANSLATE_QUESTION : Mode.DIRECT, why);
    }
}
