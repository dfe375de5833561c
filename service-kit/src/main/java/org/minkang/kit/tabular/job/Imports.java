package org.minkang.kit.tabular.job;

import java.util.Locale;
import org.minkang.kit.ServiceProperties;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.ProblemTexts;
import org.minkang.kit.web.WebProperties;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Takes files in over HTTP: 202 with the job that imports them. */
public final class Imports {

    private final Jobs jobs;
    private final ProblemTexts texts;
    private final JsonMapper json;
    private final ServiceProperties service;
    private final WebProperties limits;

    Imports(Jobs jobs, ProblemTexts texts, JsonMapper json, ServiceProperties service, WebProperties limits) {
        this.jobs = jobs;
        this.texts = texts;
        this.json = json;
        this.service = service;
        this.limits = limits;
    }

    /**
     * Stores {@code file} and begins to import it.
     *
     * @throws ProblemException {@code TOO_LARGE}; 422 for an empty file
     */
    public Mono<JobView> accept(
            Caller caller,
            TableImport target,
            ImportOptions options,
            Flux<DataBuffer> file,
            ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().getContentLength()
                > limits.fileLimit().toBytes()) {
            return Mono.error(() -> new ProblemException(CommonProblem.TOO_LARGE));
        }
        Locale language = texts.language(JobController.accepted(exchange.getRequest()));
        return jobs.submit(caller, target.kind(), json.writeValueAsString(options), file)
                .doOnNext(job -> answer(job, exchange))
                .map(job -> JobView.of(job, texts, language));
    }

    private void answer(Job job, ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.ACCEPTED);
        exchange.getResponse().getHeaders().set(HttpHeaders.LOCATION, service.path() + "/jobs/" + job.id());
    }
}
