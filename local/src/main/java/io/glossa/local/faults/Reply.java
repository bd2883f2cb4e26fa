package io.glossa.local.faults;

import io.glossa.wire.ask.AskResponse;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response of the gateway as it came.
 *
 * @param retryAfter the header of that name, empty where there is none
 */
record Reply(int status, String type, String retryAfter, String body) {

    private static final String PROBLEMS = "https://glossa.dev/problems/";
    private static final String DATA = "data:";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    boolean successful() {
        return status / 100 == 2;
    }

    <T> T read(Class<T> what) {
        return JSON.readValue(body, what);
    }

    /** The answer, of a JSON response or at the end of a stream of events. */
    Optional<AskResponse> findAnswer() {
        if (!successful()) {
            return Optional.empty();
        }
        return isStream()
                ? findEvent("done").map(data -> JSON.readValue(data, AskResponse.class))
                : Optional.of(read(AskResponse.class));
    }

    /** What failed, if it is said in a typed problem: of the response, or of the error at the end of a stream. */
    Optional<Problem> findProblem() {
        try {
            Optional<JsonNode> told = isStream()
                    ? findEvent("error").map(JSON::readTree)
                    : Optional.of(type)
                            .filter(it -> it.startsWith("application/problem+json"))
                            .map(_ -> JSON.readTree(body));
            return told.map(Reply::problem).filter(Problem::typed);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** Whether it tells a client who is to come again when; who was told of the failure in a stream has had the head already. */
    boolean saysWhen() {
        return isStream() || retryAfter.matches("[1-9][0-9]*");
    }

    private static Problem problem(JsonNode json) {
        return new Problem(
                json.path("status").asInt(0),
                json.path("type").asString(""),
                json.path("service").asString(""));
    }

    private boolean isStream() {
        return type.startsWith("text/event-stream");
    }

    private Optional<String> findEvent(String name) {
        String event = "";
        for (String line : body.lines().toList()) {
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith(DATA) && event.equals(name)) {
                return Optional.of(line.substring(DATA.length()));
            }
        }
        return Optional.empty();
    }

    /**
     * An RFC 9457 problem.
     *
     * @param service that it names, empty where it names none
     */
    record Problem(int status, String type, String service) {

        private static final int TOO_MANY_REQUESTS = 429;
        private static final int UNAVAILABLE = 503;

        boolean typed() {
            return type.startsWith(PROBLEMS) && status > 0;
        }

        /** Whether it says that the same request may do better later. */
        boolean passing() {
            return status == UNAVAILABLE || status == TOO_MANY_REQUESTS;
        }

        @Override
        public String toString() {
            String name = type.startsWith(PROBLEMS) ? type.substring(PROBLEMS.length()) : type;
            return "%d %s%s".formatted(status, name, service.isEmpty() ? "" : " of " + service);
        }
    }
}
