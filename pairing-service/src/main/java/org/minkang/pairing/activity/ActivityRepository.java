package org.minkang.pairing.activity;

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
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Activities in PostgreSQL. */
@Repository
class ActivityRepository extends EntryRepository<Activity> {

    private static final String COLUMNS = "kind, field, held_on, place, persons_reached, note, status, return_reason";

    private final Database database;

    ActivityRepository(Database database, JsonMapper json) {
        super(database, json, "activity", COLUMNS, SortKey.date("heldOn", "held_on", activity -> activity.particulars()
                .heldOn()));
        this.database = database;
    }

    Mono<Page<Activity>> list(EntryFilter entries, ActivityFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    /** How many there are of each kind in each field, confirmed ones apart; both sides see all of them. */
    Mono<List<ActivitySummary.Count>> count(UUID pairing) {
        return database.list(
                Sql.of(
                        "select kind, field, status = 'CONFIRMED', count(*), sum(persons_reached) from activity"
                                + " where pairing_id = $1 group by 1, 2, 3",
                        pairing),
                row -> new ActivitySummary.Count(
                        ActivityKind.valueOf(text(row, 0)),
                        ActivityField.valueOf(text(row, 1)),
                        required(row, 2, Boolean.class),
                        required(row, 3, Long.class),
                        required(row, 4, Long.class)));
    }

    @Override
    protected Assignments assign(Assignments assignments, Activity activity) {
        ActivityParticulars particulars = activity.particulars();
        return assignments
                .set("kind", particulars.kind())
                .set("field", particulars.field())
                .set("held_on", particulars.heldOn())
                .set("place", particulars.place())
                .set("persons_reached", particulars.personsReached())
                .set("note", particulars.note(), String.class)
                .set("status", activity.confirmation().status())
                .set("return_reason", activity.confirmation().returnReason(), String.class);
    }

    @Override
    protected Activity read(Entry entry, Readable row) {
        return new Activity(
                entry,
                new ActivityParticulars(
                        ActivityKind.valueOf(text(row, OWN)),
                        ActivityField.valueOf(text(row, OWN + 1)),
                        required(row, OWN + 2, LocalDate.class),
                        text(row, OWN + 3),
                        required(row, OWN + 4, Integer.class),
                        row.get(OWN + 5, String.class)),
                new Confirmation(ConfirmationStatus.valueOf(text(row, OWN + 6)), row.get(OWN + 7, String.class)));
    }
}
