package io.glossa.local.stack;

import io.glossa.local.provision.EncoderChoice;
import io.glossa.local.provision.Provisioning;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each service is told: on its command line, but for secrets, which others could read there.
 *
 * @param ports of all components that run
 * @param wiring how they reach each other
 * @param database that all of them use
 * @param secrets of the stack
 * @param languageModel whether there is a model server
 */
record ServiceSettings(
        Map<Component, Integer> ports,
        Wiring wiring,
        String database,
        Secrets secrets,
        Encoders encoders,
        boolean languageModel) {

    ServiceSettings {
        ports = Map.copyOf(ports);
    }

    /**
     * The answer service always has the light encoder, which is the better aligner, and is told what was searched with, as
     * the likeness of question and source is measured by that.
     */
    record Encoders(EncoderChoice choice, Provisioning.Encoder searching, Provisioning.Encoder aligning) {}

    int port(Component component) {
        Integer port = ports.get(component);
        if (port == null) {
            throw new IllegalStateException(component + " has no port");
        }
        return port;
    }

    List<String> arguments(Component service) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1", "--server.port=" + port(service), "--spring.main.banner-mode=off"));
        switch (service) {
            case RETRIEVAL -> {
                arguments.addAll(encoderArguments(encoders.searching()));
                arguments.add("--glossa.encoder.profile=" + encoders.choice());
                arguments.add("--spring.datasource.url=" + jdbcUrl());
                arguments.add("--spring.datasource.username=" + PostgresServer.USER);
            }
            case ANSWER -> {
                arguments.addAll(encoderArguments(encoders.aligning()));
                arguments.add("--glossa.answer.abstention.search-encoder=" + encoders.choice());
                arguments.addAll(languageModelArguments());
            }
            case TRANSLATION -> {
                arguments.addAll(languageModelArguments());
                arguments.add("--glossa.translation.cache.jdbc-url=" + jdbcUrl());
                arguments.add("--glossa.translation.cache.username=" + PostgresServer.USER);
            }
            case GATEWAY -> {
                arguments.add(client("retrieval", Component.RETRIEVAL));
                arguments.add(client("answer", Component.ANSWER));
                if (ports.containsKey(Component.TRANSLATION)) {
                    arguments.add(client("translation", Component.TRANSLATION));
                }
                arguments.add("--glossa.gateway.store.jdbc-url=" + jdbcUrl());
                arguments.add("--glossa.gateway.store.username=" + PostgresServer.USER);
            }
            case POSTGRES, MODEL_SERVER -> throw new IllegalArgumentException(service + " is no service");
        }
        return arguments;
    }

    Map<String, String> environment(Component service) throws IOException {
        // Two arenas keep the memory that onnxruntime and many threads ask of glibc from scattering.
        Map<String, String> environment = new HashMap<>(Map.of("MALLOC_ARENA_MAX", "2"));
        environment.putAll(wiring.environment());
        environment.put("GLOSSA_SERVICES_TOKEN", secrets.servicesToken());
        if (service == Component.RETRIEVAL) {
            environment.put("SPRING_DATASOURCE_PASSWORD", secrets.databasePassword());
        }
        if (service == Component.TRANSLATION) {
            environment.put("GLOSSA_TRANSLATION_CACHE_PASSWORD", secrets.databasePassword());
        }
        if (service == Component.GATEWAY) {
            environment.put("GLOSSA_KEYS_FIRST", secrets.firstKey());
            environment.put("GLOSSA_GATEWAY_STORE_PASSWORD", secrets.databasePassword());
        }
        return environment;
    }

    private static List<String> encoderArguments(Provisioning.Encoder encoder) {
        return List.of(
                "--glossa.encoder.model=" + encoder.model().toUri(),
                "--glossa.encoder.tokenizer=" + encoder.tokenizer().toUri());
    }

    private List<String> languageModelArguments() throws IOException {
        if (!languageModel) {
            return List.of("--glossa.language-model.enabled=false");
        }
        Optional<URI> elsewhere = wiring.modelServer();
        return List.of(
                "--glossa.language-model.enabled=true",
                "--glossa.language-model.base-url="
                        + (elsewhere.isPresent() ? elsewhere.get() : url(Component.MODEL_SERVER) + "/v1"),
                "--glossa.language-model.grammar=true",
                // The embedded model is small, and takes what another source says for the answer where it reads many.
                "--glossa.language-model.max-sources=2",
                "--glossa.language-model.model=local");
    }

    private String client(String name, Component service) throws IOException {
        return "--spring.http.serviceclient.%s.base-url=%s".formatted(name, url(service));
    }

    private String url(Component component) throws IOException {
        return "http://127.0.0.1:" + wiring.reached(component, port(component));
    }

    private String jdbcUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(wiring.reached(Component.POSTGRES, port(Component.POSTGRES)), database);
    }
}
