package org.minkang.kit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the whole installation.
 *
 * @param local whether everything runs on one machine for one person, where missing keys are generated; never in production
 * @param keys where secrets are kept
 */
@ConfigurationProperties("minkang")
public record InstallationProperties(
        @DefaultValue("false") boolean local, @DefaultValue Keys keys) {

    /**
     * Where secrets are kept.
     *
     * @param directory readable by the service's user alone
     */
    public record Keys(@DefaultValue("data/keys") Path directory) {}
}
