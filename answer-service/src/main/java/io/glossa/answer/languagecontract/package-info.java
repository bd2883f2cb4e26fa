/** The promise that an answer is in the language that was asked for, checked claim by claim. Uses {@code language}. */
@NullMarked
package io.glossa.answer.languagecontract;

import org.jspecify.annotations.NullMarked;
