package io.glossa.language;

import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a sentence so that it is no longer true; a sentence that offers no place for a change stays as it is. */
final class Injections {

    /** A verb after which, or before which, the language puts its negation; each pair is the pattern and replacement. */
    private static final Map<String, List<String>> NEGATIONS = Map.of(
            "en", List.of("\\b(is|are|was|were|can|could|will|would|has|have|had)\\b", "$1 not"),
            "de", List.of("\\b(ist|sind|war|waren|wird|wurde|wurden|kann|hat|hatte|haben)\\b", "$1 nicht"),
            "es", List.of("\\b(es|son|era|eran|fue|fueron|ha|han|tiene|puede|está)\\b", "no $1"),
            "vi", List.of("(?<=\\s)(được|có|đã|là)(?=\\s)", "không $1"),
            "ru", List.of("(?<=\\s)(был|была|было|были|является|может|могут|имеет|имели)(?=\\s)", "не $1"),
            "ar", List.of("(?<=\\s)(كان|كانت|يمكن|يتم|تم)(?=\\s)", "لم $1"),
            "hi", List.of("(?<=\\s)(है|हैं|था|थी|थे)(?=[\\s।,])", "नहीं $1"),
            "zh", List.of("(是|有|会|能|被)", "不$1"));

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private Injections() {}

    static String digit(String text, Random random) {
        List<Integer> places = new ArrayList<>();
        for (Matcher matcher = DIGIT.matcher(text); matcher.find(); ) {
            places.add(matcher.start());
        }
        if (places.isEmpty()) {
            return text;
        }
        int place = places.get(random.nextInt(places.size()));
        char old = text.charAt(place);
        int value = Character.digit(old, 10);
        int changed = (value + 1 + random.nextInt(9)) % 10;
        boolean leading = place == 0 || !Character.isDigit(text.charAt(place - 1));
        if (leading && changed == 0) {
            changed = value == 1 ? 2 : 1;
        }
        return text.substring(0, place) + (char) (old - value + changed) + text.substring(place + 1);
    }

    static String negation(String text, LanguageTag language) {
        List<String> rule = NEGATIONS.get(language.value());
        return rule == null ? text : Pattern.compile(rule.get(0)).matcher(text).replaceFirst(rule.get(1));
    }

    static List<String> names(List<GuardMeasurement.Pair> pairs) {
        List<String> names = new ArrayList<>();
        for (GuardMeasurement.Pair pair : pairs) {
            for (NameMention mention : Names.find(pair.claim(), pair.claimLanguage())) {
                if (mention.kind() == NameMention.Kind.NAME && mention.text().length() > 3) {
                    names.add(mention.text());
                }
            }
        }
        return names;
    }

    /** Puts a name of another sentence in the place of one of the claim's. */
    static String name(GuardMeasurement.Pair pair, List<String> names, Random random) {
        List<NameMention> own = Names.find(pair.claim(), pair.claimLanguage()).stream()
                .filter(mention -> mention.kind() == NameMention.Kind.NAME
                        && mention.text().length() > 3)
                .toList();
        if (own.isEmpty()) {
            return pair.claim();
        }
        NameMention old = own.get(random.nextInt(own.size()));
        for (int attempt = 0; attempt < 20; attempt++) {
            String name = names.get(random.nextInt(names.size()));
            if (!pair.claim().contains(name)) {
                return pair.claim().substring(0, old.span().start())
                        + name
                        + pair.claim().substring(old.span().end());
            }
        }
        return pair.claim();
    }
}
