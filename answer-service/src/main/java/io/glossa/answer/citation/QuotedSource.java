package io.glossa.answer.citation;

import io.glossa.wire.TextSpan;

/**
 * The characters of an evidence sentence that carry a stretch of the answer.
 *
 * @param evidence the sentence's index in the request
 * @param quote within the evidence sentence's text
 * @param answer within the answer's text
 * @param score how strongly the source supports the statement, 0 to 1
 * @param confidence how sure the alignment is of both spans, 0 to 1
 */
public record QuotedSource(int evidence, TextSpan quote, TextSpan answer, double score, double confidence) {}
