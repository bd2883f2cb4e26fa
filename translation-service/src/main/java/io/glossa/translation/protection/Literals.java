package io.glossa.translation.protection;

import io.glossa.language.DisjointSpans;
import io.glossa.language.NameMention;
import io.glossa.language.Names;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.Entity.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stays as it is in any language: code, markup, placeholders, addresses, codes, terms that are protected. */
final class Literals {

    private static final Map<Kind, Pattern> PATTERNS = patterns();

    private Literals() {}

    /** In the order of the text, without overlap; of two that overlap, what was asked for or is more of a program stays. */
    static List<Literal> in(String text, List<String> terms) {
        List<Literal> found = new ArrayList<>();
        DisjointSpans taken = new DisjointSpans();
        for (String term : terms) {
            Pattern literally =
                    Pattern.compile("(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])".formatted(Pattern.quote(term)));
            add(Kind.TERM, literally, text, taken, found);
        }
        PATTERNS.forEach((kind, pattern) -> add(kind, pattern, text, taken, found));
        for (NameMention mention : Names.find(text, LanguageTag.UNDETERMINED)) {
            switch (mention.kind()) {
                case URL -> add(Kind.URL, mention.span(), text, taken, found);
                case EMAIL -> add(Kind.EMAIL, mention.span(), text, taken, found);
                case CODE -> add(Kind.CODE, mention.span(), text, taken, found);
                case NAME, QUOTED -> {}
            }
        }
        found.sort(Comparator.comparingInt(literal -> literal.span().start()));
        return List.copyOf(found);
    }

    private static Map<Kind, Pattern> patterns() {
        Map<Kind, Pattern> patterns = new LinkedHashMap<>();
        patterns.put(Kind.SOURCE_CODE, Pattern.compile("`[^`\\n]{1,200}`"));
        patterns.put(Kind.MARKUP, Pattern.compile("</?[a-zA-Z][^<>\\n]{0,200}>|&(?:[a-zA-Z]{2,31}|#\\d{1,7});"));
        patterns.put(
                Kind.PLACEHOLDER,
                Pattern.compile("\\{\\{[^{}\\n]{1,60}}}|\\$?\\{[\\w.\\-]{0,60}}"
                        + "|(?<![\\p{N}%])%(?:\\(\\w{1,40}\\)|\\d\\$)?(?:\\.\\d)?[sdif](?![\\p{L}\\p{N}])"));
        return patterns;
    }

    private static void add(Kind kind, Pattern pattern, String text, DisjointSpans taken, List<Literal> found) {
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            add(kind, new TextSpan(matcher.start(), matcher.end()), text, taken, found);
        }
    }

    private static void add(Kind kind, TextSpan span, String text, DisjointSpans taken, List<Literal> found) {
        if (taken.add(span)) {
            found.add(new Literal(kind, span, span.of(text)));
        }
    }
}
