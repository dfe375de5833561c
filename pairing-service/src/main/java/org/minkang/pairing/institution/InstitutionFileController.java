package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.tabular.job.ExportOptions;
import org.minkang.kit.tabular.job.Exports;
import org.minkang.kit.tabular.job.ImportOptions;
import org.minkang.kit.tabular.job.Imports;
import org.minkang.kit.tabular.job.JobView;
import org.minkang.kit.tabular.job.TemplateOptions;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The registry as files. */
@Tag(name = "Institutions")
@RestController
@RequestMapping({"/pairing/v1/institutions", "/reference/v1/institutions"})
class InstitutionFileController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NDJSON = "application/x-ndjson";

    private final InstitutionImport institutions;
    private final InstitutionService service;
    private final Imports imports;
    private final Exports exports;

    InstitutionFileController(
            InstitutionImport institutions, InstitutionService service, Imports imports, Exports exports) {
        this.institutions = institutions;
        this.service = service;
        this.imports = imports;
        this.exports = exports;
    }

    @Operation(
            operationId = "importInstitutions",
            summary = "导入机构;Import institutions",
            description = "按信用代码登记或更新;进度和逐格错误见作业。Registers or updates by credit code; the job tells progress and"
                    + " every bad cell.")
    @Access(
            scope = "reference.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @PostMapping(
            path = "/imports",
            consumes = {CSV, XLSX, NDJSON})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<JobView> importFile(
            Caller caller,
            ImportOptions options,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "CSV(UTF-8 或 GB18030)、XLSX 或 NDJSON 文件;The file",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = NDJSON, schema = @Schema(type = "string", format = "binary"))
                            })
                    @RequestBody(required = false)
                    Flux<DataBuffer> file,
            ServerWebExchange exchange) {
        return imports.accept(caller, institutions, options, file, exchange);
    }

    @Operation(
            operationId = "getInstitutionTemplate",
            summary = "下载导入模板;Get the import template",
            description = "带说明、示例和下拉选项。With hints, an example row and drop-down lists.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "模板;The template",
                            content = {
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "reference.read")
    @GetMapping(
            path = "/imports/template",
            produces = {XLSX, CSV})
    Mono<Void> template(Caller caller, TemplateOptions options, ServerWebExchange exchange) {
        return exports.template(exchange, "institutions-template", InstitutionColumns.IN, options);
    }

    @Operation(
            operationId = "exportInstitutions",
            summary = "导出机构;Export institutions",
            description = "导出的文件可原样再导入。The file can be imported again as it is.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "机构名录;The institutions",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = NDJSON, schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(scope = "reference.read")
    @GetMapping("/exports")
    Mono<Void> exportFile(Caller caller, InstitutionFilter filter, ExportOptions options, ServerWebExchange exchange) {
        return exports.send(
                exchange,
                "institutions",
                InstitutionColumns.OUT,
                options,
                paging -> service.list(caller, filter, paging),
                InstitutionColumns::row);
    }
}
