package org.minkang.pediatrics.resource;

import static org.minkang.kit.persistence.Columns.text;

import java.time.Instant;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.total.AreaYear;
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
     * A draft without figures for each institution that has no return of the year, in one statement. The unique index tells whether there is
     * one: a search would be planned by statistics that know nothing of what this very statement adds. It joins the open transaction, at
     * the end of which they are to be {@link #counted}.
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
                        ") i order by i.credit_code on conflict (institution, year) where recorded_to = 'infinity' do nothing");
        return journal.appendAll(caller, "created", ReturnSql.ENTITY, ReturnSql.addingEmpty(insert));
    }

    /** Counts what {@link #draft} made. Nobody else changes anything in its regions from here to the commit. */
    public Mono<Void> counted(Caller caller, int year, Instant now) {
        Sql places = Sql.of(
                "select distinct area_code from resource_return where year = $1 and created_at = $2 and recorded_by = $3 and"
                        + " status = 'DRAFT' and recorded_to = 'infinity'",
                year,
                now,
                caller.subject());
        return database.list(places, row -> new AreaYear(new RegionCode(text(row, 0)), year))
                .flatMap(drafted -> totals.changed(now, drafted));
    }
}
