package io.glossa.gateway.mcp;

import io.glossa.gateway.access.Readers;
import io.glossa.wire.retrieval.Reader;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.util.Map;
import org.springframework.ai.mcp.server.common.autoconfigure.properties.McpServerStreamableHttpProperties;
import org.springframework.ai.mcp.server.webmvc.transport.WebMvcStatelessServerTransport;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Hands the reader of an MCP request on to the tools and resources, which run on other threads than the request. */
@Configuration(proxyBeanMethods = false)
class McpReaders {

    private static final String READER = "reader";

    /** The auto-configuration's own, with the reader in its context. */
    @Bean
    WebMvcStatelessServerTransport webMvcStatelessServerTransport(
            @Qualifier("mcpServerJsonMapper") JsonMapper json,
            McpServerStreamableHttpProperties settings,
            Readers readers) {
        return WebMvcStatelessServerTransport.builder()
                .jsonMapper(new JacksonMcpJsonMapper(json))
                .messageEndpoint(settings.getMcpEndpoint())
                .contextExtractor(
                        request -> McpTransportContext.create(Map.of(READER, readers.of(request.servletRequest()))))
                .build();
    }

    /** @throws IllegalStateException if the request's reader was not put into the context */
    static Reader of(McpTransportContext context) {
        if (context.get(READER) instanceof Reader reader) {
            return reader;
        }
        throw new IllegalStateException("It is not known who asks.");
    }
}
