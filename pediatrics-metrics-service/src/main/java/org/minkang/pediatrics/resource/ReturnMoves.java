package org.minkang.pediatrics.resource;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.total.Totals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes one step with many returns at once. */
@Component
public class ReturnMoves {

    private final Database database;
    private final Journal journal;
    private final Totals totals;

    ReturnMoves(Database database, Journal journal, Totals totals) {
        this.database = database;
        this.journal = journal;
        this.totals = totals;
    }

    /**
     * Takes the step with every return that allows it and whose earlier steps the caller did not take, in one statement and transaction.
     *
     * @param meant conditions on resource_return, each with {@code and} in front; among them the caller's regions
     * @return how many were moved, and why others were not
     */
    public Mono<Moved> move(Caller caller, ReturnStep step, Sql meant, Instant now) {
        return database.inTransaction(
                journal.appendAll(caller, step.action(), ReturnSql.ENTITY, moving(caller, step, meant, now))
                        .flatMap(moved -> counted(caller, step, meant, now)
                                .then(left(caller, step, meant))
                                .map(left -> new Moved(moved, left))));
    }

    private static Sql moving(Caller caller, ReturnStep step, Sql meant, Instant now) {
        Sql allowed =
                Sql.of(" and status = $1", step.from().name()).append(meant).append(" and not ");
        Map<String, Object> changed =
                switch (step) {
                    case CHECK -> Map.of("checked_by", caller.subject());
                    case APPROVAL -> Map.of("approved_by", caller.subject());
                    case LOCK -> Map.of();
                };
        Map<String, Object> all = new HashMap<>(changed);
        all.put("status", step.to().name());
        all.put("recorded_by", caller.subject());
        return ReturnSql.superseding(allowed.append(involved(caller, step)), all, now);
    }

    /** Only what is approved counts as something else than before; readers are told of all. */
    private Mono<Void> counted(Caller caller, ReturnStep step, Sql meant, Instant now) {
        Sql places = Sql.of(
                        "select distinct area_code, year from resource_return where recorded_to = 'infinity' and status = ")
                .value(step.to().name())
                .append(" and recorded_by = ")
                .value(caller.subject())
                .append(" and recorded_from >= ")
                .value(now)
                .append(meant);
        boolean same = step.from().isApproved() == step.to().isApproved();
        return same ? totals.retold(places) : totals.changed(now, places);
    }

    private Mono<List<Moved.Left>> left(Caller caller, ReturnStep step, Sql meant) {
        String[] before = Arrays.stream(ReturnStatus.values())
                .filter(status -> status.isExpected() && precedes(status, step))
                .map(ReturnStatus::name)
                .toArray(String[]::new);
        Sql select = Sql.of("select case when status = ")
                .value(step.from().name())
                .append(" and ")
                .append(involved(caller, step))
                .append(
                        " then 'DUTIES_NOT_SEPARATED' else status end, count(*) from resource_return where recorded_to ="
                                + " 'infinity' and status = any(")
                .value(before)
                .append(")")
                .append(meant)
                .append(" group by 1 order by 1");
        return database.list(select, row -> new Moved.Left(text(row, 0), required(row, 1, Long.class)));
    }

    private static boolean precedes(ReturnStatus status, ReturnStep step) {
        return status == ReturnStatus.REOPENED || status.compareTo(step.to()) < 0;
    }

    /** Whether the caller took a step that this one looks at, as {@link ReturnStep#separatedFrom}. */
    private static Sql involved(Caller caller, ReturnStep step) {
        return switch (step) {
            case CHECK -> Sql.of("(coalesce(submitted_by, '') = $1)", caller.subject());
            case APPROVAL -> Sql.of("($1 in (coalesce(submitted_by, ''), coalesce(checked_by, '')))", caller.subject());
            case LOCK -> Sql.of("false");
        };
    }
}
