package io.glossa.gateway.mcp;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.audit.AuditEntry.Action;
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

/** Hands the caller of an MCP request on to the tools and resources, which may run on other threads than the request. */
@Configuration(proxyBeanMethods = false)
class McpCallers {

    private static final String CALLER = "caller";
    private static final String FACTS = "facts";

    /** The auto-configuration's own, with the caller in its context. */
    @Bean
    WebMvcStatelessServerTransport webMvcStatelessServerTransport(
            @Qualifier("mcpServerJsonMapper") JsonMapper json, McpServerStreamableHttpProperties settings) {
        return WebMvcStatelessServerTransport.builder()
                .jsonMapper(new JacksonMcpJsonMapper(json))
                .messageEndpoint(settings.getMcpEndpoint())
                .contextExtractor(request ->
                        McpTransportContext.create(Map.of(CALLER, Caller.current(), FACTS, RequestFacts.current())))
                .build();
    }

    /** @throws IllegalStateException if the request's caller was not put into the context */
    static Caller of(McpTransportContext context) {
        if (context.get(CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("It is not known who asks.");
    }

    /** What is noted of the request for the audit log. */
    static RequestFacts facts(McpTransportContext context) {
        if (context.get(FACTS) instanceof RequestFacts facts) {
            return facts;
        }
        throw new IllegalStateException("It is not known which request this is.");
    }

    /**
     * The same, who is about to look into a collection.
     *
     * @param action that is done there
     * @throws io.glossa.gateway.access.UnknownCollectionException if the caller does not see it
     */
    static Reader of(McpTransportContext context, Action action, String collection) {
        facts(context).action(action.value()).collection(collection);
        Caller caller = of(context);
        caller.requireSees(collection);
        return caller.reader();
    }
}
