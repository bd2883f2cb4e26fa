package io.glossa.evaluation.answers;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer's words as MLQA's evaluation counts them (Lewis et al., 2020): in lower case, without punctuation and the
 * language's articles. Chinese counts by characters.
 *
 * <p>MLQA covers ar, de, en, es, hi, vi and zh. Beyond it, Japanese and Thai count by characters too, Greek, French,
 * Italian, Dutch, Portuguese and Romanian lose their articles, and every other language has none to lose.
 */
final class AnswerNormalizer {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, Pattern> ARTICLES = Map.ofEntries(
            words("en", "a|an|the"),
            words("es", "un|una|unos|unas|el|la|los|las"),
            words("de", "ein|eine|einen|einem|eines|einer|der|die|das|den|dem|des"),
            words("vi", "của|là|cái|chiếc|những"),
            // As MLQA has it; its first half cannot match, so that every "ال" goes.
            Map.entry("ar", Pattern.compile("\\sال^|ال")),
            words("el", "ο|η|το|οι|τα|του|της|των|τον|την|τους|τις|ένας|μια|μία|ένα"),
            words("fr", "le|la|les|un|une|des|du"),
            words("it", "il|lo|la|i|gli|le|un|uno|una"),
            words("nl", "de|het|een"),
            words("pt", "o|a|os|as|um|uma|uns|umas"),
            words("ro", "un|o|niște"));

    private static final Set<String> BY_CHARACTER = Set.of("zh", "ja", "th");

    private static final Set<UnicodeScript> UNSPACED =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

    private AnswerNormalizer() {}

    /** @param language primary subtag */
    static List<String> tokens(String answer, String language) {
        String text = PUNCTUATION.matcher(answer.toLowerCase(Locale.ROOT)).replaceAll("");
        Pattern articles = ARTICLES.get(language);
        if (articles != null) {
            text = articles.matcher(text).replaceAll(" ");
        }
        if (BY_CHARACTER.contains(language)) {
            text = apart(text);
        }
        List<String> tokens = new ArrayList<>(WHITE_SPACE.splitAsStream(text).toList());
        tokens.removeIf(String::isBlank);
        return tokens;
    }

    private static String apart(String text) {
        StringBuilder apart = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean alone = UNSPACED.contains(UnicodeScript.of(character));
            apart.append(alone ? " " : "").appendCodePoint(character).append(alone ? " " : "");
        });
        return apart.toString();
    }

    private static Map.Entry<String, Pattern> words(String language, String alternatives) {
        return Map.entry(language, Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.UNICODE_CHARACTER_CLASS));
    }
}
