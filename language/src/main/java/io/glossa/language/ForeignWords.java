package io.glossa.language;

import com.ibm.icu.lang.UScript;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words of another language in a text that has to be in one: the answer-language contract.
 *
 * <p>No failures are names (capitalised inside a sentence), acronyms, codes, numbers, units, addresses, short quoted or
 * parenthesised terms, and whatever the caller allows. Safe for concurrent use; the first Latin-script text in a language
 * loads its models.
 */
public final class ForeignWords {

    private static final Pattern ASIDE =
            Pattern.compile("[(（\\[][^()（）\\[\\]]{1,80}[)）\\]]|[\"“„«「『‘'][^\"“”„«»「」『』’']{1,60}[\"”“»」』’']");
    private static final Set<String> UNITS = Set.of(
            "km", "cm", "mm", "nm", "kg", "mg", "ml", "kw", "mw", "gw", "kwh", "hz", "khz", "mhz", "ghz", "gb", "mb",
            "tb", "kb", "ph", "am", "pm", "ha", "sq", "mi", "ft", "lb", "oz", "kj", "kcal", "db", "vs", "etc", "www",
            "http", "https");
    private static final int LONGEST_ACRONYM = 6;

    private final Lexicon functionWords = Lexicon.load("function-words.properties");
    private final WordJudge judge = new WordJudge(functionWords);
    private final ConcurrentHashMap<String, Alphabet> alphabets = new ConcurrentHashMap<>();

    /**
     * The foreign words of {@code text} in its order.
     *
     * @param expected the language that the text has to be in; nothing is found where it is {@code und}
     * @param allowed names and terms that may stand in any language, such as those of the evidence; whole phrases or single
     *     words, compared without regard to case
     */
    public List<ForeignWord> find(String text, LanguageTag expected, Collection<String> allowed) {
        if (!expected.isDetermined()) {
            return List.of();
        }
        Alphabet alphabet = alphabets.computeIfAbsent(expected.value(), tag -> Alphabet.of(expected));
        Set<String> allowedWords = allowedWords(allowed);
        List<TextSpan> exempt = exempt(text);
        List<TextSpan> words = Words.of(text, expected);
        List<ForeignWord> foreign = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            TextSpan span = words.get(index);
            String word = span.of(text);
            boolean excused = allowedWords.contains(word.toLowerCase(Locale.ROOT))
                    || exempt.stream().anyMatch(span::overlaps)
                    || isSign(word, alphabet);
            if (!excused) {
                judge(text, words, index, expected, alphabet, foreign);
            }
        }
        return List.copyOf(foreign);
    }

    /** Whether {@link #find} finds nothing. */
    public boolean isWrittenIn(String text, LanguageTag expected, Collection<String> allowed) {
        return find(text, expected, allowed).isEmpty();
    }

    private void judge(
            String text,
            List<TextSpan> words,
            int index,
            LanguageTag expected,
            Alphabet alphabet,
            List<ForeignWord> foreign) {
        TextSpan span = words.get(index);
        String word = span.of(text);
        boolean capitalised = Character.isUpperCase(word.codePointAt(0));
        boolean name = capitalised && !opensSentence(text, span.start());
        if (!alphabet.hasScriptOf(word)) {
            boolean latinName = Scripts.ofWord(word) == UScript.LATIN
                    && (name || capitalised && !judge.isEnglish(word) || isPartOfName(text, words, index));
            if (!latinName) {
                foreign.add(new ForeignWord(span, word, ForeignWord.Reason.SCRIPT));
            }
        } else if (capitalised) {
            return;
        } else if (!alphabet.hasLettersOf(word)) {
            foreign.add(new ForeignWord(span, word, ForeignWord.Reason.LETTERS));
        } else if (alphabet.isLatin()
                && !isPartOfName(text, words, index)
                && (judge.isForeign(text, words, index, expected)
                        || !alphabet.hasCommonLettersOf(word) && judge.isFunctionWordElsewhere(word, expected))) {
            foreign.add(new ForeignWord(span, word, ForeignWord.Reason.LANGUAGE));
        }
    }

    /** Letters alone, acronyms, units, what holds a digit. */
    private static boolean isSign(String word, Alphabet alphabet) {
        String lower = word.toLowerCase(Locale.ROOT);
        return word.codePoints().noneMatch(Character::isLetter)
                || word.codePoints().anyMatch(Character::isDigit)
                || word.codePointCount(0, word.length()) == 1 && (isSymbol(word) || alphabet.hasScriptOf(word))
                || UNITS.contains(lower)
                || word.length() <= LONGEST_ACRONYM && word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(lower)
                || word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** A letter that formulas and enumerations use in any language. One of another script is a word, such as 晚. */
    private static boolean isSymbol(String letter) {
        int script = Scripts.ofWord(letter);
        return script == UScript.LATIN || script == UScript.GREEK;
    }

    /** Next to a capitalised word of its own script: the {@code of} in University of Chicago. */
    private static boolean isPartOfName(String text, List<TextSpan> words, int index) {
        int script = Scripts.ofWord(words.get(index).of(text));
        return isCapitalisedNeighbour(text, words, index, index - 1, script)
                || isCapitalisedNeighbour(text, words, index, index + 1, script);
    }

    private static boolean isCapitalisedNeighbour(String text, List<TextSpan> words, int index, int other, int script) {
        if (other < 0 || other >= words.size()) {
            return false;
        }
        TextSpan span = words.get(other);
        int gap = Math.max(span.start(), words.get(index).start())
                - Math.min(span.end(), words.get(index).end());
        return gap <= 1
                && Character.isUpperCase(text.codePointAt(span.start()))
                && !opensSentence(text, span.start())
                && Scripts.ofWord(span.of(text)) == script;
    }

    private static boolean opensSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
            if (".!?:\n。！？।…".indexOf(text.charAt(before)) >= 0) {
                return true;
            }
            before--;
        }
        return before < 0;
    }

    private static List<TextSpan> exempt(String text) {
        List<TextSpan> spans = new ArrayList<>();
        for (Matcher matcher = ASIDE.matcher(text); matcher.find(); ) {
            spans.add(new TextSpan(matcher.start(), matcher.end()));
        }
        Names.addresses(text).forEach(mention -> spans.add(mention.span()));
        return spans;
    }

    private static Set<String> allowedWords(Collection<String> allowed) {
        Set<String> words = new HashSet<>();
        for (String term : allowed) {
            for (TextSpan span : Words.of(term, LanguageTag.UNDETERMINED)) {
                words.add(span.of(term).toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
