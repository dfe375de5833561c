package org.minkang.kit.tabular.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.WriteOptions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * As what a report is answered.
 *
 * @param file the kind of file, or null for JSON
 * @param options how a file is written
 */
public record ReportExport(@Nullable TableFormat file, WriteOptions options) {

    /** Makes the whole file; blocks meanwhile. */
    public interface Sheet<T> {

        /** All of the file's bytes. */
        byte[] write(T report, TableFormat format, WriteOptions options);
    }

    /**
     * What a caller asks for by {@code format}, or else by {@code Accept}.
     *
     * @param format {@code json}, {@code csv}, {@code xlsx} or, where it is on offer, {@code ndjson}
     * @param charset {@code gb18030} for CSV in it
     * @throws ProblemException 406 when {@code Accept} takes nothing on offer
     */
    public static ReportExport of(@Nullable String format, @Nullable String charset, ServerWebExchange exchange) {
        WriteOptions options = "gb18030".equals(charset) ? WriteOptions.DEFAULT.gb18030() : WriteOptions.DEFAULT;
        TableFormat file = format == null ? accepted(exchange) : named(format);
        return new ReportExport(file, options);
    }

    /**
     * The report as JSON or as a file.
     *
     * @param name of the file, without what says its kind
     */
    public <T> Mono<ResponseEntity<?>> answer(Mono<T> report, Sheet<T> sheet, String name) {
        return answer(report, report, sheet, name);
    }

    /**
     * A report that is told differently in JSON; what is not asked for is not made.
     *
     * @param json its body
     * @param table what the file is made of
     * @param name of the file, without what says its kind
     */
    public <T> Mono<ResponseEntity<?>> answer(Mono<?> json, Mono<T> table, Sheet<T> sheet, String name) {
        TableFormat kind = file;
        return kind == null
                ? json.map(ResponseEntity::ok)
                : table.publishOn(Schedulers.boundedElastic())
                        .map(found -> download(sheet.write(found, kind, options), kind, name));
    }

    private ResponseEntity<byte[]> download(byte[] content, TableFormat kind, String name) {
        String type = kind == TableFormat.CSV
                ? kind.mediaType() + ";charset=" + options.charset().name()
                : kind.mediaType();
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + "." + kind.extension())
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }

    private static @Nullable TableFormat named(String format) {
        return switch (format) {
            case "csv" -> TableFormat.CSV;
            case "xlsx" -> TableFormat.XLSX;
            case "ndjson" -> TableFormat.NDJSON;
            default -> null;
        };
    }

    private static @Nullable TableFormat accepted(ServerWebExchange exchange) {
        List<MediaType> types = types(exchange);
        for (MediaType wanted : types) {
            if (wanted.includes(MediaType.APPLICATION_JSON)) {
                return null;
            }
            for (TableFormat offered : List.of(TableFormat.CSV, TableFormat.XLSX)) {
                if (wanted.includes(MediaType.parseMediaType(offered.mediaType()))) {
                    return offered;
                }
            }
        }
        if (types.isEmpty()) {
            return null;
        }
        throw new ProblemException(CommonProblem.NOT_ACCEPTABLE);
    }

    private static List<MediaType> types(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept();
        } catch (InvalidMediaTypeException malformed) {
            throw new ProblemException(CommonProblem.NOT_ACCEPTABLE);
        }
    }
}
