package org.minkang.pairing.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The shipped templates over HTTP. */
@Tag(name = "Templates", description = "方案模板;shipped programme templates")
@RestController
@RequestMapping("/pairing/v1/templates")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @Operation(
            operationId = "listTemplates",
            summary = "查询方案模板;List programme templates",
            description = "随系统发布的方案模板。The templates that the service ships.")
    @Access(scope = "pairing.read")
    @GetMapping
    Mono<Page<ProgrammeTemplate>> list(Caller caller) {
        return Mono.just(new Page<>(templates.all(), new Page.Position(null, null)));
    }

    @Operation(
            operationId = "getTemplate",
            summary = "查看方案模板;Get a programme template",
            description = "模板的节点、参数预设和目录条目。Milestones, parameter presets and catalogue rows of a template.")
    @Access(scope = "pairing.read")
    @GetMapping("/{code}")
    Mono<ProgrammeTemplate> get(
            Caller caller, @Parameter(description = "模板代码;The code of the template") @PathVariable String code) {
        return Mono.justOrEmpty(templates.find(code))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("template", code)));
    }
}
