package org.minkang.kit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what a request may bring, and on what is kept of answers.
 *
 * @param bodyLimit largest body that is not a file
 * @param fileLimit largest file
 * @param keptAnswers what the answers to polls that are kept may take together
 */
@ConfigurationProperties("minkang.web")
public record WebProperties(
        @DefaultValue("256KB") DataSize bodyLimit,
        @DefaultValue("200MB") DataSize fileLimit,
        @DefaultValue("12MB") DataSize keptAnswers) {}
