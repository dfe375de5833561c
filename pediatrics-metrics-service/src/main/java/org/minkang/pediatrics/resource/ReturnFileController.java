package org.minkang.pediatrics.resource;

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

/** Returns as files. */
@Tag(name = "Returns", description = "年报;what institutions return")
@RestController
@RequestMapping("/pediatrics/v1/returns")
class ReturnFileController {

    private final ReturnImport returns;
    private final ReturnExportRepository exported;
    private final Imports imports;
    private final Exports exports;

    ReturnFileController(ReturnImport returns, ReturnExportRepository exported, Imports imports, Exports exports) {
        this.returns = returns;
        this.exported = exported;
        this.imports = imports;
        this.exports = exports;
    }

    @Operation(
            operationId = "importReturns",
            summary = "导入年报;Import returns",
            description = "每行即一次报送:新的登记,未审核而有变动的成为新版本,相同的不变;空格为未报,0 为零,“不适用”为不适用。"
                    + "作业给出进度、逐格错误、被略过的列(warnings)和变动异常的数目(result.warnings)。Each row submits a return: a new one, or"
                    + " the next version of one that nobody has checked yet; the same again changes nothing. An empty cell is"
                    + " missing, 0 is zero, N/A does not apply. The job tells progress, every bad cell, columns that were passed"
                    + " over (warnings), and how many figures moved oddly since the year before (result.warnings).")
    @Access(
            scope = "pediatrics.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @ImportMapping("/imports")
    Mono<JobView> importFile(
            Caller caller,
            ImportOptions options,
            @RequestBody(required = false) Flux<DataBuffer> file,
            ServerWebExchange exchange) {
        return imports.accept(caller, returns, options, file, exchange);
    }

    @Operation(
            operationId = "getReturnTemplate",
            summary = "下载年报模板;Get the template of returns",
            description = "带说明和示例。With hints and an example row.")
    @Access(scope = "pediatrics.read")
    @TemplateMapping("/imports/template")
    Mono<Void> template(Caller caller, TemplateOptions options, ServerWebExchange exchange) {
        return exports.template(exchange, "returns-template", ReturnColumns.IN, options);
    }

    @Operation(
            operationId = "exportReturns",
            summary = "导出年报;Export returns",
            description =
                    "已报送的年报,不含草稿和免报;文件可原样再导入。What was returned, neither drafts nor what is not owed; the file can be imported"
                            + " again as it is.")
    @Access(scope = "pediatrics.read")
    @ExportMapping("/export")
    Mono<Void> exportFile(Caller caller, ReturnExportFilter filter, ExportOptions options, ServerWebExchange exchange) {
        return exports.send(
                exchange,
                "returns",
                ReturnColumns.OUT,
                options,
                paging -> exported.list(caller, filter, paging),
                ReturnColumns::row);
    }
}
