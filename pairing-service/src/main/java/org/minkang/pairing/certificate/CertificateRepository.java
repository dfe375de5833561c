package org.minkang.pairing.certificate;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.certificate.ServiceCertificate.Content;
import org.minkang.pairing.certificate.ServiceCertificate.Holder;
import org.minkang.pairing.certificate.ServiceCertificate.Issuer;
import org.minkang.pairing.certificate.ServiceCertificate.Proof;
import org.minkang.pairing.certificate.ServiceCertificate.Revocation;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Certificates in PostgreSQL. A caller sees those of persons whose employer lies in their regions. */
@Repository
class CertificateRepository {

    private static final String COLUMNS = "id, code, staff_id, staff_number, staff_name, employer_code, employer_name,"
            + " area_code, stretches, issued_on, issuer_region, issuer_name, key_id, signature, revoked_on,"
            + " revocation_reason, version, created_at, updated_at";

    private static final List<SortKey<ServiceCertificate>> ORDERS = List.of(SortKey.date(
            "issued", "issued_on", certificate -> certificate.content().issuedOn()));

    private static final TypeReference<List<ServiceRecord.Stretch>> STRETCHES = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json;

    CertificateRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<ServiceCertificate> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from service_certificate where id = $1", id)
                        .within("area_code", scope),
                this::read);
    }

    /** The one whose code has this hash, wherever it belongs. */
    Mono<ServiceCertificate> findByCode(String hash) {
        return database.one(
                Sql.of("select " + COLUMNS + " from service_certificate where code_hash = $1", hash), this::read);
    }

    Mono<Page<ServiceCertificate>> list(CertificateFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, ServiceCertificate::id)
                .list(
                        database,
                        new Side("area_code", scope, filter.region()),
                        select -> where(select, filter),
                        COLUMNS,
                        this::read);
    }

    /** From the first to the last day on which this key signed any, wherever they belong; empty when it signed none. */
    Mono<Period> signedBy(String keyId) {
        return database.one(
                        Sql.of(
                                "select min(issued_on), max(issued_on) from service_certificate where key_id = $1",
                                keyId),
                        row -> Optional.ofNullable(row.get(0, LocalDate.class))
                                .map(first -> new Period(first, required(row, 1, LocalDate.class))))
                .flatMap(Mono::justOrEmpty);
    }

    Mono<Void> insert(ServiceCertificate certificate) {
        Content content = certificate.content();
        Holder holder = content.holder();
        Assignments columns = state(certificate)
                .set("id", certificate.id())
                .set("code", content.code().value())
                .set("code_hash", content.code().hash())
                .set("staff_id", holder.staffId())
                .set("staff_number", holder.number())
                .set("staff_name", holder.name())
                .set("employer_code", holder.employer().value())
                .set("employer_name", holder.employerName())
                .set("area_code", holder.areaCode().value())
                .setJson("stretches", json.writeValueAsString(content.service().stretches()))
                .set("issued_on", content.issuedOn())
                .set("issuer_region", content.issuer().region().value())
                .set("issuer_name", content.issuer().name())
                .set("key_id", certificate.proof().keyId())
                .set("signature", certificate.proof().signature())
                .set("created_at", certificate.createdAt());
        return database.update(columns.insertInto("service_certificate")).then();
    }

    /** Writes what may change, when nobody else did since. */
    Mono<Void> update(ServiceCertificate certificate, RegionScope scope) {
        Sql update = state(certificate)
                .supersede("service_certificate", certificate.id(), certificate.version())
                .within("area_code", scope);
        return database.supersede(update);
    }

    private static Sql where(String select, CertificateFilter filter) {
        return Sql.of(select + " from service_certificate where true")
                .andEqual("staff_id", filter.staffId())
                .andEqual("employer_code", filter.employer())
                .andEqual("status", filter.status())
                .and("issued_on >=", filter.issuedFrom())
                .and("issued_on <=", filter.issuedTo());
    }

    private static Assignments state(ServiceCertificate certificate) {
        Revocation revocation = certificate.revocation();
        return new Assignments()
                .set("status", certificate.status())
                .set("revoked_on", revocation == null ? null : revocation.revokedOn(), LocalDate.class)
                .set("revocation_reason", revocation == null ? null : revocation.reason(), String.class)
                .set("version", certificate.version())
                .set("updated_at", certificate.updatedAt());
    }

    private ServiceCertificate read(Readable row) {
        return new ServiceCertificate(
                new Content(
                        required(row, 0, UUID.class),
                        new CertificateCode(text(row, 1)),
                        new Holder(
                                required(row, 2, UUID.class),
                                text(row, 3),
                                text(row, 4),
                                new SocialCreditCode(text(row, 5)),
                                text(row, 6),
                                new RegionCode(text(row, 7))),
                        new ServiceRecord(json.readValue(text(row, 8), STRETCHES)),
                        required(row, 9, LocalDate.class),
                        new Issuer(new RegionCode(text(row, 10)), text(row, 11))),
                new Proof(text(row, 12), text(row, 13)),
                revocation(row),
                required(row, 16, Long.class),
                required(row, 17, Instant.class),
                required(row, 18, Instant.class));
    }

    private static @Nullable Revocation revocation(Readable row) {
        LocalDate revokedOn = row.get(14, LocalDate.class);
        return revokedOn == null ? null : new Revocation(revokedOn, text(row, 15));
    }
}
