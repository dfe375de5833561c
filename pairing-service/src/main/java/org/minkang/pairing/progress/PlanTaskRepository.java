package org.minkang.pairing.progress;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.logbook.Confirmation;
import org.minkang.pairing.logbook.ConfirmationStatus;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.EntryRepository;
import org.minkang.pairing.pairing.PlanKind;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Plan tasks in PostgreSQL. */
@Repository
class PlanTaskRepository extends EntryRepository<PlanTask> {

    private static final String COLUMNS =
            "plan, task, title, due_on, measure, notes, completed_on, confirmation, return_reason";

    private static final TypeReference<List<ProgressNote>> NOTES = new TypeReference<>() {};

    private final JsonMapper json;

    PlanTaskRepository(Database database, JsonMapper json) {
        super(database, json, "plan_task", COLUMNS, SortKey.date("dueOn", "due_on", task -> task.key()
                .dueOn()));
        this.json = json;
    }

    Mono<Page<PlanTask>> list(EntryFilter entries, PlanTaskFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    /** All of one pairing, at most two plans of a hundred; both sides see all of them. */
    Mono<List<PlanTask>> ofPairing(UUID pairing) {
        return all(Sql.of("pairing_id = $1", pairing));
    }

    @Override
    protected Assignments assign(Assignments assignments, PlanTask task) {
        TaskKey key = task.key();
        return assignments
                .set("plan", key.plan())
                .set("task", key.task())
                .set("title", key.title())
                .set("due_on", key.dueOn())
                .set("measure", key.measure(), String.class)
                .setJson("notes", json.writeValueAsString(task.notes()))
                .set("completed_on", task.completedOn(), LocalDate.class)
                .set("status", task.status())
                .set("confirmation", task.confirmation().status())
                .set("return_reason", task.confirmation().returnReason(), String.class);
    }

    @Override
    protected PlanTask read(Entry entry, Readable row) {
        return new PlanTask(
                entry,
                new TaskKey(
                        PlanKind.valueOf(text(row, OWN)),
                        required(row, OWN + 1, Integer.class),
                        text(row, OWN + 2),
                        required(row, OWN + 3, LocalDate.class),
                        row.get(OWN + 4, String.class)),
                json.readValue(text(row, OWN + 5), NOTES),
                row.get(OWN + 6, LocalDate.class),
                new Confirmation(ConfirmationStatus.valueOf(text(row, OWN + 7)), row.get(OWN + 8, String.class)));
    }
}
