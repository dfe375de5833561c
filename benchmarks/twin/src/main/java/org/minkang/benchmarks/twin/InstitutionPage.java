package org.minkang.benchmarks.twin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the list. */
record InstitutionPage(List<InstitutionResponse> items, Position page) {

    record Position(@Nullable String next) {}

    /** A page of the rows found, one of which more than {@code limit} tells that there is a next page. */
    static InstitutionPage of(List<Institution> rows, int limit) {
        boolean more = rows.size() > limit;
        List<Institution> items = more ? rows.subList(0, limit) : rows;
        return new InstitutionPage(
                items.stream().map(InstitutionResponse::of).toList(),
                new Position(more ? cursor(items.get(items.size() - 1)) : null));
    }

    private static String cursor(Institution last) {
        byte[] place = (last.areaCode() + "/" + last.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }
}
