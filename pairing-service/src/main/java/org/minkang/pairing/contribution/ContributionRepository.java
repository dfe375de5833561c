package org.minkang.pairing.contribution;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Money;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.logbook.Confirmation;
import org.minkang.pairing.logbook.ConfirmationStatus;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.EntryRepository;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Contributions in PostgreSQL. */
@Repository
class ContributionRepository extends EntryRepository<Contribution> {

    private static final String COLUMNS = "kind, amount, asset_name, asset_quantity, given_on, status, return_reason";

    ContributionRepository(Database database, JsonMapper json) {
        super(database, json, "contribution", COLUMNS, SortKey.date("givenOn", "given_on", contribution -> contribution
                .particulars()
                .givenOn()));
    }

    Mono<Page<Contribution>> list(EntryFilter entries, ContributionFilter filter, RegionScope scope, Paging paging) {
        return list(entries, scope, paging, filter::narrow);
    }

    @Override
    protected Assignments assign(Assignments assignments, Contribution contribution) {
        ContributionParticulars particulars = contribution.particulars();
        Asset asset = particulars.asset();
        return assignments
                .set("kind", particulars.kind())
                .set("amount", particulars.amount().amount())
                .set("asset_name", asset == null ? null : asset.name(), String.class)
                .set("asset_quantity", asset == null ? null : asset.quantity(), Integer.class)
                .set("given_on", particulars.givenOn())
                .set("status", contribution.confirmation().status())
                .set("return_reason", contribution.confirmation().returnReason(), String.class);
    }

    @Override
    protected Contribution read(Entry entry, Readable row) {
        return new Contribution(
                entry,
                new ContributionParticulars(
                        ContributionKind.valueOf(text(row, OWN)),
                        new Money(required(row, OWN + 1, BigDecimal.class)),
                        asset(row),
                        required(row, OWN + 4, LocalDate.class)),
                new Confirmation(ConfirmationStatus.valueOf(text(row, OWN + 5)), row.get(OWN + 6, String.class)));
    }

    private static @Nullable Asset asset(Readable row) {
        String name = row.get(OWN + 2, String.class);
        return name == null ? null : new Asset(name, required(row, OWN + 3, Integer.class));
    }
}
