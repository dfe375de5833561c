package org.minkang.authorization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads a client-credentials request; one that names no scope asks for all that the client has (RFC 6749, 3.3). */
final class ClientCredentialsConverter implements AuthenticationConverter {

    private final OAuth2ClientCredentialsAuthenticationConverter standard =
            new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        return standard.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken grant
                ? withScopes(grant)
                : null;
    }

    private static Authentication withScopes(OAuth2ClientCredentialsAuthenticationToken grant) {
        if (grant.getScopes().isEmpty() && grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken principal) {
            RegisteredClient client = Objects.requireNonNull(principal.getRegisteredClient());
            return new OAuth2ClientCredentialsAuthenticationToken(
                    principal, client.getScopes(), grant.getAdditionalParameters());
        }
        return grant;
    }
}
