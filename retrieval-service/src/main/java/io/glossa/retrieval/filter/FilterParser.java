package io.glossa.retrieval.filter;

import io.glossa.retrieval.filter.Condition.Field;
import io.glossa.retrieval.filter.Condition.Operator;
import io.glossa.retrieval.filter.FilterTokens.Kind;
import io.glossa.retrieval.filter.FilterTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a filter by recursive descent:
 *
 * <pre>
 * any     = all {"or" all}
 * all     = one {"and" one}
 * one     = "not" one | "(" any ")" | field ( sign value | ["not"] "in" "(" value {"," value} ")" | "exists" )
 * field   = name {"." name}             name: letters, digits, _ and -, or anything between backticks
 * sign    = "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * value   = "text" | 'text' | number | "true" | "false"
 * </pre>
 *
 * Used once, by one thread.
 */
final class FilterParser {

    private static final int DEEPEST = 32;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private FilterParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws InvalidFilter if it is not of the language */
    static Condition parse(String filter) {
        FilterParser parser = new FilterParser(FilterTokens.of(filter));
        Condition condition = parser.any();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected("'and', 'or' or the end");
        }
        return condition;
    }

    private Condition any() {
        return joined("or", this::all, Condition.Any::new);
    }

    private Condition all() {
        return joined("and", this::one, Condition.All::new);
    }

    private Condition joined(String word, Supplier<Condition> part, Function<List<Condition>, Condition> joining) {
        List<Condition> parts = new ArrayList<>(List.of(part.get()));
        while (peek().isWord(word)) {
            next++;
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.getFirst() : joining.apply(parts);
    }

    private Condition one() {
        if (++depth > DEEPEST) {
            throw new InvalidFilter(peek().start(), "more than %d levels".formatted(DEEPEST));
        }
        Condition condition;
        if (peek().isWord("not")) {
            next++;
            condition = new Condition.Not(one());
        } else if (peek().isSign("(")) {
            next++;
            condition = any();
            require(")");
        } else {
            condition = onField(field());
        }
        depth--;
        return condition;
    }

    private Condition onField(Field field) {
        Token token = peek();
        if (token.isWord("exists")) {
            next++;
            return new Condition.Presence(field);
        }
        if (token.isWord("in")) {
            next++;
            return new Condition.Membership(field, values());
        }
        if (token.isWord("not") && tokens.get(next + 1).isWord("in")) {
            next += 2;
            return new Condition.Not(new Condition.Membership(field, values()));
        }
        for (Operator operator : Operator.values()) {
            if (token.isSign(operator.sign()) || (operator == Operator.EQUAL && token.isSign("=="))) {
                next++;
                return new Condition.Comparison(field, operator, value());
            }
        }
        throw unexpected("a comparison, 'in' or 'exists'");
    }

    private Field field() {
        List<String> names = new ArrayList<>(List.of(name()));
        while (peek().isSign(".")) {
            next++;
            names.add(name());
        }
        return new Field(names);
    }

    private String name() {
        Token token = peek();
        if (token.kind() != Kind.NAME && token.kind() != Kind.QUOTED_NAME) {
            throw unexpected("a field");
        }
        next++;
        return token.value().toString();
    }

    private List<Object> values() {
        require("(");
        List<Object> values = new ArrayList<>(List.of(value()));
        while (peek().isSign(",")) {
            next++;
            values.add(value());
        }
        require(")");
        return values;
    }

    private Object value() {
        Token token = peek();
        boolean truth = token.isWord("true") || token.isWord("false");
        if (!truth && token.kind() != Kind.TEXT && token.kind() != Kind.NUMBER) {
            throw unexpected("a text between quotation marks, a number, true or false");
        }
        next++;
        return truth ? Boolean.valueOf(token.isWord("true")) : token.value();
    }

    private void require(String sign) {
        if (!peek().isSign(sign)) {
            throw unexpected("'%s'".formatted(sign));
        }
        next++;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private InvalidFilter unexpected(String expected) {
        Token token = peek();
        String found = token.kind() == Kind.END ? "the end" : "'%s'".formatted(token.value());
        return new InvalidFilter(token.start(), "%s where %s is expected".formatted(found, expected));
    }
}
