package io.glossa.language;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the days of the week by CLDR's names for them. */
final class Weekdays {

    /** Vietnamese, Portuguese, Greek and others number most days: their names are the ordinals of anything. */
    private static final Set<String> NUMBERED = Set.of("vi", "pt", "el", "fa", "he", "ka", "id");

    /** A stem this long tells the days apart in all languages that inflect them. */
    private static final int ENDING = 2;

    private static final int SHORTEST_STEM = 4;

    private final Map<String, List<String>> names = new ConcurrentHashMap<>();

    /** @param day 1 for Sunday */
    record Mention(int day, TextSpan span) {}

    /** The days that are named for certain: whole words, in the forms of the dictionary. */
    List<Mention> named(String text, LanguageTag language) {
        String code = language.primary().value();
        if (NUMBERED.contains(code)) {
            return List.of();
        }
        List<String> days = namesIn(code);
        String lower = text.toLowerCase(Locale.ROOT);
        List<Mention> found = new ArrayList<>();
        for (int day = 1; day < days.size(); day++) {
            int start = lower.indexOf(days.get(day));
            int end = start + days.get(day).length();
            if (start >= 0 && lower.length() == text.length() && isWhole(lower, start, end)) {
                found.add(new Mention(day, new TextSpan(start, end)));
            }
        }
        return found;
    }

    /** Whether the day may be named, in whatever form. */
    boolean mayName(int day, String text, LanguageTag language) {
        String name = namesIn(language.primary().value()).get(day);
        String stem = name.substring(0, Math.max(Math.min(SHORTEST_STEM, name.length()), name.length() - ENDING));
        return text.toLowerCase(Locale.ROOT).contains(stem);
    }

    /** Whether there are names to look for; CLDR's root has none. */
    boolean knows(LanguageTag language) {
        return language.isDetermined()
                && namesIn(language.primary().value()).get(1).codePoints().anyMatch(Character::isLetter)
                && !List.of("zh", "ja").contains(language.primary().value());
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !Character.isLetter(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    private List<String> namesIn(String language) {
        return names.computeIfAbsent(language, code -> {
            List<String> days = new ArrayList<>();
            for (String day : DateFormatSymbols.getInstance(ULocale.forLanguageTag(code))
                    .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)) {
                days.add(day.toLowerCase(Locale.ROOT));
            }
            return List.copyOf(days);
        });
    }
}
