package org.minkang.pairing.telemedicine;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Telemedicine links in PostgreSQL. */
@Repository
class TelemedicineLinkRepository extends EntryRepository<TelemedicineLink> {

    private static final String COLUMNS = "established_on, system_title, system_adopted_on, services, ended_on";

    private static final TypeReference<Set<TelemedicineServiceKind>> SERVICES = new TypeReference<>() {};

    private final JsonMapper json;

    TelemedicineLinkRepository(Database database, JsonMapper json) {
        super(
                database,
                json,
                "telemedicine_link",
                COLUMNS,
                SortKey.date("establishedOn", "established_on", link -> link.particulars()
                        .establishedOn()));
        this.json = json;
    }

    Mono<Page<TelemedicineLink>> list(
            EntryFilter entries, TelemedicineLinkFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    /** The link of a pairing that is in force; for nobody's eyes but ours. */
    Mono<TelemedicineLink> inForce(UUID pairingId) {
        return only(sql -> sql.andEqual("pairing_id", pairingId).append(" and ended_on is null"));
    }

    /** Writes that it has ended, when nobody else wrote since. */
    Mono<Void> closed(TelemedicineLink link) {
        return update(link, RegionScope.everywhere());
    }

    @Override
    protected Assignments assign(Assignments assignments, TelemedicineLink link) {
        WorkSystem system = link.particulars().workSystem();
        List<TelemedicineServiceKind> services =
                link.particulars().services().stream().sorted().toList();
        return assignments
                .set("established_on", link.particulars().establishedOn())
                .set("system_title", system == null ? null : system.title(), String.class)
                .set("system_adopted_on", system == null ? null : system.adoptedOn(), LocalDate.class)
                .setJson("services", json.writeValueAsString(services))
                .set("ended_on", link.endedOn(), LocalDate.class);
    }

    @Override
    protected TelemedicineLink read(Entry entry, Readable row) {
        return new TelemedicineLink(
                entry,
                new TelemedicineLinkParticulars(
                        required(row, OWN, LocalDate.class),
                        workSystem(row),
                        json.readValue(text(row, OWN + 3), SERVICES)),
                row.get(OWN + 4, LocalDate.class));
    }

    private static @Nullable WorkSystem workSystem(Readable row) {
        String title = row.get(OWN + 1, String.class);
        return title == null ? null : new WorkSystem(title, required(row, OWN + 2, LocalDate.class));
    }
}
