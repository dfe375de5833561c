package org.minkang.kit.identity;

import java.time.Clock;
import java.util.List;
import org.minkang.kit.SettingRules;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;

/** Token checks and access rules for every service and the gateway. */
@AutoConfiguration
@EnableWebFluxSecurity
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityAutoConfiguration {

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
    SecurityWebFilterChain securityChain(
            ServerHttpSecurity http,
            ReactiveJwtDecoder decoder,
            IdentityProperties properties,
            OpenPaths open,
            Clock clock) {
        RememberingTokens tokens = new RememberingTokens(decoder, clock, properties.rememberedTokens());
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(exchange -> Mono.just(tokens))
                        .authenticationFailureHandler((failed, refusal) -> Mono.error(refusal)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((exchange, refusal) -> Mono.error(refusal))
                                .accessDeniedHandler((exchange, refusal) -> Mono.error(refusal)))
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(open.patterns().toArray(String[]::new))
                        .permitAll()
                        // filters guard the management port too; what that port shows is for whoever reaches it
                        .pathMatchers(MANAGEMENT)
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .build();
    }

    /** Paths that no operation could have, such as those with an encoded NUL, are answered like any other malformed request. */
    @Bean
    ServerExchangeRejectedHandler rejectedPaths() {
        return (exchange, rejection) -> Mono.error(new ProblemException(CommonProblem.MALFORMED_REQUEST));
    }

    /** What may be read without a token: documents, never data. */
    @Bean
    @ConditionalOnMissingBean
    OpenPaths openPaths() {
        return new OpenPaths(List.of("/*/v1/openapi.json", "/problems/**"));
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
