package org.minkang.pairing.assessment;

import static org.minkang.kit.persistence.Columns.optional;
import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.EntryRepository;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.scorecard.Grade;
import org.minkang.pairing.scorecard.Scorecard;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Assessments in PostgreSQL. */
@Repository
class AssessmentRepository extends EntryRepository<Assessment> {

    private static final String FINAL = "select id, pairing_id, supporter, recipient, total_tenths, grade"
            + " from assessment where programme_id = $1 and year = $2 and status = 'FINALISED'";

    private final Database database;
    private final JsonMapper json;

    AssessmentRepository(Database database, JsonMapper json) {
        super(
                database,
                json,
                "assessment",
                "programme_id, programme_area, year, card, self_scoring, bureau_scoring, status," + " return_reason",
                new SortKey<>("year", "year", assessment -> String.valueOf(assessment.year()), Integer::valueOf));
        this.database = database;
        this.json = json;
    }

    Mono<Page<Assessment>> list(EntryFilter entries, AssessmentFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    /** The final scores of a programme's year, at most {@code most}. */
    Mono<List<FinalScore>> finalScores(UUID programmeId, int year, RegionScope scope, int most) {
        return database.list(
                Sql.of(FINAL, programmeId, year)
                        .withinEither("recipient_area", "supporter_area", scope)
                        .append(" order by id limit ")
                        .value(most),
                this::readFinal);
    }

    @Override
    protected Assignments assign(Assignments assignments, Assessment assessment) {
        Scoring bureau = assessment.bureau();
        return assignments
                .set("programme_id", assessment.programmeId())
                .set("programme_area", assessment.programmeArea().value())
                .set("year", assessment.year())
                .setJson("card", json.writeValueAsString(assessment.card()))
                .setJson("self_scoring", written(assessment.self()))
                .setJson("bureau_scoring", written(bureau))
                .set("total_tenths", bureau == null ? null : bureau.total(), Integer.class)
                .set("grade", assessment.grade().map(Grade::name).orElse(null), String.class)
                .set("status", assessment.status())
                .set("return_reason", assessment.returnReason(), String.class);
    }

    @Override
    protected Assessment read(Entry entry, Readable row) {
        return new Assessment(
                entry,
                required(row, OWN, UUID.class),
                new RegionCode(text(row, OWN + 1)),
                required(row, OWN + 2, Integer.class),
                json.readValue(text(row, OWN + 3), Scorecard.class),
                scoring(row, OWN + 4),
                scoring(row, OWN + 5),
                AssessmentStatus.valueOf(text(row, OWN + 6)),
                row.get(OWN + 7, String.class));
    }

    private FinalScore readFinal(Readable row) {
        return new FinalScore(
                required(row, 0, UUID.class),
                required(row, 1, UUID.class),
                json.readValue(text(row, 2), Party.class),
                json.readValue(text(row, 3), Party.class),
                required(row, 4, Integer.class),
                Grade.valueOf(text(row, 5)));
    }

    private @Nullable String written(@Nullable Scoring scoring) {
        return scoring == null ? null : json.writeValueAsString(scoring);
    }

    private @Nullable Scoring scoring(Readable row, int column) {
        return optional(row, column, document -> json.readValue(document, Scoring.class));
    }
}
