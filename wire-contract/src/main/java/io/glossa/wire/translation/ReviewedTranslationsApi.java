package io.glossa.wire.translation;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What the translation service is told of people's decisions. For the gateway alone: clients decide by reviews. */
public interface ReviewedTranslationsApi {

    @PutExchange("/v1/reviewed-translations")
    void learn(@RequestBody ReviewedTranslations reviewed);

    /** Forgets them, as the document that the texts are from was deleted. */
    @PostExchange("/v1/reviewed-translations/forgotten")
    void forget(@RequestBody ReviewedTranslations.Forgotten forgotten);
}
