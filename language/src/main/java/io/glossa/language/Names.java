package io.glossa.language;

import com.ibm.icu.lang.UScript;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds candidates for names and codes, and compares names across scripts.
 *
 * <p>Two spellings of a name have similar {@linkplain #key keys} and share {@linkplain #indexTerms index terms}, whatever
 * their scripts; {@link NameKeys} says how. Nothing is learned from data.
 */
public final class Names {

    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"“”«»]+[^\\s<>\"“”«».,;:!?)\\]]");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,200}\\.\\p{L}{2,24}");
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?=[A-Z0-9./_-]*[A-Z])(?=[A-Z0-9./_-]*[0-9])[A-Z0-9]+(?:[-./_][A-Z0-9]+)*(?![\\p{L}\\p{N}])");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«「『]([^\"“”„«»「」『』\\n]{2,80})[\"”“»」』]");
    private static final Pattern CAPITALISED = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}'’]*+(?:[-‐ ]\\p{Lu}[\\p{L}\\p{M}'’]*+|\\.? (?=\\p{Lu}\\.)\\p{Lu}\\.(?: \\p{Lu}[\\p{L}\\p{M}]*+)?)*+");
    private static final Pattern LATIN =
            Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}'’]+(?:[- ]\\p{IsLatin}[\\p{IsLatin}\\p{M}'’]+)*");

    private static final Lexicon FUNCTION_WORDS = Lexicon.load("function-words.properties");

    private Names() {}

    /**
     * Candidates in the order of the text; a quoted phrase may hold others. A capitalised word that opens a sentence is one
     * only if another one follows; in German, where all nouns are capitalised, only runs of two or more are.
     */
    public static List<NameMention> find(String text, LanguageTag language) {
        DisjointSpans taken = new DisjointSpans();
        List<NameMention> found = addresses(text, taken);
        List<NameMention> names = new ArrayList<>();
        int script = Scripts.of(text).main();
        boolean cased = script == UScript.LATIN
                || script == UScript.CYRILLIC
                || script == UScript.GREEK
                || script == UScript.ARMENIAN;
        for (Matcher matcher = CAPITALISED.matcher(text); matcher.find(); ) {
            addName(text, language, matcher, names);
        }
        if (!cased || script != UScript.LATIN) {
            DisjointSpans named = new DisjointSpans();
            names.forEach(name -> named.add(name.span()));
            addAll(LATIN, text, NameMention.Kind.NAME, named, names);
        }
        names.stream().filter(name -> taken.isFree(name.span())).forEach(found::add);
        for (Matcher matcher = QUOTED.matcher(text); matcher.find(); ) {
            found.add(mention(text, matcher.start(1), matcher.end(1), NameMention.Kind.QUOTED));
        }
        found.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return List.copyOf(found);
    }

    /** Web and e-mail addresses and codes alone. */
    static List<NameMention> addresses(String text) {
        return addresses(text, new DisjointSpans());
    }

    private static List<NameMention> addresses(String text, DisjointSpans taken) {
        List<NameMention> found = new ArrayList<>();
        addAll(URL, text, NameMention.Kind.URL, taken, found);
        addAll(EMAIL, text, NameMention.Kind.EMAIL, taken, found);
        addAll(CODE, text, NameMention.Kind.CODE, taken, found);
        return found;
    }

    private static void addName(String text, LanguageTag language, Matcher matcher, List<NameMention> names) {
        int start = matcher.start();
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return;
        }
        int end = matcher.end();
        if (opensSentence(text, start)) {
            int space = text.substring(start, end).indexOf(' ');
            String first = space < 0 ? text.substring(start, end) : text.substring(start, start + space);
            boolean common = isFunctionWord(first, language);
            if (space < 0 || isFunctionWord(text.substring(start + space + 1, end), language)) {
                // As in "Nehmen Sie".
                return;
            }
            start = common ? start + space + 1 : start;
        }
        String name = text.substring(start, end);
        boolean single = name.indexOf(' ') < 0 && name.indexOf('-') < 0;
        if (single && language.primary().value().equals("de") && !name.equals(name.toUpperCase(Locale.ROOT))) {
            return;
        }
        if (single && (name.length() < 2 || isFunctionWord(name, language))) {
            return;
        }
        names.add(mention(text, start, end, NameMention.Kind.NAME));
    }

    private static boolean isFunctionWord(String word, LanguageTag language) {
        return FUNCTION_WORDS.has(language.primary().value(), word.toLowerCase(Locale.ROOT));
    }

    private static boolean opensSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0
                && (Character.isWhitespace(text.charAt(before)) || "\"'“„«(¿¡‘[".indexOf(text.charAt(before)) >= 0)) {
            if (text.charAt(before) == '\n') {
                return true;
            }
            before--;
        }
        return before < 0 || ".!?:;…".indexOf(text.charAt(before)) >= 0;
    }

    private static void addAll(
            Pattern pattern, String text, NameMention.Kind kind, DisjointSpans taken, List<NameMention> found) {
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            NameMention mention = mention(text, matcher.start(), matcher.end(), kind);
            if (taken.add(mention.span())) {
                found.add(mention);
            }
        }
    }

    private static NameMention mention(String text, int start, int end, NameMention.Kind kind) {
        return new NameMention(new TextSpan(start, end), text.substring(start, end), kind);
    }

    /** A name in lower-case ASCII letters and digits, words parted by single spaces; empty for one without either. */
    public static String key(String name) {
        return NameKeys.key(name);
    }

    /**
     * What to index a name by and look it up with: the more terms two names share, the likelier they are the same. Rank by
     * {@code 2 * shared / (terms of one + terms of the other)}.
     */
    public static Set<String> indexTerms(String name) {
        return NameKeys.indexTerms(name);
    }

    /** How likely two spellings are the same name: 1 for the same key, 0 for nothing in common. */
    public static double similarity(String one, String other) {
        return NameSimilarity.of(one, other);
    }
}
