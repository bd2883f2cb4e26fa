package io.glossa.gateway.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives problems for what the server refuses before Spring sees it: a path that it does not decode, a header that is too
 * long, a request line that is none; and for a body that does not come.
 */
@Component
class ServerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /** Made by Tomcat, by its name. */
    public static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            ProblemDetail problem = Failures.giveType(ProblemDetail.forStatusAndDetail(status, detail(status)));
            try {
                // Of what is set by filters elsewhere, the part that matters to a page that is none.
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding("UTF-8");
                response.getReporter().write(JsonMapper.shared().writeValueAsString(problem));
                response.finishResponse();
            } catch (IOException _) {
                // Whoever asked is gone, and nobody else wants to know.
            }
        }

        private static String detail(HttpStatus status) {
            if (status == HttpStatus.REQUEST_TIMEOUT) {
                return "The request's body comes too slowly.";
            }
            return status.is4xxClientError()
                    ? "The server cannot read the request: its path, a header or its first line is malformed or too long."
                    : "The server failed; its log says why.";
        }
    }
}
