package org.minkang.kit.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose access tokens are accepted.
 *
 * @param issuer the only {@code iss} accepted
 * @param jwkSetUri where the issuer publishes its keys
 * @param audience the {@code aud} a token must name
 * @param clockSkew tolerated difference of clocks
 * @param rememberedTokens how many verified tokens are remembered at most
 */
@ConfigurationProperties("minkang.identity")
public record IdentityProperties(
        String issuer,
        String jwkSetUri,
        @DefaultValue("minkang") String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("10000") int rememberedTokens) {}
