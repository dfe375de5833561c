package org.minkang.pairing.monthly;

import java.time.LocalDate;
import java.util.List;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.obligation.Obligation;
import org.minkang.kit.obligation.ObligationOwner;
import org.minkang.kit.obligation.ObligationSubject;
import org.minkang.kit.obligation.Obligations;
import org.minkang.pairing.pairing.Party;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what supporters owe in step with their monthly reports; every method joins the transaction of the step. */
@Component
class MonthlyDuties {

    static final String KIND = "MONTHLY_REPORT";

    /** Daily supervision by the bureau, which the reports serve. */
    private static final String SOURCE = "D0-R01";

    private final Obligations obligations;

    MonthlyDuties(Obligations obligations) {
        this.obligations = obligations;
    }

    Mono<Void> open(Caller caller, MonthlyReport report) {
        return obligations.open(caller, List.of(owed(report))).then();
    }

    Mono<Void> fulfil(Caller caller, MonthlyReport report, LocalDate day) {
        return obligations.fulfil(caller, report.entry().id(), KIND, day).then();
    }

    Mono<Void> reopen(Caller caller, MonthlyReport report) {
        return obligations
                .reopen(caller, report.entry().id(), KIND, report.dueOn())
                .then();
    }

    private static Obligation owed(MonthlyReport report) {
        Party supporter = report.entry().supporter();
        return Obligation.open(
                Ids.next(),
                report.programmeId(),
                KIND,
                "月报 " + report.month() + ":" + report.entry().recipient().name(),
                ObligationOwner.institution(supporter.creditCode()),
                supporter.areaCode(),
                new ObligationSubject(
                        "pairing", "monthly-reports", report.entry().id()),
                report.dueOn(),
                SOURCE);
    }
}
