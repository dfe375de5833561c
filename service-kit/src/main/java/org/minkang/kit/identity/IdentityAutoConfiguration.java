package org.minkang.kit.identity;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.minkang.kit.SettingRules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Token checks and access rules for every service and the gateway. */
@AutoConfiguration
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityAutoConfiguration {

    private static final int SECURITY = -100;
    private static final String MANAGEMENT = "/actuator/**";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Signature by the published keys, asymmetric algorithms only; issuer, audience and expiry all checked. */
    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder accessTokenDecoder(IdentityProperties properties, Environment environment) {
        properties.check(SettingRules.of(environment));
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(properties.jwkSetUri())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(properties.clockSkew()),
                new JwtIssuerValidator(properties.issuer()),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(properties.audience()))));
        return decoder;
    }

    @Bean
    @Order(SECURITY)
    TokenFilter tokenFilter(ReactiveJwtDecoder decoder, IdentityProperties properties, OpenPaths open, Clock clock) {
        RememberingTokens tokens = new RememberingTokens(decoder, clock, properties.rememberedTokens());
        // filters guard the management port too; what that port shows is for whoever reaches it
        List<String> paths =
                Stream.concat(open.patterns().stream(), Stream.of(MANAGEMENT)).toList();
        return new TokenFilter(tokens, paths);
    }

    /** What may be read without a token; a service that opens more declares its own. */
    @Bean
    @ConditionalOnMissingBean
    OpenPaths openPaths() {
        return OpenPaths.DOCUMENTS;
    }

    @Bean
    WebFluxConfigurer callerArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallerResolver());
            }
        };
    }

    @Bean
    AccessRulesCheck accessRulesCheck(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return new AccessRulesCheck(requestMappingHandlerMapping);
    }
}
