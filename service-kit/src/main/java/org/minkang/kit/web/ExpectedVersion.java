package org.minkang.kit.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The version that a caller read and means to change, from {@code If-Match}. As a controller argument it makes the header required:
 * 428 without it, 400 when it is no entity tag of ours.
 *
 * @param value the version, 0 or more
 */
@Schema(hidden = true)
public record ExpectedVersion(long value) {}
