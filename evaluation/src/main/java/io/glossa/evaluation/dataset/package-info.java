/** Reads parallel corpora and checks them before anything runs. Uses the wire contract's spans. */
@NullMarked
package io.glossa.evaluation.dataset;

import org.jspecify.annotations.NullMarked;
