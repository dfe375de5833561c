package org.minkang.kit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what a request may bring.
 *
 * @param bodyLimit largest body that is not a file
 * @param fileLimit largest file
 */
@ConfigurationProperties("minkang.web")
public record WebProperties(
        @DefaultValue("256KB") DataSize bodyLimit,
        @DefaultValue("200MB") DataSize fileLimit) {}
