package io.glossa.translation.web;

import io.glossa.translation.translating.Translating;
import io.glossa.wire.translation.ErasedDocuments;
import io.glossa.wire.translation.ErasedDocumentsApi;
import io.glossa.wire.translation.ReviewedTranslations;
import io.glossa.wire.translation.ReviewedTranslationsApi;
import io.glossa.wire.translation.TranslationApi;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The translation service over HTTP. */
@RestController
class TranslationController implements TranslationApi, ReviewedTranslationsApi, ErasedDocumentsApi {

    private final Translating translating;

    TranslationController(Translating translating) {
        this.translating = translating;
    }

    @Override
    public TranslationResponse translate(@RequestBody TranslationRequest request) {
        return translating.translate(request);
    }

    @Override
    public void learn(@RequestBody ReviewedTranslations reviewed) {
        translating.learn(reviewed);
    }

    @Override
    public void forget(@RequestBody ReviewedTranslations.Forgotten forgotten) {
        translating.forget(forgotten);
    }

    @Override
    public void erase(@RequestBody ErasedDocuments erased) {
        translating.erase(erased);
    }
}
