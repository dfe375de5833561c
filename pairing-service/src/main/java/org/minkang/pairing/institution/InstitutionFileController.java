package org.minkang.pairing.institution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.tabular.job.ExportMapping;
import org.minkang.kit.tabular.job.ExportOptions;
import org.minkang.kit.tabular.job.Exports;
import org.minkang.kit.tabular.job.ImportMapping;
import org.minkang.kit.tabular.job.ImportOptions;
import org.minkang.kit.tabular.job.Imports;
import org.minkang.kit.tabular.job.JobView;
import org.minkang.kit.tabular.job.TemplateMapping;
import org.minkang.kit.tabular.job.TemplateOptions;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The registry as files. */
@Tag(name = "Institutions")
@RestController
@RequestMapping({"/pairing/v1/institutions", "/reference/v1/institutions"})
class InstitutionFileController {

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
    @ImportMapping("/imports")
    Mono<JobView> importFile(
            Caller caller,
            ImportOptions options,
            @RequestBody(required = false) Flux<DataBuffer> file,
            ServerWebExchange exchange) {
        return imports.accept(caller, institutions, options, file, exchange);
    }

    @Operation(
            operationId = "getInstitutionTemplate",
            summary = "下载导入模板;Get the import template",
            description = "带说明、示例和下拉选项。With hints, an example row and drop-down lists.")
    @Access(scope = "reference.read")
    @TemplateMapping("/imports/template")
    Mono<Void> template(Caller caller, TemplateOptions options, ServerWebExchange exchange) {
        return exports.template(exchange, "institutions-template", InstitutionColumns.IN, options);
    }

    @Operation(
            operationId = "exportInstitutions",
            summary = "导出机构;Export institutions",
            description = "导出的文件可原样再导入。The file can be imported again as it is.")
    @Access(scope = "reference.read")
    @ExportMapping(value = "/exports", description = "机构名录;The institutions")
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
