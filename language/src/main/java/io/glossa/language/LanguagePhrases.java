package io.glossa.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * The same few things said in any language that CLDR knows: countries, languages, dates, spans of time, measures. What
 * an encoder makes of them differs between languages in the language alone.
 */
public final class LanguagePhrases {

    private static final List<String> COUNTRIES = List.of("FR", "JP", "BR", "EG", "IN", "KE", "CA", "NO", "PL", "MX");
    private static final List<String> LANGUAGES = List.of("fr", "ja", "pt", "ar", "hi", "sw", "pl", "tr", "ko", "it");
    private static final List<String> DATES = List.of(
            "1990-01-03",
            "1993-02-05",
            "1996-03-07",
            "1999-04-09",
            "2002-05-11",
            "2005-06-13",
            "2008-07-15",
            "2011-08-17",
            "2014-09-19",
            "2017-10-21");
    private static final Map<RelativeUnit, Integer> TIMES = Map.of(
            RelativeUnit.HOURS, 3,
            RelativeUnit.DAYS, 12,
            RelativeUnit.WEEKS, 5,
            RelativeUnit.MONTHS, 7,
            RelativeUnit.YEARS, 20,
            RelativeUnit.MINUTES, 45);
    private static final Map<MeasureUnit, Integer> MEASURES = Map.of(
            MeasureUnit.KILOMETER, 5,
            MeasureUnit.KILOGRAM, 12,
            MeasureUnit.CELSIUS, 30,
            MeasureUnit.LITER, 8,
            MeasureUnit.METER, 90,
            MeasureUnit.GRAM, 2,
            MeasureUnit.HECTARE, 6,
            MeasureUnit.KILOMETER_PER_HOUR, 100);

    private LanguagePhrases() {}

    public static List<String> in(LanguageTag language) {
        ULocale locale = ULocale.forLanguageTag(language.value());
        List<String> phrases = new ArrayList<>();
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
        COUNTRIES.forEach(country -> phrases.add(names.regionDisplayName(country)));
        LANGUAGES.forEach(each -> phrases.add(names.languageDisplayName(each)));
        DateFormat dates = DateFormat.getDateInstance(DateFormat.FULL, locale);
        dates.setTimeZone(TimeZone.GMT_ZONE);
        DATES.forEach(date -> phrases.add(dates.format(Date.from(Instant.parse(date + "T12:00:00Z")))));
        RelativeDateTimeFormatter times = RelativeDateTimeFormatter.getInstance(locale);
        TIMES.forEach((unit, count) -> phrases.add(times.format(count, Direction.NEXT, unit)));
        MeasureFormat measures = MeasureFormat.getInstance(locale, FormatWidth.WIDE);
        MEASURES.forEach((unit, count) -> phrases.add(measures.formatMeasures(new Measure(count, unit))));
        return List.copyOf(phrases);
    }
}
