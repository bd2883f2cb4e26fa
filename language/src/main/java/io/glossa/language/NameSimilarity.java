package io.glossa.language;

/**
 * Compares two names by the edit distance of their keys, in which letters of one class (vowels, labials, velars ...) cost
 * less to exchange, and vowels and h less to leave out, since transliterations differ there.
 */
final class NameSimilarity {

    private static final double SAME_CLASS = 0.3;
    private static final double WEAK_LETTER = 0.3;
    private static final int MAX_LENGTH = 80;

    private NameSimilarity() {}

    static double of(String one, String other) {
        return of(SpokenName.of(one), SpokenName.of(other));
    }

    static double of(SpokenName one, SpokenName other) {
        String first = one.letters();
        String second = other.letters();
        if (first.isEmpty() || second.isEmpty() || first.length() > MAX_LENGTH || second.length() > MAX_LENGTH) {
            return first.equals(second) && !first.isEmpty() ? 1 : 0;
        }
        double byKey = 1 - distance(first, second) / Math.max(weight(first), weight(second));
        boolean sameSkeleton = one.consonants().length() > 2 && one.consonants().equals(other.consonants());
        return Math.max(0, sameSkeleton ? Math.max(byKey, 0.8) : byKey);
    }

    private static double weight(String key) {
        double weight = 0;
        for (char letter : key.toCharArray()) {
            weight += omission(letter);
        }
        return weight;
    }

    private static double distance(String one, String other) {
        double[] previous = new double[other.length() + 1];
        for (int column = 1; column <= other.length(); column++) {
            previous[column] = previous[column - 1] + omission(other.charAt(column - 1));
        }
        for (int row = 1; row <= one.length(); row++) {
            double[] current = new double[other.length() + 1];
            current[0] = previous[0] + omission(one.charAt(row - 1));
            for (int column = 1; column <= other.length(); column++) {
                char here = one.charAt(row - 1);
                char there = other.charAt(column - 1);
                current[column] = Math.min(
                        previous[column - 1] + exchange(here, there),
                        Math.min(previous[column] + omission(here), current[column - 1] + omission(there)));
            }
            previous = current;
        }
        return previous[other.length()];
    }

    private static double omission(char letter) {
        return kind(letter) == 'A' ? WEAK_LETTER : 1;
    }

    private static double exchange(char one, char other) {
        if (one == other) {
            return 0;
        }
        char kind = kind(one);
        if (kind == kind(other) && kind != '0') {
            return SAME_CLASS;
        }
        return Math.max(omission(one), omission(other));
    }

    private static char kind(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w' -> 'A';
            case 'b', 'p', 'f', 'v' -> 'P';
            case 'd', 't' -> 'T';
            case 'g', 'k', 'q', 'c', 'x' -> 'K';
            case 's', 'z', 'j' -> 'S';
            case 'l', 'r' -> 'R';
            case 'm' -> 'M';
            case 'n' -> 'N';
            default -> '0';
        };
    }
}
