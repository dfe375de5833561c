package org.minkang.pairing.goal;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.EntryRepository;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Goals in PostgreSQL. */
@Repository
class GoalRepository extends EntryRepository<AssessmentGoal> {

    private static final TypeReference<List<GoalCheck>> CHECKS = new TypeReference<>() {};

    private final JsonMapper json;

    GoalRepository(Database database, JsonMapper json) {
        super(
                database,
                json,
                "assessment_goal",
                "title, due_on, measure, checks",
                SortKey.date("dueOn", "due_on", goal -> goal.particulars().dueOn()));
        this.json = json;
    }

    Mono<Page<AssessmentGoal>> list(EntryFilter entries, GoalFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    @Override
    protected Assignments assign(Assignments assignments, AssessmentGoal goal) {
        return assignments
                .set("title", goal.particulars().title())
                .set("due_on", goal.particulars().dueOn())
                .set("measure", goal.particulars().measure())
                .setJson("checks", json.writeValueAsString(goal.checks()))
                .set("status", goal.status());
    }

    @Override
    protected AssessmentGoal read(Entry entry, Readable row) {
        return new AssessmentGoal(
                entry,
                new GoalParticulars(text(row, OWN), required(row, OWN + 1, LocalDate.class), text(row, OWN + 2)),
                json.readValue(text(row, OWN + 3), CHECKS));
    }
}
