package org.minkang.kit.journal.seal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the journal is sealed.
 *
 * @param interval how often finished rows are sealed
 * @param algorithm message digest of new blocks; each block names its own, so it may change
 */
@ConfigurationProperties("minkang.journal.sealing")
public record SealProperties(
        @DefaultValue("30s") Duration interval,
        @DefaultValue("SHA-256") String algorithm) {}
