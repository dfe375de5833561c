package org.minkang.kit.tabular.job;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * How a template is wanted.
 *
 * @param format csv or xlsx; xlsx when not said
 */
public record TemplateOptions(
        @Parameter(description = "文件格式,默认 xlsx;File format, xlsx when not said")
        @Schema(allowableValues = {"csv", "xlsx"})
        @Pattern(regexp = "csv|xlsx")
        @Nullable
        String format)
        implements QueryParameters {

    ExportOptions asExport() {
        return new ExportOptions(format == null ? "xlsx" : format, null);
    }
}
