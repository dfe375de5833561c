package org.minkang.kit.institution;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.minkang.kit.SettingRules;
import org.minkang.kit.StartRefusedException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the institution registry is and how this service reads it. The client needs the scope {@code reference.read} and the one that
 * reads the registry's events, for the whole country.
 *
 * @param url base address, before {@code /pairing} and {@code /reference}
 * @param tokenEndpoint where the client gets its access tokens
 * @param clientId of this service
 * @param clientSecret of this service; no default
 * @param scope asked for, space-separated
 * @param pollInterval how long the feed is left alone after it had nothing more
 * @param connectTimeout for each connection
 * @param readTimeout for each answer
 */
@ConfigurationProperties("minkang.registry")
record RegistryProperties(
        URI url,
        URI tokenEndpoint,
        String clientId,
        String clientSecret,
        @DefaultValue("reference.read events.read") String scope,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    /** @throws StartRefusedException naming the setting that is missing */
    RegistryProperties {
        SettingRules.required("minkang.registry.token-endpoint", Objects.toString(tokenEndpoint, null));
        SettingRules.required("minkang.registry.client-id", clientId);
        SettingRules.required("minkang.registry.client-secret", clientSecret);
    }

    /** Outside local mode the secret must be a real one, and travel encrypted. */
    void check(SettingRules rules) {
        rules.secret("minkang.registry.client-secret", clientSecret, clientId);
        rules.https("minkang.registry.token-endpoint", tokenEndpoint.toString());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "RegistryProperties[" + url + ", " + clientId + "]";
    }
}
