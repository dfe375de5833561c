package org.minkang.kit.journal.webhook;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * Which deliveries are wanted.
 *
 * @param status those that became this
 */
record DeliveryFilter(
        @Parameter(description = "状态;Status") @Nullable DeliveryStatus status) implements QueryParameters {}
