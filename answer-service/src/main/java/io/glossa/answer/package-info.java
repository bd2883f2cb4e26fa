/**
 * The answer service: takes a question with its evidence, gives back an answer whose every claim is cited and checked.
 * Owns the HTTP endpoints and the order of the stages; each stage is a package of its own. Knows the wire contract and
 * no other service.
 */
@NullMarked
package io.glossa.answer;

import org.jspecify.annotations.NullMarked;
