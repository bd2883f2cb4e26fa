/** The scorecard as a document: measures by language pair with their confidence, and how they are shown. Uses results. */
@NullMarked
package io.glossa.evaluation.report;

import org.jspecify.annotations.NullMarked;
