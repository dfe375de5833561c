package org.minkang.authorization;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Gives access tokens the RFC 9068 shape, and the suite's own claims. The token request may name another {@code region} (repeatable)
 * or {@code institution} than the client's own: a convenience for trying things out that no real provider has.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private final AuthorizationProperties properties;

    TokenClaims(AuthorizationProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        String clientId = context.getRegisteredClient().getClientId();
        LocalClient client = properties.clients().get(clientId);
        if (client == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthorizationGrant();
        Map<String, Object> parameters = request.getAdditionalParameters();
        context.getJwsHeader().type("at+jwt");
        JwtClaimsSet.Builder claims = context.getClaims();
        claims.audience(List.of(properties.audience()))
                .claim("client_id", clientId)
                .claim("scope", String.join(" ", context.getAuthorizedScopes()))
                .claim("roles", client.roles())
                .claim("regions", regions(parameters.get("region"), client.regions()));
        String institution = institution(parameters.get("institution"), client.institution());
        if (institution != null) {
            claims.claim("institution", institution);
        }
    }

    private static List<String> regions(@Nullable Object asked, List<String> own) {
        if (asked == null) {
            return own;
        }
        List<String> regions = asked instanceof String[] several ? List.of(several) : List.of(asked.toString());
        regions.forEach(region -> check("region", REGION, region));
        return regions;
    }

    private static @Nullable String institution(@Nullable Object asked, @Nullable String own) {
        if (asked == null) {
            return own;
        }
        String institution = asked instanceof String[] several ? String.join(" ", several) : asked.toString();
        check("institution", CREDIT_CODE, institution);
        return institution;
    }

    private static void check(String parameter, Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_REQUEST, "The parameter " + parameter + " is malformed.", null));
        }
    }
}
