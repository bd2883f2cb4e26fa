package io.glossa.wire.review;

/**
 * Releases or rejects an answer or a translation as it is.
 *
 * @param reviewer who decides, for the audit trail
 * @param reason why, for the audit trail
 */
public record ReviewDecision(String reviewer, String reason) {}
