package org.minkang.kit.tabular.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemTexts;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/${minkang.service.name}/v1/jobs")
@Tag(name = "jobs", description = "作业;Long work")
class JobController {

    private final Jobs jobs;
    private final ProblemTexts texts;

    JobController(Jobs jobs, ProblemTexts texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    @GetMapping("/{id}")
    @Access(scope = "jobs.read")
    @Operation(
            operationId = "getJob",
            summary = "查看作业;See how a job stands",
            description = "进度、结果和逐格错误。Its progress, its result and every bad cell.")
    Mono<JobView> get(Caller caller, @PathVariable UUID id, ServerHttpRequest request) {
        Locale language = texts.language(accepted(request));
        return jobs.get(caller, id).map(job -> JobView.of(job, texts, language));
    }

    static List<Locale.LanguageRange> accepted(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAcceptLanguage();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
