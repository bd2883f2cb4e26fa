package io.glossa.gateway.ask;

/** What becomes of a claim that its sources do not carry. */
public enum ClaimPolicy {
    /** It is sent with its warnings. */
    WARN,
    /** It is left out. */
    DROP,
    /** The answer that has it waits for a person. */
    HOLD,
    /** Every answer waits for a person, whatever its checks found. */
    HOLD_ALL
}
