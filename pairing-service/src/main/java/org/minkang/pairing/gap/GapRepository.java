package org.minkang.pairing.gap;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sides;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.pairing.Specialty;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Finds gaps in PostgreSQL.
 *
 * <p>The list goes by pairing and not by the day on which a gap begins: in the latter order the first page would need every gap of a
 * prefecture before it could tell which comes first. By pairing it needs those of the pairings that it shows, and of those it passes
 * over because they have none.
 */
@Repository
class GapRepository {

    /** {@code $3} pairings. */
    private static final String GAPS = """
            select p.id, p.supporter ->> 'name', p.supporter_code, p.recipient ->> 'name', p.recipient_code, p.recipient_area,
                   g.specialty, g.discipline, g.headcount, g.missing, g.first_day, g.last_day, g.number, g.name
            from pairing p cross join lateral (
            """ + GapSql.ofPairing(", last.number, last.name", GapSql.LAST_PERSON) + """
            ) g
            where p.id = any($3)
            order by p.recipient_area, p.id, g.first_day, g.place
            """;

    private static final String COUNT =
            "select count(*) from pairing p where exists (select from (" + GapSql.ofPairing("", "") + ") g)";

    private static final List<SortKey<Candidate>> CANDIDATES = List.of(SortKey.text(
            "region", "recipient_area", candidate -> candidate.region().value()));

    private static final List<SortKey<PairingGaps>> FOUND = List.of(
            SortKey.text("region", "recipient_area", found -> found.region().value()));

    private final Database database;

    GapRepository(Database database) {
        this.database = database;
    }

    /**
     * A pairing that may have gaps.
     *
     * @param region its recipient's
     */
    record Candidate(UUID pairingId, RegionCode region) {}

    /**
     * A page of pairings that may have gaps, by recipient's region.
     *
     * @param programmeId of this programme; of any when null
     * @param through the last day to look at
     */
    Mono<Page<Candidate>> candidates(
            @Nullable UUID programmeId, LocalDate through, LocalDate today, Sides sides, Paging paging) {
        return Keyset.of(paging, CANDIDATES, Candidate::pairingId)
                .list(
                        database,
                        sides,
                        select -> begun(Sql.of(select + " from pairing where true"), through, today)
                                .andEqual("programme_id", programmeId),
                        "id, recipient_area",
                        row -> new Candidate(required(row, 0, UUID.class), new RegionCode(text(row, 1))));
    }

    /** Those of {@code pairings} that have gaps, with them, by recipient's region. */
    Mono<List<PairingGaps>> gaps(Collection<UUID> pairings, LocalDate through, LocalDate today) {
        Sql sql = Sql.of(GAPS, through, today, pairings.toArray(UUID[]::new));
        return database.list(sql, GapRepository::read).map(GapRepository::byPairing);
    }

    /** How many pairings have gaps. */
    Mono<Long> count(@Nullable UUID programmeId, LocalDate through, LocalDate today, Sides sides) {
        Sql sql = begun(Sql.of(COUNT, through, today), through, today).andEqual("programme_id", programmeId);
        return database.one(sides.narrow(sql), row -> required(row, 0, Long.class));
    }

    /**
     * Makes the page of what was found, one more than a page when there is more.
     *
     * @param total how many there are, absent when that was not asked for
     */
    static Page<PairingGaps> page(Paging paging, List<PairingGaps> found, @Nullable Long total) {
        return Keyset.of(paging, FOUND, PairingGaps::pairingId).page(found, total);
    }

    /** With staff on post already, or, looking ahead, signed. */
    private static Sql begun(Sql sql, LocalDate through, LocalDate today) {
        return through.isAfter(today)
                ? sql.append(" and (active_on is not null or status = 'SIGNED')")
                : sql.and("active_on <=", through);
    }

    private static List<PairingGaps> byPairing(List<PairingGaps> single) {
        Map<UUID, PairingGaps> byPairing = new LinkedHashMap<>();
        single.forEach(gap -> byPairing.merge(gap.pairingId(), gap, PairingGaps::with));
        return List.copyOf(byPairing.values());
    }

    private static PairingGaps read(Readable row) {
        RegionCode region = new RegionCode(text(row, 5));
        return new PairingGaps(
                required(row, 0, UUID.class),
                text(row, 1),
                new SocialCreditCode(text(row, 2)),
                text(row, 3),
                new SocialCreditCode(text(row, 4)),
                region,
                Regions.standard().require(region).name(),
                List.of(gap(row)));
    }

    private static Gap gap(Readable row) {
        Period period = new Period(required(row, 10, LocalDate.class), required(row, 11, LocalDate.class));
        String number = row.get(12, String.class);
        return new Gap(
                Specialty.valueOf(text(row, 6)),
                text(row, 7),
                required(row, 8, Integer.class),
                required(row, 9, Integer.class),
                period,
                period.days(),
                number == null ? null : new Gap.LastPerson(number, text(row, 13)));
    }
}
