package org.minkang.pediatrics.population;

import java.time.Instant;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Sql;

/** Statements that write what a file of populations says: it is gathered in the temporary table {@code taken} first. */
final class PopulationWritingSql {

    static final String STAGING =
            "region_code text, area_code text, year integer, children bigint, residents bigint, source text";

    /** The journal's picture of a population. */
    private static final String PICTURE =
            "json_strip_nulls(json_build_object('id', %1$s.id, 'regionCode', %1$s.region_code, 'currentRegionCode', %1$s.area_code,"
                    + " 'year', %1$s.year, 'children', %1$s.children, 'residents', %1$s.residents, 'status', %1$s.status,"
                    + " 'source', %1$s.source, 'version', %1$s.version))";

    private static final String COLUMNS =
            "id, version, recorded_from, region_code, area_code, year, children, residents, status, source, created_at";

    /** By what populations are looked for when totals are counted. */
    static final String LOOKED_UP = "population (area_code, year, recorded_to)";

    private final Caller caller;
    private final Instant now;

    PopulationWritingSql(Caller caller, Instant now) {
        this.caller = caller;
        this.now = now;
    }

    static Sql repeated() {
        return Sql.of("select s.line, 'regionCode', 'DUPLICATE_IN_FILE', array[d.first::text], s.region_code from"
                + " (select region_code, year, min(line) as first from staging group by region_code, year"
                + " having count(*) > 1) d join staging s on s.region_code = d.region_code and s.year = d.year"
                + " where s.line > d.first");
    }

    /** Gathers what is new or differs, as it is to stand; a row without a source says nothing of where its figures are from. */
    Sql gather(String usualSource) {
        return Sql.of(
                "create temporary table taken on commit drop as select coalesce(p.id, uuidv7()) as id,"
                        + " coalesce(p.version + 1, 0) as version, p.id is not null as known,"
                        + " greatest($1, p.recorded_from) as recorded_from, s.region_code, s.area_code, s.year, s.children,"
                        + " s.residents, case when p.status in ('FINAL', 'REVISED') then 'REVISED' else 'PROVISIONAL' end as"
                        + " status, coalesce(s.source, $2) as source, coalesce(p.created_at, $1) as created_at,"
                        + " case when p.id is not null then " + PICTURE.formatted("p") + " end as before from staging s"
                        + " left join population p on p.region_code = s.region_code and p.year = s.year"
                        + " and p.recorded_to = 'infinity' where p.id is null or (p.children, p.residents) is distinct from"
                        + " (s.children, s.residents) or s.source <> p.source",
                now,
                usualSource);
    }

    /** How many rows the file has, how many of them say something new, and how many of these of a population that there is. */
    static Sql count() {
        return Sql.of("select (select count(*) from staging), count(*), count(*) filter (where known) from taken");
    }

    /** Closes the versions that are replaced. */
    static Sql close() {
        return Sql.of("update population p set recorded_to = t.recorded_from from taken t where t.known and p.id = t.id"
                + " and p.version = t.version - 1 and p.recorded_to = 'infinity'");
    }

    Sql insert() {
        return Sql.of(
                "insert into population (" + COLUMNS + ", recorded_by) select " + COLUMNS + ", $1 from taken",
                caller.subject());
    }

    Sql journal() {
        return Sql.of(
                "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, before, after,"
                        + " trace_id) select $1, $2, case when t.known then 'revised' else 'created' end, 'population', t.id,"
                        + " t.version, t.area_code, t.before, " + PICTURE.formatted("t") + ", $3 from taken t",
                caller.subject(),
                caller.client(),
                caller.traceId());
    }
}
