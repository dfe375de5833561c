package org.minkang.pairing.pairing;

import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import org.minkang.kit.persistence.Assignments;
import tools.jackson.databind.json.JsonMapper;

/** The two sides in the columns that pairings and all that stands under them have. */
public final class PartyColumns {

    private final JsonMapper json;

    /** @param json writes a side as one document; its code and its region stand in columns of their own as well */
    public PartyColumns(JsonMapper json) {
        this.json = json;
    }

    /** Gives the columns of both sides their values. */
    public Assignments set(Assignments assignments, Party supporter, Party recipient) {
        return assignments
                .set("supporter_code", supporter.creditCode().value())
                .set("supporter_area", supporter.areaCode().value())
                .setJson("supporter", json.writeValueAsString(supporter))
                .set("recipient_code", recipient.creditCode().value())
                .set("recipient_area", recipient.areaCode().value())
                .setJson("recipient", json.writeValueAsString(recipient));
    }

    /** The side in a column that the schema declares {@code not null}. */
    public Party read(Readable row, int column) {
        return json.readValue(text(row, column), Party.class);
    }
}
