package io.glossa.wire.translation;

import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a translation without reading it, each from 0 to 1. High values show that nothing countable is
 * wrong; they do not show that the translation is good.
 *
 * @param score the weighted mean of the parts that are there
 * @param entities the share of names, codes, addresses, placeholders, markup and terms that survived; absent without any
 * @param numbers the share of numbers that survived; absent without any
 * @param language whether it is in the language asked for
 * @param length how plausible its length is
 * @param alignment the share of both texts' words that have a partner; absent where they were not aligned
 */
public record Quality(
        double score,
        @Nullable Double entities,
        @Nullable Double numbers,
        double language,
        double length,
        @Nullable Double alignment) {

    private static final double ENTITIES = 0.2;
    private static final double NUMBERS = 0.2;
    private static final double LANGUAGE = 0.25;
    private static final double LENGTH = 0.1;
    private static final double ALIGNMENT = 0.25;

    public static Quality of(
            @Nullable Double entities,
            @Nullable Double numbers,
            double language,
            double length,
            @Nullable Double alignment) {
        double weight = LANGUAGE + LENGTH;
        double sum = LANGUAGE * language + LENGTH * length;
        if (entities != null) {
            weight += ENTITIES;
            sum += ENTITIES * entities;
        }
        if (numbers != null) {
            weight += NUMBERS;
            sum += NUMBERS * numbers;
        }
        if (alignment != null) {
            weight += ALIGNMENT;
            sum += ALIGNMENT * alignment;
        }
        return new Quality(sum / weight, entities, numbers, language, length, alignment);
    }
}
