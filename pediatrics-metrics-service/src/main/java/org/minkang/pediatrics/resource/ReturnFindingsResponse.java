package org.minkang.pediatrics.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * What the checks find in a return as it stands.
 *
 * @param id of the return
 * @param version which state of it was looked at
 * @param findings in the order of the items
 */
@Schema(name = "ReturnFindings")
record ReturnFindingsResponse(UUID id, long version, List<FindingResponse> findings) {}
