package io.glossa.retrieval.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.retrieval.filter.Condition.Field;
import io.glossa.retrieval.filter.Condition.Operator;
import io.glossa.retrieval.problem.RetrievalException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

class FilterFuzzTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern OWN_PARTS = Pattern.compile("(?:[ ()!?.&|<>=@]|exists|\\$v[0-9]+|\\$)*");
    private static final Pattern VARIABLE = Pattern.compile("\\$v[0-9]+");

    @FuzzTest
    void nothingOfAFilterBecomesPartOfAQuery(FuzzedDataProvider data) {
        if (data.consumeBoolean()) {
            Condition condition = any(data, 3);
            assertThat(FilterParser.parse(written(condition))).isEqualTo(condition);
        } else {
            read(data.consumeRemainingAsString()).ifPresent(FilterFuzzTests::holdsNoTextOutsideQuotationMarks);
        }
    }

    private static Optional<MetadataFilter> read(String filter) {
        try {
            return Optional.of(MetadataFilter.parse(filter));
        } catch (RetrievalException refused) {
            return Optional.empty();
        }
    }

    private static void holdsNoTextOutsideQuotationMarks(MetadataFilter filter) {
        String withoutNames = QUOTED.matcher(filter.path()).replaceAll("");
        assertThat(withoutNames).matches(OWN_PARTS);
        List<String> named = VARIABLE.matcher(withoutNames)
                .results()
                .map(match -> match.group().substring(1))
                .toList();
        Map<?, ?> variables = JSON.readValue(filter.variables(), Map.class);
        assertThat(List.copyOf(variables.keySet())).isEqualTo(named);
        QUOTED.matcher(filter.path())
                .results()
                .forEach(name ->
                        assertThat(JSON.readValue(name.group(), String.class)).isNotEmpty());
    }

    private static Condition any(FuzzedDataProvider data, int depth) {
        return switch (depth == 0 ? data.consumeInt(0, 2) : data.consumeInt(0, 5)) {
            case 0 -> new Condition.Comparison(field(data), data.pickValue(Operator.values()), value(data));
            case 1 -> new Condition.Presence(field(data));
            case 2 -> new Condition.Membership(field(data), some(data, () -> value(data)));
            case 3 -> new Condition.Not(any(data, depth - 1));
            case 4 -> new Condition.All(two(data, depth));
            default -> new Condition.Any(two(data, depth));
        };
    }

    private static List<Condition> two(FuzzedDataProvider data, int depth) {
        return List.of(any(data, depth - 1), any(data, depth - 1));
    }

    private static Field field(FuzzedDataProvider data) {
        return new Field(some(data, () -> {
            String name = data.consumeString(8).replace("`", "");
            return name.isEmpty() ? "f" : name;
        }));
    }

    private static Object value(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 2)) {
            case 0 -> data.consumeString(8);
            case 1 ->
                new BigDecimal(BigDecimal.valueOf(data.consumeLong(), data.consumeInt(0, 18))
                        .toPlainString());
            default -> data.consumeBoolean();
        };
    }

    private static <T> List<T> some(FuzzedDataProvider data, Supplier<T> one) {
        List<T> values = new ArrayList<>();
        for (int count = data.consumeInt(1, 3); count > 0; count--) {
            values.add(one.get());
        }
        return values;
    }

    private static String written(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), " and ");
            case Condition.Any any -> joined(any.parts(), " OR ");
            case Condition.Not not -> "not (" + written(not.part()) + ")";
            case Condition.Presence presence -> written(presence.field()) + " exists";
            case Condition.Membership membership ->
                written(membership.field())
                        + membership.values().stream()
                                .map(FilterFuzzTests::writtenValue)
                                .collect(Collectors.joining(",", " in (", ")"));
            case Condition.Comparison comparison ->
                written(comparison.field()) + comparison.operator().sign() + writtenValue(comparison.value());
        };
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(FilterFuzzTests::written).collect(Collectors.joining(word, "(", ")"));
    }

    private static String written(Field field) {
        return field.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining("."));
    }

    private static String writtenValue(Object value) {
        return switch (value) {
            case String text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
