package org.minkang.kit;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which service this is.
 *
 * @param name the first segment of its paths, such as {@code pairing}
 */
@ConfigurationProperties("minkang.service")
public record ServiceProperties(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    /** @throws StartRefusedException unless the name is kebab-case */
    public ServiceProperties {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new StartRefusedException("minkang.service.name must be the service's path name in kebab-case");
        }
    }

    /** The path all operations of the service start with, such as {@code /pairing/v1}. */
    public String path() {
        return "/" + name + "/v1";
    }
}
