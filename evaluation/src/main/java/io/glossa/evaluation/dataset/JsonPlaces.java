package io.glossa.evaluation.dataset;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Finds the lines on which a property of a JSON text stands, to name them in a complaint. */
final class JsonPlaces {

    private JsonPlaces() {}

    /**
     * Line of a property's n-th value.
     *
     * @param value only such values count; every one if empty
     * @param index from 0
     * @return from 1; 0 if there are not so many
     */
    static int line(String json, String property, String value, int index) {
        List<Integer> lines = new ArrayList<>();
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING
                        && property.equals(parser.currentName())
                        && (value.isEmpty() || value.equals(parser.getString()))) {
                    lines.add(parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return index < lines.size() ? lines.get(index) : 0;
    }
}
