package org.minkang.pairing.training;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Money;
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
import tools.jackson.databind.json.JsonMapper;

/** Training places in PostgreSQL. */
@Repository
class TrainingPlaceRepository extends EntryRepository<TrainingPlace> {

    private static final String COLUMNS = "kind, discipline, places, persons, start_on, end_on, fee";

    TrainingPlaceRepository(Database database, JsonMapper json) {
        super(database, json, "training_place", COLUMNS, SortKey.date("start", "start_on", place -> place.particulars()
                .period()
                .start()));
    }

    Mono<Page<TrainingPlace>> list(EntryFilter entries, TrainingPlaceFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    @Override
    protected Assignments assign(Assignments assignments, TrainingPlace place) {
        TrainingPlaceParticulars particulars = place.particulars();
        return assignments
                .set("kind", particulars.kind())
                .set("discipline", particulars.discipline())
                .set("places", particulars.places())
                .set("persons", particulars.persons())
                .set("start_on", particulars.period().start())
                .set("end_on", particulars.period().end())
                .set("fee", particulars.fee().amount());
    }

    @Override
    protected TrainingPlace read(Entry entry, Readable row) {
        return new TrainingPlace(
                entry,
                new TrainingPlaceParticulars(
                        TrainingKind.valueOf(text(row, OWN)),
                        text(row, OWN + 1),
                        required(row, OWN + 2, Integer.class),
                        required(row, OWN + 3, Integer.class),
                        new Period(required(row, OWN + 4, LocalDate.class), required(row, OWN + 5, LocalDate.class)),
                        new Money(required(row, OWN + 6, BigDecimal.class))));
    }
}
