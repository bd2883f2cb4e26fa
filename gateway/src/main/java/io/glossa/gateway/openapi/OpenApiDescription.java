package io.glossa.gateway.openapi;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Position;
import io.glossa.wire.retrieval.Reader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Says in the generated API description what the types alone do not: problems, examples and what a language is. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String KEY = "key";
    private static final String PROBLEM = "Problem";
    private static final List<String> SEARCHING =
            List.of("/v1/ask", "/v1/search", "/v1/chat/completions", "/v1/chat/ui-stream");
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request is not valid; `field` names what is wrong, where it is one field.",
            "401", "There is no key or token, or it is not a good one.",
            "403", "The key or token has not the right that this needs.",
            "404", "There is no such collection, document, review or glossary.",
            "408", "The body comes too slowly, or not at all.",
            "413", "The body is larger than what the deployment, or the key for an hour, allows.",
            "429", "The key's `limit` is used up; `Retry-After` says when to come again.",
            "503",
                    "A service, the database or the model server cannot be reached; `detail` names which. Or there is"
                            + " too much to do. `Retry-After` says when to come again, where that helps.");

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Reader.class)
                .replaceWithSchema(
                        LanguageTag.class,
                        new StringSchema().description("A BCP 47 language tag.").example("vi"));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A key, `glossa_...`, or a token of the deployment's OpenID"
                                                + " provider.")))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .info(new Info()
                        .title("Glossa")
                        .version("1")
                        .description("Ask in your language, over documents in any language. Every claim of an answer"
                                + " names the exact characters of the sources that support it, in their own language."
                                + " Errors are RFC 9457 problem details with a stable `type`."));
    }

    /** The gateway says to the translation service where texts are from and what terms are stored; clients cannot. */
    @Bean
    OpenApiCustomizer withoutOrigins() {
        return api -> {
            Schema<?> request = api.getComponents().getSchemas().get("TranslationRequest");
            if (request != null) {
                request.getProperties().remove("origins");
                request.getProperties().remove("stored");
            }
            api.getComponents().getSchemas().remove("Origin");
            api.getComponents().getSchemas().remove("StoredTerms");
        };
    }

    @Bean
    OpenApiCustomizer problemsAndExamples(JsonMapper json) {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problemSchema());
            api.getPaths().values().stream()
                    .map(PathItem::readOperations)
                    .forEach(operations -> operations.forEach(OpenApiDescription::addProblems));
            addPositions(api);
            PathItem ask = api.getPaths().get("/v1/ask");
            if (ask != null) {
                addExamples(ask.getPost(), json);
            }
        };
    }

    private static void addProblems(Operation operation) {
        PROBLEMS.forEach((status, description) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM))))));
    }

    /** Where what a write answers can be handed back, and which answers have it. */
    private static void addPositions(OpenAPI api) {
        for (String path : SEARCHING) {
            PathItem searching = api.getPaths().get(path);
            if (searching != null) {
                searching
                        .getPost()
                        .addParametersItem(new Parameter()
                                .in("header")
                                .name(Position.HEADER)
                                .description(
                                        "What a write answered in this header: what it wrote is then found, although"
                                                + " searches may read a replica of the database.")
                                .schema(new StringSchema().example("16/B374D848")));
            }
        }
        String documents = "/v1/collections/{collection}/documents";
        addPosition(api, documents + "/{id}", PathItem::getPut, "200");
        addPosition(api, documents + "/{id}", PathItem::getDelete, "204");
        addPosition(api, documents, PathItem::getPost, "200");
        addPosition(api, "/v1/collections/{collection}/tuning", PathItem::getPut, "200");
        addPosition(api, "/v1/collections/{collection}/tuning", PathItem::getDelete, "204");
        addPosition(api, "/v1/jobs/{id}", PathItem::getGet, "200");
    }

    private static void addPosition(OpenAPI api, String path, Function<PathItem, Operation> operation, String status) {
        PathItem item = api.getPaths().get(path);
        ApiResponse response =
                item == null ? null : operation.apply(item).getResponses().get(status);
        if (response != null) {
            response.addHeaderObject(
                    Position.HEADER,
                    new Header()
                            .description("To send with a search or a question that has to find what was written; absent"
                                    + " where the deployment has no replica.")
                            .schema(new StringSchema()));
        }
    }

    private static void addExamples(Operation ask, JsonMapper json) {
        if (ask.getRequestBody() != null) {
            addExample(ask.getRequestBody().getContent(), "ask-request.json", json);
        }
        ApiResponse answered = ask.getResponses().get("200");
        if (answered != null) {
            addExample(answered.getContent(), "ask-response.json", json);
        }
    }

    private static void addExample(Content content, String name, JsonMapper json) {
        content.values().forEach(type -> type.setExample(example(name, json)));
    }

    private static Object example(String name, JsonMapper json) {
        try {
            return json.readValue(new ClassPathResource("openapi/" + name).getContentAsByteArray(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema<?> problemSchema() {
        ObjectSchema schema = new ObjectSchema();
        schema.setDescription("RFC 9457 problem details.");
        schema.addProperty(
                "type", new StringSchema().format("uri").example("https://glossa.dev/problems/invalid-request"));
        schema.addProperty("title", new StringSchema());
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", new StringSchema());
        schema.addProperty("instance", new StringSchema());
        schema.addProperty("field", new StringSchema().description("The request's field that is wrong."));
        schema.addProperty("limit", new StringSchema().description("The key's limit that is used up."));
        schema.addProperty("service", new StringSchema().description("The service that cannot be reached."));
        schema.setRequired(List.of("type", "status"));
        return schema;
    }
}
