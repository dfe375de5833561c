package org.minkang.pairing.pairing;

import static org.minkang.kit.persistence.Columns.optional;
import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.region.RegionCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table of pairings. */
final class PairingRows {

    /** In the order in which they are read. */
    static final String COLUMNS = "id, programme_id, programme_area, supporter, recipient, start_on, end_on, modes,"
            + " designated_on, plans, agreement, signatures, course, status, end_reason, version, created_at, created_by, updated_at,"
            + " updated_by, telemedicine_since, term, renews, renewed_by";

    private static final TypeReference<Set<SupportMode>> MODES = new TypeReference<>() {};
    private static final TypeReference<Map<PlanKind, Plan>> PLANS = new TypeReference<>() {};
    private static final TypeReference<List<Signature>> SIGNATURES = new TypeReference<>() {};

    private final JsonMapper json;
    private final PartyColumns parties;

    PairingRows(JsonMapper json) {
        this.json = json;
        this.parties = new PartyColumns(json);
    }

    /** What is written of one, all but its id. */
    Assignments assignments(Pairing pairing) {
        return parties.set(new Assignments(), pairing.supporter(), pairing.recipient())
                .set("programme_id", pairing.programmeId())
                .set("programme_area", pairing.programmeArea().value())
                .set("supporter_id", pairing.supporter().institutionId())
                .set("recipient_id", pairing.recipient().institutionId())
                .set("start_on", pairing.period().start())
                .set("end_on", pairing.period().end())
                .setJson("modes", json.writeValueAsString(pairing.modes()))
                .set("designated_on", pairing.designatedOn(), LocalDate.class)
                .setJson("plans", json.writeValueAsString(pairing.plans()))
                .setJson("agreement", pairing.agreement() == null ? null : json.writeValueAsString(pairing.agreement()))
                .setJson("signatures", json.writeValueAsString(pairing.signatures()))
                .set("signed_on", pairing.signedOn().orElse(null), LocalDate.class)
                .setJson("course", json.writeValueAsString(pairing.course()))
                .set("active_on", pairing.course().activeOn(), LocalDate.class)
                .set("last_on", pairing.lastDay())
                .set("expired_on", pairing.course().expiredOn(), LocalDate.class)
                .set("term", pairing.term().number())
                .set("renews", pairing.term().renews(), UUID.class)
                .set("renewed_by", pairing.term().renewedBy(), UUID.class)
                .set("telemedicine_since", pairing.telemedicineSince(), LocalDate.class)
                .set("status", pairing.status())
                .set("end_reason", pairing.endReason(), String.class)
                .set("version", pairing.version())
                .set("created_at", pairing.createdAt())
                .set("created_by", pairing.createdBy())
                .set("updated_at", pairing.updatedAt())
                .set("updated_by", pairing.updatedBy());
    }

    /** The one in a row of {@link #COLUMNS}. */
    Pairing read(Readable row) {
        return new Pairing(
                required(row, 0, UUID.class),
                required(row, 1, UUID.class),
                new RegionCode(text(row, 2)),
                parties.read(row, 3),
                parties.read(row, 4),
                new Period(required(row, 5, LocalDate.class), required(row, 6, LocalDate.class)),
                json.readValue(text(row, 7), MODES),
                row.get(8, LocalDate.class),
                json.readValue(text(row, 9), PLANS),
                optional(row, 10, agreement -> json.readValue(agreement, Agreement.class)),
                json.readValue(text(row, 11), SIGNATURES),
                json.readValue(text(row, 12), Course.class),
                row.get(20, LocalDate.class),
                PairingStatus.valueOf(text(row, 13)),
                row.get(14, String.class),
                new Term(required(row, 21, Integer.class), row.get(22, UUID.class), row.get(23, UUID.class)),
                required(row, 15, Long.class),
                required(row, 16, Instant.class),
                text(row, 17),
                required(row, 18, Instant.class),
                text(row, 19));
    }
}
