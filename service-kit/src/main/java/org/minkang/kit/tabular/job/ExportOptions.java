package org.minkang.kit.tabular.job;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.kit.web.QueryParameters;
import org.springframework.http.MediaType;

/**
 * How a table is wanted.
 *
 * @param format csv, xlsx or ndjson; by {@code Accept} when not said, and CSV when that says nothing either
 * @param charset of CSV, utf-8 or gb18030
 */
public record ExportOptions(
        @Parameter(description = "文件格式,默认按 Accept;File format, by Accept when not said")
        @Schema(allowableValues = {"csv", "xlsx", "ndjson"})
        @Pattern(regexp = "csv|xlsx|ndjson")
        @Nullable
        String format,

        @Parameter(description = "CSV 编码,默认 utf-8;Encoding of CSV")
        @Schema(allowableValues = {"utf-8", "gb18030"})
        @Pattern(regexp = "utf-8|gb18030")
        @Nullable
        String charset)
        implements QueryParameters {

    TableFormat format(List<MediaType> accepted) {
        return format == null ? bestOf(accepted) : TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
    }

    WriteOptions options(Locale language) {
        WriteOptions options = WriteOptions.DEFAULT.in(language);
        return "gb18030".equals(charset) ? options.gb18030() : options;
    }

    /** The first format that is asked for by its name, else the first that a wildcard allows, CSV when nothing is asked for. */
    private static TableFormat bestOf(List<MediaType> accepted) {
        List<MediaType> asked = accepted.isEmpty() ? List.of(MediaType.ALL) : accepted;
        return Stream.concat(asked.stream().filter(MediaType::isConcrete), asked.stream())
                .flatMap(type -> Stream.of(TableFormat.values())
                        .filter(format -> type.includes(MediaType.parseMediaType(format.mediaType()))))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_ACCEPTABLE));
    }
}
