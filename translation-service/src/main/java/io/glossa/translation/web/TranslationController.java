package io.glossa.translation.web;

import io.glossa.translation.translating.Translating;
import io.glossa.wire.translation.TranslationApi;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The translation service over HTTP. */
@RestController
class TranslationController implements TranslationApi {

    private final Translating translating;

    TranslationController(Translating translating) {
        this.translating = translating;
    }

    @Override
    public TranslationResponse translate(@RequestBody TranslationRequest request) {
        return translating.translate(request);
    }
}
