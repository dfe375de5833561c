package org.minkang.kit.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What part of a list is wanted.
 *
 * @param limit rows a page, 1 to 200, 20 when not said
 * @param cursor opaque; from {@code page.next} of the page before
 * @param sort one of the list's orders, descending with a leading minus
 * @param count whether to count the whole list, which costs time
 */
public record Paging(
        @Parameter(description = "每页行数;Rows a page, 20 when not said") @Min(1) @Max(200) @Nullable
        Integer limit,

        @Parameter(description = "上一页 page.next 的值;page.next of the page before") @Size(max = 500) @Nullable
        String cursor,

        @Parameter(description = "排序,前加减号为降序;Order, descending with a leading minus") @Size(max = 50) @Nullable
        String sort,

        @Parameter(description = "是否统计总数;Whether to count the whole list") @Nullable
        Boolean count)
        implements QueryParameters {

    /** The first page in the list's usual order. */
    public static final Paging FIRST = new Paging(null, null, null, null);

    private static final int USUAL = 20;

    /** Rows a page, 1 to 200. */
    public int rows() {
        return limit == null ? USUAL : limit;
    }

    public boolean counted() {
        return Boolean.TRUE.equals(count);
    }
}
