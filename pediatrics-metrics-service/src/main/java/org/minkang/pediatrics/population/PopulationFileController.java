package org.minkang.pediatrics.population;

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

/** Populations as files. */
@Tag(name = "Populations", description = "儿童人口;children and residents")
@RestController
@RequestMapping("/pediatrics/v1/populations")
class PopulationFileController {

    private final PopulationImport populations;
    private final PopulationExportRepository exported;
    private final Imports imports;
    private final Exports exports;

    PopulationFileController(
            PopulationImport populations, PopulationExportRepository exported, Imports imports, Exports exports) {
        this.populations = populations;
        this.exported = exported;
        this.imports = imports;
        this.exports = exports;
    }

    @Operation(
            operationId = "importPopulations",
            summary = "导入人口;Import populations",
            description =
                    "新的登记,有变动的成为新版本,相同的不变;可用已撤销的区划代码。进度和逐格错误见作业。Adds what is new; what differs becomes the next version."
                            + " Retired codes may be used. The job tells progress and every bad cell.")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN})
    @ImportMapping("/imports")
    Mono<JobView> importFile(
            Caller caller,
            ImportOptions options,
            @RequestBody(required = false) Flux<DataBuffer> file,
            ServerWebExchange exchange) {
        return imports.accept(caller, populations, options, file, exchange);
    }

    @Operation(
            operationId = "getPopulationTemplate",
            summary = "下载人口模板;Get the template of populations",
            description = "带说明和示例。With hints and an example row.")
    @Access(scope = "pediatrics.read")
    @TemplateMapping("/imports/template")
    Mono<Void> template(Caller caller, TemplateOptions options, ServerWebExchange exchange) {
        return exports.template(exchange, "populations-template", PopulationColumns.IN, options);
    }

    @Operation(
            operationId = "exportPopulations",
            summary = "导出人口;Export populations",
            description = "文件可原样再导入。The file can be imported again as it is.")
    @Access(scope = "pediatrics.read")
    @ExportMapping("/export")
    Mono<Void> exportFile(
            Caller caller, PopulationExportFilter filter, ExportOptions options, ServerWebExchange exchange) {
        return exports.send(
                exchange,
                "populations",
                PopulationColumns.OUT,
                options,
                paging -> exported.list(caller.regions(), filter, paging),
                PopulationColumns::row);
    }
}
