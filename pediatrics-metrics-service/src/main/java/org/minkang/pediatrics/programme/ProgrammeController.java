package org.minkang.pediatrics.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The programme's rows over HTTP. */
@Tag(name = "Programme", description = "目录条目;the rows of the programme")
@RestController
class ProgrammeController {

    @Operation(
            operationId = "listProgrammeRows",
            summary = "查询目录条目;List the rows of the programme",
            description =
                    "各条目及其表达方式:指标、目标、规则;20 项措施由专项行动服务跟踪。Every row and what expresses it: indicators, targets, rules; the"
                            + " twenty measures are followed by campaign-service.")
    @Access(scope = "pediatrics.read")
    @GetMapping("/pediatrics/v1/programme-rows")
    Mono<Page<ProgrammeRow>> rows(Caller caller, ProgrammeFilter filter) {
        List<ProgrammeRow> rows =
                ProgrammeCatalogue.rows().stream().filter(filter::wants).toList();
        return Mono.just(new Page<>(rows, new Page.Position(null, null)));
    }
}
