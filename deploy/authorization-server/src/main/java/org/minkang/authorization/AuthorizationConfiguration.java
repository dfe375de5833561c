package org.minkang.authorization;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Wires the server from its properties and key files. */
@Configuration(proxyBeanMethods = false)
class AuthorizationConfiguration {

    @Bean
    SecurityFilterChain tokenEndpoints(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> server.tokenEndpoint(endpoint ->
                        endpoint.accessTokenRequestConverters(AuthorizationConfiguration::onlyClientCredentials)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private static void onlyClientCredentials(List<AuthenticationConverter> converters) {
        converters.clear();
        converters.add(new ClientCredentialsConverter());
    }

    @Bean
    KeyFiles keyFiles(AuthorizationProperties properties) {
        return new KeyFiles(properties.keysDirectory());
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(KeyFiles files) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.readOrCreate(files)));
    }

    @Bean
    RegisteredClientRepository localClients(
            AuthorizationProperties properties, KeyFiles files, PasswordEncoder encoder) {
        return new InMemoryRegisteredClientRepository(properties.clients().entrySet().stream()
                .map(entry -> RegisteredClient.withId(entry.getKey())
                        .clientId(entry.getKey())
                        .clientSecret(encoder.encode(files.clientSecret(entry.getKey())))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scopes(scopes -> scopes.addAll(entry.getValue().scopes()))
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(properties.tokenLifetime())
                                .build())
                        .build())
                .toList());
    }

    @Bean
    PasswordEncoder secretDigest() {
        return new SecretDigest();
    }

    @Bean
    OAuth2AuthorizationService issuedTokens() {
        return new IssuedTokens();
    }

    @Bean
    TokenClaims tokenClaims(AuthorizationProperties properties) {
        return new TokenClaims(properties);
    }

    @Bean
    AuthorizationServerSettings settings(AuthorizationProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }
}
