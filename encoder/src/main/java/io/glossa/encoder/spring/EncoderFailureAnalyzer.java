package io.glossa.encoder.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns an unusable encoder setting into one line and what to do about it, in place of a stack trace. */
class EncoderFailureAnalyzer extends AbstractFailureAnalyzer<EncoderSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EncoderSettingException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set %s to what the encoder needs; a file is addressed as file:/path.".formatted(cause.setting()),
                cause);
    }
}
