package io.glossa.gateway.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.glossa.gateway.access.Caller;
import io.glossa.wire.audit.AuditEntry.Action;
import io.glossa.wire.retrieval.CollectionList;
import io.glossa.wire.retrieval.RetrievalApi;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import org.springframework.ai.mcp.annotation.McpResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The stored documents as resources, so that a model can read on where a citation points. */
@Component
class DocumentResources {

    private final RetrievalApi retrieval;
    private final JsonMapper json;
    private final ToolFailures failures;

    DocumentResources(RetrievalApi retrieval, JsonMapper json, ToolFailures failures) {
        this.retrieval = retrieval;
        this.json = json;
        this.failures = failures;
    }

    @McpResource(
            uri = "glossa://collections",
            name = "collections",
            title = "Collections",
            description = "Every collection that the key opens, with its counts by language.",
            mimeType = "application/json")
    ReadResourceResult collections(McpTransportContext context) {
        CollectionList list = failures.told(context, () -> {
            Caller caller = McpCallers.of(context);
            return new CollectionList(
                    caller.seen(retrieval.list(caller.reader()).collections()));
        });
        return one("glossa://collections", "application/json", json.writeValueAsString(list));
    }

    @McpResource(
            uri = "glossa://collections/{collection}/documents",
            name = "documents",
            title = "Documents of a collection",
            description = "The first 1000 documents of a collection, without their texts.",
            mimeType = "application/json")
    ReadResourceResult documents(McpTransportContext context, String collection) {
        return one(
                "glossa://collections/%s/documents".formatted(collection),
                "application/json",
                json.writeValueAsString(failures.told(context, () -> {
                    String name = UriUtils.decode(collection, UTF_8);
                    return retrieval.documents(McpCallers.of(context, Action.OTHER, name), name, null, 1000);
                })));
    }

    @McpResource(
            uri = "glossa://collections/{collection}/documents/{document}",
            name = "document",
            title = "Document",
            description = "A document's text exactly as it is stored: what a citation's offsets point into.",
            mimeType = "text/plain")
    ReadResourceResult document(McpTransportContext context, String collection, String document) {
        return one(
                "glossa://collections/%s/documents/%s".formatted(collection, document),
                "text/plain",
                failures.told(context, () -> {
                            String name = UriUtils.decode(collection, UTF_8);
                            String id = UriUtils.decode(document, UTF_8);
                            McpCallers.facts(context).document(id, null);
                            return retrieval.get(McpCallers.of(context, Action.READ, name), name, id);
                        })
                        .text());
    }

    private static ReadResourceResult one(String uri, String type, String text) {
        return ReadResourceResult.builder(List.of(
                        TextResourceContents.builder(uri, text).mimeType(type).build()))
                .build();
    }
}
