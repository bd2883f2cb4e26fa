package io.glossa.answer.generation;

import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.EntryRange;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A grammar in llama.cpp's GBNF that lets a model write only in the scripts of one language, the given names, digits and
 * punctuation, with citation numbers of sources that exist. It keeps Latin words out of Russian and Chinese characters
 * out of German; it cannot tell two languages of one script apart, which the check afterwards does.
 */
final class AnswerGrammar {

    /** No brackets, markup or angle brackets: those would be citation marks, Markdown or template tokens. */
    private static final UnicodeSet PUNCTUATION = new UnicodeSet(
                    "[\\ \\u00A0 . , ; \\: ! ? ' \\\" ( ) % / \\& + \\- – — « » „ “ ” ‘ ’ … ° € $ £ ¥ ₫ ₽ ₹ § · ¿ ¡ ، ؛ ؟ ٪ ٫ ٬"
                            + " 。 、 ， ； ： ？ ！ 「 」 『 』 （ ） 《 》 〈 〉 ・ ％ । ॥ \\u200C \\u200D \\u200E \\u200F]")
            .freeze();

    /** Beyond these planes are compatibility forms and rare characters that only make the grammar long. */
    private static final UnicodeSet COMMON_PLANE = new UnicodeSet("[\\u0000-\\uD7A3]").freeze();

    private AnswerGrammar() {}

    /**
     * @param names words that may stand as they are, whatever their script
     * @param sources how many numbered sources there are
     * @return null if it is not known what scripts the language is written in
     */
    static @Nullable String of(LanguageTag language, Collection<String> names, int sources) {
        int[] scripts = UScript.getCode(ULocale.forLanguageTag(language.value()));
        if (!language.isDetermined() || scripts == null || scripts.length == 0) {
            return null;
        }
        UnicodeSet letters = letters(scripts);
        UnicodeSet digits = digits(scripts);
        Set<String> foreign = names.stream()
                .filter(name -> !name.isBlank() && !letters.containsAll(name))
                .collect(Collectors.toCollection(TreeSet::new));
        String word = foreign.isEmpty() ? "[" + ranges(letters) + "]+" : "[" + ranges(letters) + "]+ | name";
        // Where words are not set apart by spaces, a name may touch its neighbours.
        String body = spaced(scripts) ? "mark* token (mark+ token)* mark*" : "(token | mark)+";
        return """
                root ::= %s
                token ::= word | [%s]+
                word ::= %s
                mark ::= [%s] | "\\n" | "[" (%s) "]"
                %s""".formatted(
                        body,
                        ranges(digits),
                        word,
                        ranges(PUNCTUATION),
                        IntStream.rangeClosed(1, Math.max(1, sources))
                                .mapToObj(number -> "\"" + number + "\"")
                                .collect(Collectors.joining(" | ")),
                        foreign.isEmpty() ? "" : "name ::= " + alternatives(foreign) + "\n");
    }

    private static UnicodeSet letters(int[] scripts) {
        UnicodeSet letters = new UnicodeSet("[[:scx=Zinh:]&[:M:]]");
        for (int script : scripts) {
            letters.addAll(new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT, script));
        }
        return letters.retainAll(new UnicodeSet("[[:L:][:M:]]"))
                .retainAll(COMMON_PLANE)
                .freeze();
    }

    private static UnicodeSet digits(int[] scripts) {
        UnicodeSet own = new UnicodeSet();
        for (int script : scripts) {
            own.addAll(new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT, script));
            if (script == UScript.ARABIC) {
                own.addAll(0x0660, 0x0669);
            }
        }
        return own.retainAll(new UnicodeSet("[:Nd:]")).addAll('0', '9').freeze();
    }

    private static boolean spaced(int[] scripts) {
        return IntStream.of(scripts).noneMatch(script -> switch (script) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> false;
        });
    }

    private static String ranges(UnicodeSet characters) {
        StringBuilder ranges = new StringBuilder();
        for (EntryRange range : characters.ranges()) {
            ranges.append(escape(range.codepoint));
            if (range.codepointEnd > range.codepoint) {
                ranges.append('-').append(escape(range.codepointEnd));
            }
        }
        return ranges.toString();
    }

    private static String alternatives(Set<String> names) {
        return names.stream()
                .map(name ->
                        "\"" + name.codePoints().mapToObj(AnswerGrammar::escape).collect(Collectors.joining()) + "\"")
                .collect(Collectors.joining(" | "));
    }

    private static String escape(int codePoint) {
        return codePoint > 0xFFFF ? "\\U%08X".formatted(codePoint) : "\\u%04X".formatted(codePoint);
    }
}
