package io.glossa.gateway.documents;

import io.glossa.wire.retrieval.Position;
import org.springframework.http.ResponseEntity;

/** Hands on what the retrieval service answers to a write: of its headers the position alone. */
final class Written {

    private Written() {}

    static <T> ResponseEntity<T> of(ResponseEntity<T> answer) {
        String position = answer.getHeaders().getFirst(Position.HEADER);
        ResponseEntity.BodyBuilder handedOn = ResponseEntity.status(answer.getStatusCode());
        if (position != null) {
            handedOn.header(Position.HEADER, position);
        }
        return handedOn.body(answer.getBody());
    }
}
