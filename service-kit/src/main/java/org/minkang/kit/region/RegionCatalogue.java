package org.minkang.kit.region;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;

/** Lists divisions a page at a time, by code. */
final class RegionCatalogue {

    private static final String ORDER = "code";

    private final Regions regions;

    RegionCatalogue(Regions regions) {
        this.regions = regions;
    }

    Page<RegionResponse> list(RegionFilter filter, Paging paging) {
        refuseUnknownParent(filter.parent());
        if (paging.sort() != null && !paging.sort().equals(ORDER)) {
            throw ProblemException.invalid(Violation.at("?sort", "SORT_NOT_ALLOWED", paging.sort(), ORDER));
        }
        List<Region> matching = regions.all().stream()
                .filter(region -> filter.matches(region, regions))
                .toList();
        RegionCode after = after(paging.cursor());
        List<Region> following = matching.stream()
                .filter(region -> after == null || region.code().compareTo(after) > 0)
                .limit(paging.rows() + 1L)
                .toList();
        return page(following, paging, matching.size());
    }

    /** @param digits what a caller takes for a code; what is none is not found */
    RegionResponse get(String digits) {
        if (!regions.isKnown(digits)) {
            throw ProblemException.notFound("region", digits);
        }
        return RegionResponse.of(regions.require(new RegionCode(digits)), regions);
    }

    private Page<RegionResponse> page(List<Region> following, Paging paging, long total) {
        boolean more = following.size() > paging.rows();
        List<Region> items = more ? following.subList(0, paging.rows()) : following;
        String next = more ? items.get(items.size() - 1).code().value() : null;
        return new Page<>(items, new Page.Position(next, paging.counted() ? total : null))
                .map(region -> RegionResponse.of(region, regions));
    }

    private void refuseUnknownParent(@Nullable RegionCode parent) {
        if (parent != null && !regions.isKnown(parent)) {
            throw ProblemException.invalid(Violation.at("?parent", "REGION_CODE_UNKNOWN", parent.value()));
        }
    }

    private static @Nullable RegionCode after(@Nullable String cursor) {
        try {
            return cursor == null ? null : new RegionCode(cursor);
        } catch (InvalidValueException noCode) {
            throw ProblemException.invalid(Violation.at("?cursor", "CURSOR_MALFORMED"));
        }
    }
}
