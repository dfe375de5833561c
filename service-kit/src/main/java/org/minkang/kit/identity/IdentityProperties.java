package org.minkang.kit.identity;

import java.time.Duration;
import org.minkang.kit.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose access tokens are accepted.
 *
 * @param issuer the only {@code iss} accepted, https outside local mode
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
        @DefaultValue("10000") int rememberedTokens) {

    /** @throws org.minkang.kit.StartRefusedException when the issuer or its keys are missing */
    public IdentityProperties {
        issuer = SettingRules.required("minkang.identity.issuer", issuer);
        jwkSetUri = SettingRules.required("minkang.identity.jwk-set-uri", jwkSetUri);
    }

    void check(SettingRules rules) {
        rules.https("minkang.identity.issuer", issuer);
    }
}
