package org.minkang.pairing.summary;

import org.minkang.kit.identity.Caller;
import org.minkang.kit.obligation.Obligations;
import org.minkang.pairing.pairing.Pairing;
import org.minkang.pairing.programme.ProgrammeService;
import org.minkang.pairing.template.MilestoneKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets annual summaries meet the last milestone of their programme (D0-S04): with the one that leaves no pairing of the programme's year
 * without, for a single summary would show a duty met that is not.
 */
@Component
class SummaryDuties {

    private final AnnualSummaryRepository repository;
    private final ProgrammeService programmes;
    private final Obligations obligations;

    SummaryDuties(AnnualSummaryRepository repository, ProgrammeService programmes, Obligations obligations) {
        this.repository = repository;
        this.programmes = programmes;
        this.obligations = obligations;
    }

    /** A summary was handed in; joins the open transaction. */
    Mono<Void> submitted(Caller caller, Pairing pairing, AnnualSummary summary) {
        return programmes
                .year(pairing.programmeId())
                .filter(year -> year == summary.year())
                .flatMap(year -> repository.countLacking(pairing.programmeId(), year))
                .filter(lacking -> lacking == 0)
                .flatMap(none -> obligations.fulfil(
                        caller,
                        pairing.programmeId(),
                        MilestoneKind.YEAR_ASSESSED.name(),
                        summary.content().submittedOn()))
                .then();
    }
}
