package org.minkang.pairing.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.tabular.job.Exports;
import org.minkang.kit.tabular.job.ImportMapping;
import org.minkang.kit.tabular.job.ImportOptions;
import org.minkang.kit.tabular.job.Imports;
import org.minkang.kit.tabular.job.JobView;
import org.minkang.kit.tabular.job.TemplateMapping;
import org.minkang.kit.tabular.job.TemplateOptions;
import org.minkang.kit.tabular.report.ReportExport;
import org.minkang.pairing.staff.PersonalData;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The roster over HTTP. */
@Tag(name = "Reports", description = "报表;what a bureau prints")
@RestController
class RosterController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NDJSON = "application/x-ndjson";

    private final RosterService service;
    private final RosterImport roster;
    private final Imports imports;
    private final Exports exports;

    RosterController(RosterService service, RosterImport roster, Imports imports, Exports exports) {
        this.service = service;
        this.roster = roster;
        this.imports = imports;
        this.exports = exports;
    }

    @Operation(
            operationId = "getStaffRoster",
            summary = "派驻人员花名册;The roster of dispatched staff",
            description =
                    "姓名脱敏;有 pii.read 权限并以 Purpose 说明用途的显示姓名并逐人留痕。文件可原样再导入。Names are masked unless a token with"
                            + " pii.read says what for in Purpose, which is journaled for each person. A file can be imported again as it is.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "花名册;The roster",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = RosterResponse.class)),
                                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = NDJSON, schema = @Schema(type = "string"))
                            }))
    @Access(scope = "pairing.read")
    @GetMapping("/pairing/v1/reports/staff-roster")
    Mono<ResponseEntity<?>> roster(
            Caller caller,
            RosterQuery query,
            @Parameter(description = "用途;What the names are needed for", example = "title review")
                    @RequestHeader(name = PersonalData.PURPOSE, required = false)
                    @Size(min = 2, max = 200)
                    @Nullable
                    String purpose,
            ServerWebExchange exchange) {
        Mono<List<RosterRow>> rows = service.rows(caller, query, purpose);
        return ReportExport.of(query.format(), query.charset(), exchange)
                .answer(rows.map(RosterResponse::new), rows, RosterSheet::write, "staff-roster");
    }

    @Operation(
            operationId = "importStaffRoster",
            summary = "导入花名册;Import a roster",
            description = "登记新人员、拟派新派驻、更改拟派;与已存内容一致的行不变。脱敏姓名视为未改。Registers staff, plans postings and plans drafts anew;"
                    + " rows that say what is stored change nothing, and a masked name says that it has not changed.")
    @Access(
            scope = "pairing.write",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.INST_MANAGER})
    @ImportMapping("/pairing/v1/postings/imports")
    Mono<JobView> importFile(
            Caller caller,
            ImportOptions options,
            @RequestBody(required = false) Flux<DataBuffer> file,
            ServerWebExchange exchange) {
        return imports.accept(caller, roster, options, file, exchange);
    }

    @Operation(
            operationId = "getStaffRosterTemplate",
            summary = "下载花名册模板;Get the roster's template",
            description = "带说明、示例和下拉选项。With hints, an example row and drop-down lists.")
    @Access(scope = "pairing.read")
    @TemplateMapping("/pairing/v1/postings/imports/template")
    Mono<Void> template(Caller caller, TemplateOptions options, ServerWebExchange exchange) {
        return exports.template(exchange, "staff-roster-template", RosterColumns.IN, options);
    }

    /**
     * The roster in JSON.
     *
     * @param items its rows
     */
    @Schema(name = "StaffRoster")
    record RosterResponse(List<RosterRow> items) {}
}
