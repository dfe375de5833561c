package org.minkang.pairing.gap;

/**
 * The gaps of one pairing as SQL, by the rules of the continuity report: a seat is due from the first day on post to the last day of
 * support, days of suspension left out; a person counts on each day of a posting that has begun, days of leave left out, and once a day
 * however many postings there are; of days to come, also those of staff the bureau knows of.
 */
final class GapSql {

    /** Joins {@code last}, who left the seat last before the gap: number and masked name. */
    static final String LAST_PERSON = """
            left join lateral (
                select t.person ->> 'number' as number, t.person ->> 'name' as name
                from stay y join turn t using (staff_id)
                where y.place = x.place and upper(y.days) <= x.day
                order by upper(y.days) desc, 1 limit 1) last on true
            """;

    /** Runs over the days on which something begins or ends: between two of them a seat has the same number of persons. */
    private static final String OF_PAIRING = """
            with seat as materialized (
                select * from rows from (json_to_recordset(p.agreement -> 'seats')
                        as (specialty text, discipline text, headcount integer))
                    with ordinality as s (specialty, discipline, headcount, place)),
            turn as materialized (
                select o.staff_id, o.person, o.specialty, o.discipline,
                       datemultirange(daterange(
                               case when o.status = 'REPORTED' then greatest(o.start_on, cast($2 as date) + 1) else o.start_on end,
                               o.end_on + 1))
                           - coalesce((select range_agg(daterange(l."from", coalesce(l."to", greatest(l."from", o.end_on)) + 1))
                                       from json_to_recordset(o.leaves) as l("from" date, "to" date)), '{}') as days
                from posting o
                where o.pairing_id = p.id
                  and (o.status in ('ON_POST', 'ON_LEAVE', 'HANDED_OVER', 'COMPLETED', 'RECALLED')
                       or (o.status = 'REPORTED' and cast($1 as date) > cast($2 as date) and o.end_on > cast($2 as date)))),
            due as materialized (
                select unnest(datemultirange(daterange(support.since, support.until))
                           - coalesce((select range_agg(daterange(s."from", coalesce(s."to", greatest(s."from", p.end_on)) + 1))
                                       from json_to_recordset(p.course -> 'suspensions') as s("from" date, "to" date)), '{}')) as days
                from (select coalesce(p.active_on, (select min(lower(days)) from turn)) as since,
                             least(p.last_on, cast($1 as date)) + 1 as until) support
                where support.since < support.until),
            stay as materialized (
                select s.place, t.staff_id, unnest(range_agg(t.days)) as days
                from seat s join turn t using (specialty, discipline)
                group by s.place, t.staff_id)
            select s.place, s.specialty, s.discipline, s.headcount, s.headcount - x.present as missing, x.day as first_day,
                   x.until - 1 as last_day %s
            from (select place, day, sum(sum(due)) over days as due, cast(sum(sum(present)) over days as integer) as present,
                         lead(day) over days as until
                  from (select place, lower(days) as day, 1 as due, 0 as present from seat, due
                        union all select place, upper(days), -1, 0 from seat, due
                        union all select place, lower(days), 0, 1 from stay
                        union all select place, upper(days), 0, -1 from stay) change
                  group by place, day
                  having sum(due) <> 0 or sum(present) <> 0
                  window days as (partition by place order by day)) x
            join seat s using (place)
            %s
            where x.due > 0 and x.present < s.headcount
            """;

    private GapSql() {}

    /**
     * A query of the gaps of the pairing {@code p}: place of the seat in the agreement, specialty, discipline, headcount, missing,
     * first_day and last_day. It wants the last day to look at as {@code $1} and today as {@code $2}.
     *
     * @param columns further ones, each with a comma in front
     * @param joins what they come from
     */
    static String ofPairing(String columns, String joins) {
        return OF_PAIRING.formatted(columns, joins);
    }
}
