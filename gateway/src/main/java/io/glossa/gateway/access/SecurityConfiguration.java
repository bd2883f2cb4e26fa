package io.glossa.gateway.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import io.glossa.wire.key.Right;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Which right each path needs. There is no session and no cookie, so nothing that a browser would send by itself, and no
 * need for a token against forged requests.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain access(HttpSecurity http, Authentications authentications, Refusals refusals) {
        return http.authorizeHttpRequests(SecurityConfiguration::rights)
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(request -> authentications)
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(tellingAll(refusals)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The request is observed already; an observation of each filter would take longer than what the filters do. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/", "/index.html", "/icon.svg", "/assets/**")
                .permitAll()
                .requestMatchers("/livez", "/readyz", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/docs", "/swagger-ui/**", "/v3/api-docs/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAnyAuthority(Right.ADMIN.name(), Authentications.METRICS)
                .requestMatchers("/v1/ask", "/v1/search", "/v1/translate", "/v1/align", "/v1/chat/**", "/v1/models/**")
                .hasAuthority(Right.READ.name())
                .requestMatchers("/mcp")
                .hasAuthority(Right.READ.name())
                // Words of documents that not everyone who reads may see.
                .requestMatchers("/v1/collections/*/glossary/proposals/**")
                .hasAuthority(Right.WRITE.name())
                .requestMatchers(GET, "/v1/collections/**")
                .hasAuthority(Right.READ.name())
                .requestMatchers(HEAD, "/v1/collections/**")
                .hasAuthority(Right.READ.name())
                .requestMatchers("/v1/collections/**", "/v1/jobs/**")
                .hasAuthority(Right.WRITE.name())
                .requestMatchers("/v1/reviews/*/answer", "/v1/reviews/*/translation")
                .hasAuthority(Right.READ.name())
                .requestMatchers("/v1/reviews/**")
                .hasAuthority(Right.REVIEW.name())
                // Keys, and whatever is not named above.
                .anyRequest()
                .hasAuthority(Right.ADMIN.name());
    }

    /** Also that a key could not be looked up, which the filter would throw on as if it were a fault. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> tellingAll(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
            }
        };
    }
}
