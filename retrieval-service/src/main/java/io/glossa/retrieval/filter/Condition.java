package io.glossa.retrieval.filter;

import java.util.List;

/** What a filter says, as a tree. A condition on a field that a document does not have is never met. */
sealed interface Condition {

    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** The field has a value that compares so with {@code value}, which is a text, a number or a truth value. */
    record Comparison(Field field, Operator operator, Object value) implements Condition {}

    /** The field has one of these values. */
    record Membership(Field field, List<Object> values) implements Condition {

        public Membership {
            values = List.copyOf(values);
        }
    }

    record Presence(Field field) implements Condition {}

    /** Names from the outermost object inwards. */
    record Field(List<String> names) {

        public Field {
            names = List.copyOf(names);
        }
    }

    enum Operator {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }
}
