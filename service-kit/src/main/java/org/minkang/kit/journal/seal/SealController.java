package org.minkang.kit.journal.seal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/${minkang.service.name}/v1/journal")
@Tag(name = "journal")
class SealController {

    private final SealRepository seals;
    private final SealVerifier verifier;

    SealController(SealRepository seals, SealVerifier verifier) {
        this.seals = seals;
        this.verifier = verifier;
    }

    @GetMapping("/verification")
    @Access(scope = "journal.read")
    @Operation(
            operationId = "verifyJournal",
            summary = "校验审计日志;Verify that no sealed row was changed, removed or moved",
            description = "逐块重算哈希链,指出第一处不符。Computes the hash chain again and names the first block that differs.")
    Mono<SealReport> verify(Caller caller, VerificationQuery query) {
        return verifier.verify(query.first(), query.last(), query.published());
    }

    @GetMapping("/head")
    @Access(scope = "journal.read")
    @Operation(
            operationId = "getJournalHead",
            summary = "查询审计日志链首;Get the signed end of the hash chain",
            description = "供外部留存,以便发现整链重写。To be kept elsewhere, so that rewriting the whole chain is found too.")
    Mono<SealHead> head(Caller caller) {
        return seals.head()
                .map(Seal::head)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("journal head", "latest")));
    }
}
