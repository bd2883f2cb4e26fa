/**
 * What a text is made of: its language, sentences, words, numbers and names, and whether two texts agree on them. Plain
 * Java over ICU4J and Lingua; knows spans and language tags of the wire contract, and nothing of services or storage.
 */
@NullMarked
package io.glossa.language;

import org.jspecify.annotations.NullMarked;
