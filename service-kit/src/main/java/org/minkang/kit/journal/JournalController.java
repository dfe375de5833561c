package org.minkang.kit.journal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.minkang.kit.identity.Access;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/${minkang.service.name}/v1/journal")
@Tag(name = "journal", description = "审计日志;Who did what")
class JournalController {

    private final JournalReader journal;

    JournalController(JournalReader journal) {
        this.journal = journal;
    }

    @GetMapping
    @Access(scope = "journal.read")
    @Operation(
            operationId = "listJournal",
            summary = "查询审计日志;List who did what, newest first",
            description = "辖区内每次变更的操作者、时间和前后内容。Every change within the caller's regions: who, when, before and after.")
    Mono<Page<JournalEntry>> list(Caller caller, AuditQuery query, Paging paging) {
        return journal.audit(query, caller.regions(), paging).map(page -> page.map(entry -> entry.shownTo(caller)));
    }
}
