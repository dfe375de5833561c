package org.minkang.kit.journal;

import org.minkang.kit.StartRefusedException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the journal is kept.
 *
 * @param retentionDays days, at least 180: the Cybersecurity Law (网络安全法) asks for six months of logs
 */
@ConfigurationProperties("minkang.journal")
public record JournalProperties(@DefaultValue("3650") int retentionDays) {

    private static final int LEAST = 180;

    /** @throws StartRefusedException when rows would be kept for less than 180 days */
    public JournalProperties {
        if (retentionDays < LEAST) {
            throw new StartRefusedException(
                    "minkang.journal.retention-days must be at least " + LEAST + ", not " + retentionDays);
        }
    }
}
