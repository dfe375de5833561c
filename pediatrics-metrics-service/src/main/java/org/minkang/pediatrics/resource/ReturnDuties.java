package org.minkang.pediatrics.resource;

import java.time.LocalDate;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.obligation.Obligations;
import org.minkang.kit.persistence.Sql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what institutions owe in step with their returns; every method joins the transaction of the step. */
@Component
public class ReturnDuties {

    /** What is owed. */
    public static final String KIND = "SUBMIT_RETURN";

    private final Obligations obligations;

    ReturnDuties(Obligations obligations) {
        this.obligations = obligations;
    }

    /**
     * Every draft that is meant and owed by nobody yet is owed by its institution. Who submits one meanwhile and this wait for each other:
     * what is submitted first is not owed, what is owed first is fulfilled.
     *
     * @param dueOn the last day in time
     * @param sourceRef what demands it
     * @param meant conditions on resource_return, each with {@code and} in front
     * @return how many obligations are new
     */
    public Mono<Long> openAll(Caller caller, LocalDate dueOn, String sourceRef, Sql meant) {
        Sql rows = Sql.of(
                        "select null::uuid as programme_id, '" + KIND
                                + "' as kind, '报送 ' || year || ' 年儿童医疗资源年报' as title, 'INSTITUTION' as owner_kind, institution as"
                                + " owner_code, area_code as region_code, 'pediatrics' as service, 'returns' as entity_type, id as"
                                + " entity_id, $1::date as due_on, $2::text as source_ref from resource_return where status = 'DRAFT' and"
                                + " recorded_to = 'infinity'",
                        dueOn,
                        sourceRef)
                .append(meant)
                .append(" order by id for no key update of resource_return");
        return obligations.openAll(caller, rows);
    }

    Mono<Void> fulfil(Caller caller, ResourceReturn submitted, LocalDate day) {
        return obligations.fulfil(caller, submitted.id(), KIND, day).then();
    }

    Mono<Void> reopen(Caller caller, ResourceReturn reopened, LocalDate dueOn) {
        return obligations.reopen(caller, reopened.id(), KIND, dueOn).then();
    }

    Mono<Void> waive(Caller caller, ResourceReturn exempted, String reason) {
        return obligations.waiveAll(caller, exempted.id(), reason).then();
    }
}
