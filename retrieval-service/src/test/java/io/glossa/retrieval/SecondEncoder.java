package io.glossa.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Another encoder, made of the light one's files, of which there is always one: the vectors of another layer, shortened to
 * another dimension, of texts that are cut into smaller tokens.
 */
final class SecondEncoder {

    private static final int LONGEST_PIECE = 4;
    private static final double UNLIKELY = -1000;

    private SecondEncoder() {}

    /** A service's settings with it, and with the light one before it. */
    static String[] settings(Path folder, String... more) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "--glossa.encoder.tokenizer=" + tokenizer(folder).toUri(),
                "--glossa.encoder.output=alignment_hidden_state",
                "--glossa.encoder.dimension=256",
                "--glossa.encoder.query-prefix=",
                "--glossa.encoder.threads=1",
                "--glossa.encoder.previous.threads=1",
                "--glossa.encoder.passage-prefix="));
        settings.addAll(ServiceUnderTest.encoder("--glossa.encoder.previous"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    /** The light encoder's, in which no long piece is likely any more. */
    private static Path tokenizer(Path folder) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        if (!Files.exists(file)) {
            JsonMapper json = JsonMapper.shared();
            JsonNode tokenizer = json.readTree(Files.readAllBytes(Path.of(java.net.URI.create(
                    ServiceUnderTest.file("GLOSSA_ENCODER_TOKENIZER").orElseThrow()))));
            for (JsonNode piece : tokenizer.at("/model/vocab")) {
                if (piece.get(0).asString().length() > LONGEST_PIECE) {
                    ((ArrayNode) piece).set(1, json.getNodeFactory().numberNode(UNLIKELY));
                }
            }
            Files.write(file, json.writeValueAsBytes(tokenizer));
        }
        return file;
    }
}
