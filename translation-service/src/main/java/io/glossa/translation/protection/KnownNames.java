package io.glossa.translation.protection;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Region;
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
import java.util.regex.Pattern;

/**
 * Names that are called otherwise in other languages: Germany, Deutschland, Německo. From CLDR the world's countries, with
 * their short names and codes, its continents and unions, the cities that stand for its time zones, languages, months and
 * days of the week, and from the deployment's own table whatever else it lists.
 */
public final class KnownNames {

    private static final List<Region.RegionType> REGIONS = List.of(
            Region.RegionType.TERRITORY,
            Region.RegionType.CONTINENT,
            Region.RegionType.SUBCONTINENT,
            Region.RegionType.GROUPING);

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
            found.addAll(names(target).called(place));
        }
        return found;
    }

    private Names names(LanguageTag language) {
        return byLanguage.computeIfAbsent(language.primary().value(), Names::of);
    }

    /** One language's names, by the code of the region, the time zone or what else it is, and back. */
    private record Names(Map<String, Set<String>> byPlace, Map<String, List<String>> places) {

        private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

        static Names of(String language) {
            ULocale locale = ULocale.forLanguageTag(language);
            Map<String, Set<String>> byPlace = new HashMap<>();
            LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale);
            LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
            for (Region.RegionType kind : REGIONS) {
                for (Region region : Region.getAvailable(kind)) {
                    String code = region.toString();
                    put(code, full.regionDisplayName(code), byPlace);
                    put(code, brief.regionDisplayName(code), byPlace);
                }
            }
            TimeZoneNames cities = TimeZoneNames.getInstance(locale);
            for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
                String city = cities.getExemplarLocationName(zone);
                if (city != null) {
                    put(zone, city, byPlace);
                }
            }
            for (String each : Locale.getISOLanguages()) {
                put("language " + each, full.localeDisplayName(each), byPlace);
            }
            DateFormatSymbols calendar = new DateFormatSymbols(locale);
            number("month", calendar.getMonths(), byPlace);
            number("day", calendar.getWeekdays(), byPlace);
            Map<String, List<String>> places = new HashMap<>();
            byPlace.forEach((place, names) -> names.forEach(name ->
                    places.computeIfAbsent(key(name), any -> new ArrayList<>()).add(place)));
            return new Names(Map.copyOf(byPlace), Map.copyOf(places));
        }

        /** Also by a region's code, as in EU, and in UK, which ISO 3166 has as GB. */
        List<String> places(String name) {
            List<String> known = places.getOrDefault(key(name), List.of());
            return known.isEmpty() && CODE.matcher(name).matches() ? List.of(name.equals("UK") ? "GB" : name) : known;
        }

        Set<String> called(String place) {
            return byPlace.getOrDefault(place, Set.of());
        }

        private static void put(String place, String name, Map<String, Set<String>> byPlace) {
            byPlace.computeIfAbsent(place, any -> new LinkedHashSet<>()).add(name);
        }

        private static void number(String kind, String[] names, Map<String, Set<String>> byPlace) {
            for (int i = 0; i < names.length; i++) {
                if (!names[i].isBlank()) {
                    put(kind + " " + i, names[i], byPlace);
                }
            }
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
