package org.minkang.pairing.publicity;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
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

/** Publicity items in PostgreSQL. */
@Repository
class PublicityRepository extends EntryRepository<PublicityItem> {

    private static final String COLUMNS =
            "kind, title, text, published_on, channel, link, authors, marked_by, marked_on";

    private static final TypeReference<List<String>> AUTHORS = new TypeReference<>() {};

    private final JsonMapper json;

    PublicityRepository(Database database, JsonMapper json) {
        super(
                database,
                json,
                "publicity_item",
                COLUMNS,
                SortKey.date("publishedOn", "published_on", item -> item.particulars()
                        .publishedOn()));
        this.json = json;
    }

    Mono<Page<PublicityItem>> list(EntryFilter entries, PublicityFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    @Override
    protected Assignments assign(Assignments assignments, PublicityItem item) {
        PublicityParticulars particulars = item.particulars();
        PublicityItem.Mark mark = item.mark();
        return assignments
                .set("kind", particulars.kind())
                .set("title", particulars.title())
                .set("text", particulars.text())
                .set("published_on", particulars.publishedOn())
                .set("channel", particulars.channel())
                .set("link", particulars.link(), String.class)
                .setJson("authors", json.writeValueAsString(item.authors()))
                .set("marked_by", mark == null ? null : mark.by(), String.class)
                .set("marked_on", mark == null ? null : mark.on(), LocalDate.class)
                .set("status", item.status());
    }

    @Override
    protected PublicityItem read(Entry entry, Readable row) {
        return new PublicityItem(
                entry,
                new PublicityParticulars(
                        PublicityKind.valueOf(text(row, OWN)),
                        text(row, OWN + 1),
                        text(row, OWN + 2),
                        required(row, OWN + 3, LocalDate.class),
                        text(row, OWN + 4),
                        row.get(OWN + 5, String.class)),
                json.readValue(text(row, OWN + 6), AUTHORS),
                mark(row));
    }

    private static PublicityItem.@Nullable Mark mark(Readable row) {
        String by = row.get(OWN + 7, String.class);
        return by == null ? null : new PublicityItem.Mark(by, required(row, OWN + 8, LocalDate.class));
    }
}
