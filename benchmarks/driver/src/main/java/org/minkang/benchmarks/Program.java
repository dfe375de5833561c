package org.minkang.benchmarks;

import java.net.URI;
import java.time.Duration;

/**
 * A program that runs.
 *
 * @param name as the table calls it
 * @param url where it listens
 * @param account its processes
 * @param startup from its start until it answered
 */
record Program(String name, URI url, ProcessAccount account, Duration startup) {}
