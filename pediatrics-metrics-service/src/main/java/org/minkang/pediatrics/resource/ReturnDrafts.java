package org.minkang.pediatrics.resource;

import java.time.Instant;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.total.Totals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins returns for many institutions at once. */
@Component
public class ReturnDrafts {

    private final Database database;
    private final Journal journal;
    private final Totals totals;

    ReturnDrafts(Database database, Journal journal, Totals totals) {
        this.database = database;
        this.journal = journal;
        this.totals = totals;
    }

    /**
     * A draft without figures for each institution that has no return of the year, in one statement and transaction.
     *
     * @param institutions selects credit_code, name, class_code and area_code, the last by today's code
     * @return how many are new
     */
    public Mono<Long> draft(Caller caller, int year, Sql institutions, Instant now) {
        Sql insert = Sql.of(
                        "insert into resource_return (id, version, recorded_from, institution, institution_name, class_code,"
                                + " area_code, year, status, recorded_by, created_at) select uuidv7(), 0, ")
                .value(now)
                .append(", i.credit_code, i.name, i.class_code, i.area_code, ")
                .value(year)
                .append(", 'DRAFT', ")
                .value(caller.subject())
                .append(", ")
                .value(now)
                .append(" from (")
                .append(institutions)
                .append(
                        ") i where not exists (select from resource_return r where r.institution = i.credit_code and r.year = ")
                .value(year)
                .append(
                        " and r.recorded_to = 'infinity') on conflict (institution, year) where recorded_to = 'infinity' do"
                                + " nothing");
        return database.inTransaction(journal.appendAll(caller, "created", ReturnSql.ENTITY, ReturnSql.adding(insert))
                .flatMap(drafted -> drafted == 0
                        ? Mono.just(drafted)
                        : totals.changed(now, places(caller, year, now)).thenReturn(drafted)));
    }

    private static Sql places(Caller caller, int year, Instant now) {
        return Sql.of(
                "select distinct area_code, year from resource_return where year = $1 and created_at = $2 and recorded_by = $3 and"
                        + " status = 'DRAFT' and recorded_to = 'infinity'",
                year,
                now,
                caller.subject());
    }
}
