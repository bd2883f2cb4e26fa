package io.glossa.retrieval.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter into its tokens. */
final class FilterTokens {

    private static final Pattern TOKEN = Pattern.compile("""
            \\s*(?:(?<name>[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)|(?<quoted>`[^`]+`)\
            |(?<number>[+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?![\\p{L}\\p{N}_]))\
            |(?<text>"(?:[^"\\\\]|\\\\["\\\\])*+"|'(?:[^'\\\\]|\\\\['\\\\])*+')\
            |(?<sign><=|>=|!=|==|=|<|>|\\(|\\)|,|\\.))""");

    private FilterTokens() {}

    enum Kind {
        NAME,
        QUOTED_NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /**
     * @param value the name, the number, the text without quotation marks, or the sign
     * @param start offset in UTF-16 code units
     */
    record Token(Kind kind, Object value, int start) {

        /** Words of the language are the same in capitals; a field of such a name is written between backticks. */
        boolean isWord(String word) {
            return kind == Kind.NAME
                    && value.toString().toLowerCase(Locale.ROOT).equals(word);
        }

        boolean isSign(String sign) {
            return kind == Kind.SIGN && value.equals(sign);
        }
    }

    /** @throws InvalidFilter if there is something that is no token */
    static List<Token> of(String filter) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(filter);
        int at = 0;
        while (matcher.region(at, filter.length()).lookingAt()) {
            tokens.add(token(matcher));
            at = matcher.end();
        }
        int rest = at;
        while (rest < filter.length() && Character.isWhitespace(filter.charAt(rest))) {
            rest++;
        }
        if (rest < filter.length()) {
            char next = filter.charAt(rest);
            throw new InvalidFilter(
                    rest,
                    next == '"' || next == '\''
                            ? "a text that is not closed"
                            : "an unexpected '%s'"
                                    .formatted(filter.substring(rest, filter.offsetByCodePoints(rest, 1))));
        }
        tokens.add(new Token(Kind.END, "", filter.length()));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (Kind kind : List.of(Kind.NAME, Kind.NUMBER, Kind.SIGN)) {
            String value = matcher.group(kind.name().toLowerCase(Locale.ROOT));
            if (value != null) {
                return new Token(
                        kind,
                        kind == Kind.NUMBER ? new BigDecimal(value) : value,
                        matcher.start(kind.name().toLowerCase(Locale.ROOT)));
            }
        }
        String quoted = matcher.group("quoted");
        if (quoted != null) {
            return new Token(Kind.QUOTED_NAME, quoted.substring(1, quoted.length() - 1), matcher.start("quoted"));
        }
        String text = matcher.group("text");
        return new Token(
                Kind.TEXT, text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1"), matcher.start("text"));
    }
}
