package org.minkang.pediatrics.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.minkang.pediatrics.item.ReturnItem;

/**
 * A finding of a check as callers see it.
 *
 * @param rule which check
 * @param severity whether the return is refused for it
 * @param item what is odd
 * @param member the same as figures call it
 * @param value what the return says; yuan of an amount
 * @param bound what it is held against: the whole, last year's figure or the median of its peers
 */
@Schema(name = "ReturnFinding")
record FindingResponse(
        CheckRule rule,
        Severity severity,
        ReturnItem item,
        @Schema(example = "pediatricBeds") String member,
        @Schema(example = "41") String value,
        @Schema(example = "40") String bound) {

    static List<FindingResponse> of(List<CheckFinding> findings) {
        return findings.stream()
                .map(finding -> new FindingResponse(
                        finding.rule(),
                        finding.severity(),
                        finding.item(),
                        finding.item().member(),
                        finding.item().text(finding.value()),
                        finding.item().text(finding.bound())))
                .toList();
    }
}
