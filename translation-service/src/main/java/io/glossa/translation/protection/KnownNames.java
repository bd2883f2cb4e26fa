package io.glossa.translation.protection;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that are called otherwise in other languages: Germany, Deutschland, Německo. From CLDR the world's countries, the
 * cities that stand for its time zones, languages, months and days of the week, and from the deployment's own table
 * whatever else it lists.
 */
public final class KnownNames {

    private final List<Set<String>> own;
    private final Map<String, Names> byLanguage = new ConcurrentHashMap<>();

    /** @param own for each name all that it is called, in any language */
    public KnownNames(List<List<String>> own) {
        this.own = own.stream().<Set<String>>map(LinkedHashSet::new).toList();
    }

    /** What {@code name} may be called in {@code target}; empty when no table has it. */
    Set<String> in(LanguageTag target, String name, LanguageTag source) {
        Set<String> found = new LinkedHashSet<>();
        for (Set<String> names : own) {
            if (names.contains(name)) {
                found.addAll(names);
            }
        }
        for (String place : names(source).places(name)) {
            String called = names(target).nameOf(place);
            if (called != null) {
                found.add(called);
            }
        }
        return found;
    }

    private Names names(LanguageTag language) {
        return byLanguage.computeIfAbsent(language.primary().value(), Names::of);
    }

    /** One language's names, by the code of the country, the time zone or what else it is, and back. */
    private record Names(Map<String, String> byPlace, Map<String, List<String>> places) {

        static Names of(String language) {
            ULocale locale = ULocale.forLanguageTag(language);
            Map<String, String> byPlace = new HashMap<>();
            LocaleDisplayNames countries = LocaleDisplayNames.getInstance(locale);
            for (String country : Locale.getISOCountries()) {
                byPlace.put(country, countries.regionDisplayName(country));
            }
            TimeZoneNames cities = TimeZoneNames.getInstance(locale);
            for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
                String city = cities.getExemplarLocationName(zone);
                if (city != null) {
                    byPlace.put(zone, city);
                }
            }
            for (String each : Locale.getISOLanguages()) {
                byPlace.put("language " + each, countries.localeDisplayName(each));
            }
            DateFormatSymbols calendar = new DateFormatSymbols(locale);
            number("month", calendar.getMonths(), byPlace);
            number("day", calendar.getWeekdays(), byPlace);
            Map<String, List<String>> places = new HashMap<>();
            byPlace.forEach((place, name) ->
                    places.computeIfAbsent(key(name), any -> new ArrayList<>()).add(place));
            return new Names(Map.copyOf(byPlace), Map.copyOf(places));
        }

        List<String> places(String name) {
            return places.getOrDefault(key(name), List.of());
        }

        @Nullable
        String nameOf(String place) {
            return byPlace.get(place);
        }

        private static void number(String kind, String[] names, Map<String, String> byPlace) {
            for (int i = 0; i < names.length; i++) {
                if (!names[i].isBlank()) {
                    byPlace.put(kind + " " + i, names[i]);
                }
            }
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
