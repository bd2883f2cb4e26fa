package io.glossa.evaluation.run;

/** A measurement that could not be finished, for a reason outside of the data. */
public final class RunException extends RuntimeException {

    public RunException(String message) {
        super(message);
    }
}
