package io.glossa.retrieval.filter;

import io.glossa.retrieval.filter.Condition.Comparison;
import io.glossa.retrieval.filter.Condition.Field;
import io.glossa.retrieval.filter.Condition.Membership;
import io.glossa.retrieval.problem.AcceptableText;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which documents a search looks at, by their metadata, such as {@code year >= 2020 and kind = "report"}; see
 * {@link FilterParser} for the language. A field that holds a list meets a condition if one of its elements does, except
 * that {@code !=} asks that none is equal. Numbers compare as numbers, texts letter by letter, and neither with the other.
 *
 * <p>PostgreSQL gets it as two parameters of {@code jsonb_path_match}: an SQL/JSON path whose only parts from the caller
 * are quoted names of fields, and the values, which the path refers to. No SQL is made of it.
 *
 * @param path that is true or false, never unknown, of a document's metadata
 * @param variables of the path, a JSON object
 */
public record MetadataFilter(String path, String variables) {

    private static final int LONGEST = 4000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws RetrievalException naming the position, if it does not parse */
    public static MetadataFilter parse(String filter) {
        AcceptableText.check("filter", filter);
        if (filter.length() > LONGEST) {
            throw new RetrievalException(
                    ProblemType.INVALID_FILTER, "The filter has more than %d characters.".formatted(LONGEST));
        }
        try {
            Map<String, Object> variables = new LinkedHashMap<>();
            String path = path(FilterParser.parse(filter), variables);
            return new MetadataFilter(path, JSON.writeValueAsString(variables));
        } catch (InvalidFilter e) {
            throw new RetrievalException(
                    ProblemType.INVALID_FILTER,
                    "The filter does not parse at position %d: %s.".formatted(e.position(), e.getMessage()));
        }
    }

    private static String path(Condition condition, Map<String, Object> variables) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), " && ", variables);
            case Condition.Any any -> joined(any.parts(), " || ", variables);
            case Condition.Not not -> "!(" + path(not.part(), variables) + ")";
            case Condition.Presence presence -> exists(presence.field(), "");
            case Membership membership ->
                exists(
                        membership.field(),
                        " ? (%s)"
                                .formatted(membership.values().stream()
                                        .map(value -> "@ == " + variable(value, variables))
                                        .collect(Collectors.joining(" || "))));
            case Comparison comparison -> path(comparison, variables);
        };
    }

    /** Within {@code exists}, a value that cannot be compared is one that does not match, so that "not" means it. */
    private static String path(Comparison comparison, Map<String, Object> variables) {
        String value = variable(comparison.value(), variables);
        Field field = comparison.field();
        return switch (comparison.operator()) {
            case EQUAL -> exists(field, " ? (@ == %s)".formatted(value));
            case UNEQUAL -> "(%s && !%s)".formatted(exists(field, ""), exists(field, " ? (@ == %s)".formatted(value)));
            case LESS, AT_MOST, GREATER, AT_LEAST ->
                exists(field, " ? (@ %s %s)".formatted(comparison.operator().sign(), value));
        };
    }

    private static String joined(List<Condition> parts, String sign, Map<String, Object> variables) {
        return parts.stream().map(part -> path(part, variables)).collect(Collectors.joining(sign, "(", ")"));
    }

    private static String exists(Field field, String test) {
        return field.names().stream()
                .map(JSON::writeValueAsString)
                .collect(Collectors.joining(".", "exists($.", test + ")"));
    }

    private static String variable(Object value, Map<String, Object> variables) {
        String name = "v" + variables.size();
        variables.put(name, value);
        return "$" + name;
    }
}
