package io.glossa.wire.translation;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** What the translation service is told of documents that are gone. For the gateway alone. */
public interface ErasedDocumentsApi {

    /** Forgets every translation of a text that is from one of them, in whatever other documents it stands as well. */
    @PostExchange("/v1/translations/erased")
    void erase(@RequestBody ErasedDocuments erased);
}
