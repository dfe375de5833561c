package org.minkang.pairing.roster;

import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Sql;

/**
 * Rows of a roster beside what is stored. A name or identity number that is masked as the stored one would be says that it has not
 * changed, so that a roster which was exported without a purpose can come back; an empty identity number says nothing.
 */
final class RosterStagingSql {

    static final String COLUMNS =
            "posting_id uuid, pairing_id uuid, number text, name text, identity text, identity_masked boolean,"
                    + " staff_specialty text, title text, specialty text, discipline text, batch integer, full_time boolean, start_on date,"
                    + " end_on date";

    /** A row that would change something. */
    static final String CHANGES = "(r.is_new or r.is_changed or r.is_revised)";

    /** A row that plans a posting, or plans one anew. */
    static final String PLANS = "(r.is_new or r.is_changed)";

    private static final String NAME_CHANGED =
            "(s.name <> m.name and s.name <> left(m.name, 1) || repeat('*', char_length(m.name) - 1))";

    private static final String RESOLVED = """
             from (select s.*, p.id as pairing, p.status as pairing_status, p.start_on as pairing_start, p.end_on as pairing_end,
                      p.agreement, p.supporter, p.supporter_code, p.supporter_area, p.recipient, p.recipient_code, p.recipient_area,
                      m.id as member, m.employer_code, o.id as posting, o.status as posting_status,
                      o.id is null and s.posting_id is null as is_new,
                      o.id is not null and (o.specialty, o.discipline, o.batch, o.full_time, o.start_on, o.end_on)
                          is distinct from (s.specialty, s.discipline, s.batch, s.full_time, s.start_on, s.end_on) as is_changed,
                      m.id is not null and (%1$s or coalesce(s.identity <> coalesce(m.identity, ''), false)
                          or s.staff_specialty <> m.specialty or s.title is distinct from m.title) as is_revised,
                      s.name like '%%*%%' and (m.id is null or %1$s) as hides_name,
                      s.identity_masked and coalesce(s.identity <> coalesce(m.identity, ''), false) as hides_identity
                  from staging s
                  left join staff_member m on m.number = s.number
                  left join pairing p on p.id = s.pairing_id""".formatted(NAME_CHANGED);

    /** A row without a number is the posting that it planned when the file came in before. */
    private static final String POSTING = """
             left join lateral (
                 select o.* from posting o
                 where o.id = s.posting_id and o.pairing_id = p.id and o.staff_id = m.id
                 union all
                 select again.* from (
                     select o.* from posting o
                     where s.posting_id is null and o.pairing_id = p.id and o.staff_id = m.id and o.specialty = s.specialty
                       and o.discipline = s.discipline and o.batch = s.batch and o.start_on = s.start_on and o.status <> 'CANCELLED'
                     order by o.id limit 1) again) o on true) r
            """;

    private RosterStagingSql() {}

    /**
     * A query of the rows as {@code r}: what the file says, and what is known of its pairing, person and posting.
     *
     * @param condition on {@code r}
     */
    static Sql rows(String select, Caller caller, String condition) {
        return Sql.of(select + " " + RESOLVED)
                .withinEither("p.recipient_area", "p.supporter_area", caller.regions())
                .append(" ")
                .append(POSTING)
                .append(" where ")
                .append(condition);
    }
}
