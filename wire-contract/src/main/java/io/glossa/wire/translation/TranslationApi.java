package io.glossa.wire.translation;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The translation service over HTTP. Errors are RFC 9457 problem details. */
public interface TranslationApi {

    @PostExchange("/v1/translate")
    TranslationResponse translate(@RequestBody TranslationRequest request);
}
