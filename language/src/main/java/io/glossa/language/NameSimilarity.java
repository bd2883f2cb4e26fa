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

    /** In two rows, with each letter's cost looked up once: a search asks this for thousands of pairs. */
    private static double distance(String one, String other) {
        char[] columns = other.toCharArray();
        double[] omitted = new double[columns.length];
        double[] previous = new double[columns.length + 1];
        double[] current = new double[columns.length + 1];
        for (int column = 0; column < columns.length; column++) {
            omitted[column] = omission(columns[column]);
            previous[column + 1] = previous[column] + omitted[column];
        }
        for (int row = 0; row < one.length(); row++) {
            char here = one.charAt(row);
            double omission = omission(here);
            current[0] = previous[0] + omission;
            for (int column = 0; column < columns.length; column++) {
                current[column + 1] = Math.min(
                        previous[column] + exchange(here, columns[column]),
                        Math.min(previous[column + 1] + omission, current[column] + omitted[column]));
            }
            double[] done = current;
            current = previous;
            previous = done;
        }
        return previous[columns.length];
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
