package org.minkang.pediatrics.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.tabular.report.ReportExport;
import org.minkang.kit.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Rules and what they find, over HTTP. */
@Tag(name = "Rules", description = "结构性规则;what regions and institutions must have")
@RestController
@RequestMapping("/pediatrics/v1")
class RuleController {

    private final RuleService service;

    RuleController(RuleService service) {
        this.service = service;
    }

    @Operation(
            operationId = "listRules",
            summary = "查询规则;List the rules",
            description =
                    "目录各条规则及其表达方式;只陈述的条目不作判定。Every row that sets a number or a rule, and how it is expressed here.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/rules")
    Mono<Page<RuleResponse>> rules(Caller caller) {
        List<RuleResponse> rules =
                RuleCatalogue.rules().stream().map(RuleResponse::of).toList();
        return Mono.just(new Page<>(rules, new Page.Position(null, null)));
    }

    @Operation(
            operationId = "listRuleFindings",
            summary = "规则判定结果;List what the rules find",
            description = "一个区划及其下级在年末的判定结果和依据;缺报表或人口数而可能改变的,列为无法判定。机构的区划和类别以当年报表为准,没有报表的以及等级、是否存在以今天的登记为准,过去的年份和 asOf"
                    + " 也是如此。What each rule finds in a region by the end of a year, with its evidence; undecided where a missing"
                    + " return or population could turn it. A return says where its institution lay and of what class it was in its"
                    + " year; institutions without one, levels, grades and whether one stands at all are those of today's registry,"
                    + " for past years and asOf too.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "判定结果;Findings",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = RuleFindingList.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Access(
            scope = "pediatrics.read",
            roles = {Role.PROV_ADMIN, Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.AUDITOR})
    @GetMapping("/rule-findings")
    Mono<ResponseEntity<?>> findings(Caller caller, RuleFindingQuery query, ServerWebExchange exchange) {
        Mono<List<RuleFindingResponse>> findings = service.findings(caller, query)
                .map(found -> found.stream().map(RuleFindingResponse::of).toList());
        return ReportExport.of(query.format(), query.charset(), exchange)
                .answer(
                        findings.map(items -> new RuleFindingList(query.region(), query.year(), items)),
                        findings,
                        RuleFindingSheet::write,
                        "rule-findings");
    }

    /**
     * All that the rules find.
     *
     * @param regionCode in this region
     * @param year by the end of this year
     * @param items by rule, then by region
     */
    @Schema(name = "RuleFindingList")
    record RuleFindingList(RegionCode regionCode, int year, List<RuleFindingResponse> items) {}
}
