package io.glossa.encoder.spring;

import org.jspecify.annotations.Nullable;

/** A setting of the encoder with which the service cannot start. */
class EncoderSettingException extends RuntimeException {

    private final String setting;

    EncoderSettingException(String setting, String problem, @Nullable Throwable cause) {
        super("Setting %s: %s".formatted(setting, problem), cause);
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
