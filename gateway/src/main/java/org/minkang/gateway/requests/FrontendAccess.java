package org.minkang.gateway.requests;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.WebFilter;

/** Which web pages may call the suite from a browser (CORS): none unless configured. */
@Configuration(proxyBeanMethods = false)
class FrontendAccess {

    /**
     * @param origins scheme, host and port of each frontend, exactly
     * @param maxAge how long a browser may remember the answer to its question
     */
    @ConfigurationProperties("minkang.gateway.cors")
    record Settings(
            @DefaultValue List<String> origins,
            @DefaultValue("1h") Duration maxAge) {}

    /** Before the security chain, for a browser's preflight carries no token. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    WebFilter frontendAccessFilter(Settings settings) {
        if (settings.origins().isEmpty()) {
            return (exchange, chain) -> chain.filter(exchange);
        }
        UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", rules(settings));
        return new CorsWebFilter(everywhere);
    }

    private static CorsConfiguration rules(Settings settings) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(settings.origins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(
                "Accept",
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "Purpose",
                "traceparent",
                "tracestate"));
        rules.setExposedHeaders(List.of(
                "Content-Disposition",
                "Deprecation",
                "ETag",
                "Idempotency-Replayed",
                "Link",
                "Location",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "Sunset"));
        rules.setMaxAge(settings.maxAge());
        return rules;
    }
}
