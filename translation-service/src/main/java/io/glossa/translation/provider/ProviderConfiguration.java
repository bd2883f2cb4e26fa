package io.glossa.translation.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the providers that the settings give an address. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    Providers providers(
            ProviderSettings settings,
            LanguageModelSettings languageModel,
            LibreTranslateSettings libreTranslate,
            DeepLSettings deepL,
            GoogleSettings google,
            ApertiumSettings apertium) {
        List<Provider> providers = new ArrayList<>();
        if (languageModel.enabled()) {
            providers.add(new LimitedProvider(new LanguageModelProvider(languageModel), languageModel.concurrency()));
        }
        if (libreTranslate.baseUrl() != null) {
            providers.add(new LimitedProvider(
                    new MaskingProvider(new LibreTranslateProvider(libreTranslate.baseUrl(), libreTranslate)),
                    libreTranslate.concurrency()));
        }
        if (deepL.baseUrl() != null) {
            providers.add(new LimitedProvider(
                    new MaskingProvider(new DeepLProvider(deepL.baseUrl(), deepL)), deepL.concurrency()));
        }
        if (google.baseUrl() != null) {
            providers.add(new LimitedProvider(
                    new MaskingProvider(new GoogleProvider(google.baseUrl(), google)), google.concurrency()));
        }
        if (apertium.baseUrl() != null) {
            providers.add(new LimitedProvider(
                    new MaskingProvider(new ApertiumProvider(apertium.baseUrl(), apertium)), apertium.concurrency()));
        }
        return new Providers(
                providers,
                Set.of(
                        LanguageModelProvider.NAME,
                        LibreTranslateProvider.NAME,
                        DeepLProvider.NAME,
                        GoogleProvider.NAME,
                        ApertiumProvider.NAME),
                settings);
    }
}
