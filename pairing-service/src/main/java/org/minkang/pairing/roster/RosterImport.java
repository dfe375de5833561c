package org.minkang.pairing.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Columns;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.job.TableImport;
import org.minkang.pairing.staff.ProfessionalTitle;
import org.minkang.pairing.staff.ProfessionalTitles;
import org.minkang.pairing.staff.TitleRank;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings rosters in: registers whom nobody has registered, changes what a row says differently of somebody, plans postings that are not
 * there, and plans drafts anew. A roster that was exported and left alone changes nothing.
 */
@Component
class RosterImport implements TableImport {

    private final Database database;
    private final ProfessionalTitles titles;

    RosterImport(Database database, ProfessionalTitles titles) {
        this.database = database;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return "roster-import";
    }

    @Override
    public TableLayout layout() {
        return RosterColumns.OUT;
    }

    @Override
    public String stagingColumns() {
        return RosterStagingSql.COLUMNS;
    }

    @Override
    public RowStaging staging(Caller caller) {
        return new RosterRows(titles);
    }

    @Override
    public List<Sql> checks(Caller caller) {
        return RosterChecksSql.of(caller);
    }

    @Override
    public Mono<Map<String, Long>> write(Caller caller, Instant now) {
        RosterWritingSql writing = new RosterWritingSql(caller, now);
        return unchanged(caller).flatMap(unchanged -> database.update(writing.newStaff())
                .flatMap(registered -> database.update(writing.revisedStaff()).flatMap(revised -> postings(writing)
                        .map(plans -> Map.of(
                                "staffRegistered",
                                registered,
                                "staffRevised",
                                revised,
                                "postingsPlanned",
                                plans.planned(),
                                "postingsRevised",
                                plans.revised(),
                                UNCHANGED,
                                unchanged)))));
    }

    private record Plans(long planned, long revised) {}

    private Mono<Plans> postings(RosterWritingSql writing) {
        return database.update(writing.revisedPostings())
                .flatMap(revised -> database.update(writing.newPostings(seniorTitles()))
                        .map(planned -> new Plans(planned, revised)));
    }

    private Mono<Long> unchanged(Caller caller) {
        Sql sql = RosterStagingSql.rows("select count(*)", caller, "not " + RosterStagingSql.CHANGES);
        return database.one(sql, row -> Columns.required(row, 0, Long.class));
    }

    private String[] seniorTitles() {
        return titles.all().stream()
                .filter(title -> title.rank().isAtLeast(TitleRank.ASSOCIATE_SENIOR))
                .map(ProfessionalTitle::code)
                .toArray(String[]::new);
    }
}
