package org.minkang.pairing.institution;

import static org.minkang.kit.persistence.Columns.optional;
import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.InsuranceCode;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Institutions in PostgreSQL. */
@Repository
class InstitutionRepository {

    private static final String COLUMNS =
            "id, credit_code, insurance_code, name, class_code, level, grade, region_code, area_code, address, status,"
                    + " status_reason, closed_on, successor_code, aliases, version, created_at, updated_at";

    private static final String INSERT_ALIASES = "insert into institution_alias (system, code, institution_id) values ";

    private static final List<SortKey<Institution>> ORDERS = List.of(
            SortKey.text(
                    "region", "area_code", institution -> institution.areaCode().value()),
            SortKey.text("name", "name", Institution::name));

    /** Sorts behind every character of a class code: a range, unlike LIKE, is served by the index whatever plan is kept. */
    private static final String AFTER_ALL = "~";

    private static final TypeReference<List<InstitutionAlias>> ALIASES = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json;

    InstitutionRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Institution> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from institution where id = $1", id)
                        .within("area_code", scope),
                this::read);
    }

    Mono<Institution> find(SocialCreditCode creditCode, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from institution where credit_code = $1", creditCode.value())
                        .within("area_code", scope),
                this::read);
    }

    Mono<Page<Institution>> list(InstitutionFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, Institution::id)
                .list(database, select -> where(select, filter, scope), COLUMNS, this::read);
    }

    /** The statement that adds {@code institution}. */
    Sql insertion(Institution institution) {
        Sql insert = columns(institution).set("id", institution.id()).insertInto("institution");
        return institution.aliases().isEmpty()
                ? insert
                : insert.then(INSERT_ALIASES).rows(aliasRows(institution));
    }

    /** Writes when nobody else did since: the version before must still be there. */
    Mono<Void> update(Institution institution, RegionScope scope) {
        Sql update = columns(institution)
                .supersede("institution", institution.id(), institution.version())
                .within("area_code", scope);
        return database.supersede(update)
                .then(database.update(
                        Sql.of("delete from institution_alias where institution_id = $1", institution.id())))
                .then(insertAliases(institution));
    }

    private static Sql where(String select, InstitutionFilter filter, RegionScope scope) {
        Sql sql = Sql.of(select + " from institution where true")
                .within("area_code", scope)
                .andWithin("area_code", filter.region())
                .andEqual("credit_code", filter.creditCode())
                .andEqual("level", filter.level())
                .andEqual("status", filter.status())
                .and("name like", filter.q() == null ? null : "%" + Sql.literally(filter.q()) + "%")
                .and("class_code >=", filter.institutionClass())
                .and("class_code <", filter.institutionClass() == null ? null : filter.institutionClass() + AFTER_ALL);
        return filter.alias() == null
                ? sql
                : sql.and("id in (select institution_id from institution_alias where code =", filter.alias())
                        .append(")");
    }

    private Assignments columns(Institution institution) {
        return new Assignments()
                .set("credit_code", institution.creditCode().value())
                .set("insurance_code", asText(institution.insuranceCode()), String.class)
                .set("name", institution.name())
                .set("class_code", institution.institutionClass().code())
                .set("level", institution.level())
                .set("grade", institution.grade())
                .set("region_code", institution.regionCode().value())
                .set("area_code", institution.areaCode().value())
                .set("address", institution.address(), String.class)
                .set("status", institution.status())
                .set("status_reason", institution.statusReason(), String.class)
                .set("closed_on", institution.closedOn(), LocalDate.class)
                .set("successor_code", asText(institution.successor()), String.class)
                .setJson("aliases", json.writeValueAsString(institution.aliases()))
                .set("version", institution.version())
                .set("created_at", institution.createdAt())
                .set("updated_at", institution.updatedAt());
    }

    private static @Nullable String asText(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private Mono<Void> insertAliases(Institution institution) {
        if (institution.aliases().isEmpty()) {
            return Mono.empty();
        }
        return database.update(Sql.of(INSERT_ALIASES).rows(aliasRows(institution)))
                .then();
    }

    private static List<List<Object>> aliasRows(Institution institution) {
        return institution.aliases().stream()
                .map(alias -> List.<Object>of(alias.system(), alias.code(), institution.id()))
                .toList();
    }

    private Institution read(Readable row) {
        return new Institution(
                required(row, 0, UUID.class),
                new SocialCreditCode(text(row, 1)),
                optional(row, 2, InsuranceCode::new),
                text(row, 3),
                new InstitutionClass(text(row, 4)),
                InstitutionLevel.valueOf(text(row, 5)),
                InstitutionGrade.valueOf(text(row, 6)),
                new RegionCode(text(row, 7)),
                new RegionCode(text(row, 8)),
                row.get(9, String.class),
                InstitutionStatus.valueOf(text(row, 10)),
                row.get(11, String.class),
                row.get(12, LocalDate.class),
                optional(row, 13, SocialCreditCode::new),
                aliases(text(row, 14)),
                required(row, 15, Long.class),
                required(row, 16, Instant.class),
                required(row, 17, Instant.class));
    }

    private List<InstitutionAlias> aliases(String text) {
        return text.equals("[]") ? List.of() : json.readValue(text, ALIASES);
    }
}
