package org.minkang.pediatrics.total;

import java.time.Instant;
import java.util.Collection;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.pediatrics.indicator.IndicatorRegister;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps totals right, and tells readers that something changed: whoever changes returns, populations or intakes calls it afterwards in
 * the same transaction. Writers of one region take turns from here to their commit, so that each counts what the ones before it wrote.
 */
@Component
public class Totals {

    /** Rows that are worth the half second which new statistics take. */
    private static final int MANY = 5_000;

    private final Database database;
    private final IndicatorRegister indicators;

    Totals(Database database, IndicatorRegister indicators) {
        this.database = database;
        this.indicators = indicators;
    }

    /** Something changed in these places. */
    public Mono<Void> changed(Instant now, Collection<AreaYear> places) {
        return changed(now, named(places));
    }

    /**
     * The same of whatever {@code places} finds.
     *
     * @param places a select of {@code area_code} and {@code year}, which finds the same each time it is asked in this transaction
     */
    public Mono<Void> changed(Instant now, Sql places) {
        return database.update(TotalsSql.lock(places))
                .then(database.update(TotalsSql.close(now, places)))
                .then(indicators.known())
                .flatMap(known -> database.update(new TotalsSql(known).count(now, places)))
                .then();
    }

    /**
     * Has the planner learn of rows that this transaction has written and is to count next, if they are many. Its own rounds count rows of
     * transactions under way as none, and would have it look through a whole year of a large file for every region.
     *
     * @param rows how many
     * @param columns table and columns by which rows are looked for, as {@code analyze} takes them
     */
    public Mono<Void> learn(long rows, String columns) {
        return rows < MANY
                ? Mono.empty()
                : database.update(Sql.of("analyze " + columns)).then();
    }

    /** Something is told otherwise in these places that adds up to the same, such as how far a return has come. */
    public Mono<Void> retold(Collection<AreaYear> places) {
        return retold(named(places));
    }

    /** The same of whatever {@code places} finds. */
    public Mono<Void> retold(Sql places) {
        return database.update(TotalsSql.lock(places)).then();
    }

    /** Counts every place anew, as when there is something more to count. */
    public Mono<Void> recount(Instant now) {
        return changed(now, Sql.of("select area_code, year from region_total"));
    }

    private static Sql named(Collection<AreaYear> places) {
        String[] areas = places.stream().map(place -> place.area().value()).toArray(String[]::new);
        Integer[] years = places.stream().map(AreaYear::year).toArray(Integer[]::new);
        return Sql.of(
                "select area_code, year from unnest(cast($1 as text[]), cast($2 as integer[])) as named (area_code, year)",
                areas,
                years);
    }
}
