package org.minkang.kit.tabular.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run.
 *
 * @param interval how often a process looks for jobs that others left behind; its own it runs at once
 * @param lease how long a running job is left alone without a sign of life
 * @param statementTimeout how long one of its statements may run
 * @param retention how long finished jobs can be looked at
 */
@ConfigurationProperties("minkang.jobs")
public record JobProperties(
        @DefaultValue("5s") Duration interval,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("10m") Duration statementTimeout,
        @DefaultValue("30d") Duration retention) {}
