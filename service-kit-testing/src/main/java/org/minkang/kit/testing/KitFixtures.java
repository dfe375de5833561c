package org.minkang.kit.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.obligation.Obligation;
import org.minkang.kit.obligation.ObligationOwner;
import org.minkang.kit.obligation.ObligationSubject;
import org.minkang.kit.obligation.Obligations;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's fixtures, and what the operations that every service has from the kit work on. */
public final class KitFixtures implements Fixtures {

    private static final Pattern SERVICE = Pattern.compile("^/[^/]+/v1");
    private static final LocalDate FAR_AHEAD = LocalDate.of(2090, 6, 30);

    private final Fixtures service;
    /** Subscriptions belong to the client, whoever acts through it. */
    private static final String CLIENT = "matrix";

    private final Obligations obligations;
    private final TestDatabase database;

    /**
     * @param service knows the service's own operations
     * @param database the service's, where a subscription and a job are put as the service would have made them
     */
    public KitFixtures(Fixtures service, Obligations obligations, TestDatabase database) {
        this.service = service;
        this.obligations = obligations;
        this.database = database;
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        return switch (kitPath(operation)) {
            case "/regions/{code}" -> Map.of("code", region());
            case "/calendar/years/{year}" -> Map.of("year", operation.method().equals("PUT") ? "2027" : "2026");
            case "/obligations/{id}", "/obligations/{id}/waiver" -> Map.of("id", opened().toString());
            case "/jobs/{id}" -> Map.of("id", job().toString());
            default -> isWebhook(operation) ? webhook() : service.path(operation);
        };
    }

    /** A calendar year is never at the version given here, so that generated calls leave the calendar alone. */
    @Override
    public String version(ContractOperation operation) {
        return switch (kitPath(operation)) {
            case "/calendar/years/{year}" -> "\"99\"";
            case "/obligations/{id}/waiver" -> "\"0\"";
            default -> isWebhook(operation) ? Fixtures.super.version(operation) : service.version(operation);
        };
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        return kitPath(operation).equals("/calendar/deadlines")
                ? Map.of("event", "2026-09-30", "days", "5", "counting", "WORKING_DAYS")
                : service.query(operation);
    }

    /** Everybody may know the map and the calendar; a subscription is its client's, wherever that is. */
    @Override
    public boolean isScoped(ContractOperation operation) {
        String path = kitPath(operation);
        return !path.startsWith("/regions")
                && !path.startsWith("/calendar/")
                && !isWebhook(operation)
                && service.isScoped(operation);
    }

    @Override
    public String region() {
        return service.region();
    }

    @Override
    public String region(ContractOperation operation) {
        return service.region(operation);
    }

    @Override
    public String elsewhere() {
        return service.elsewhere();
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return operation.id().equals("createWebhook")
                ? JsonMapper.shared().readTree("{\"url\": \"http://127.0.0.1:9/hook\"}")
                : service.body(operation);
    }

    @Override
    public Tokens caller(Role role) {
        return service.caller(role).with("client_id", CLIENT);
    }

    @Override
    public Set<String> secrets() {
        return service.secrets();
    }

    private UUID opened() {
        RegionCode region = new RegionCode(region());
        Obligation obligation = Obligation.open(
                Ids.next(),
                null,
                "FIXTURE",
                "样例事项",
                ObligationOwner.bureau(region),
                region,
                new ObligationSubject("fixtures", "fixtures", Ids.next()),
                FAR_AHEAD,
                "D0-S02");
        obligations.open(Caller.system("fixtures"), List.of(obligation)).block();
        return obligation.id();
    }

    /** A subscription with something sent, as the feed would have made them. */
    private Map<String, String> webhook() {
        UUID webhook = UUID.randomUUID();
        UUID delivery = UUID.randomUUID();
        database.execute("""
                insert into webhook (id, client, url, event_types, regions, secret, since_xid, since_seq, created_at)
                values ('%1$s', '%3$s', 'https://hooks.example.org/', '{}', '{%4$s}', 'whsec_c2FtcGxlLXNlY3JldA==', '9000000000000', 0, now());
                insert into webhook_delivery (id, webhook_id, seq, event_type, status, due_at, created_at)
                values ('%2$s', '%1$s', 1, 'sample.clinic.created', 'DELIVERED', now() + interval '1 day', now());
                """.formatted(webhook, delivery, CLIENT, region()));
        return Map.of("id", webhook.toString(), "deliveryId", delivery.toString());
    }

    /** A job that somebody of the region has had done. */
    private UUID job() {
        UUID job = Ids.next();
        database.execute("""
                insert into job (id, kind, status, caller, parameters, created_at, finished_at)
                values ('%1$s', 'fixture', 'SUCCEEDED', '{"subject": "fixtures", "client": "%2$s", "scopes": [], "roles": [],
                        "regions": ["%3$s"], "traceId": "%4$s"}', '{}', now(), now())
                """.formatted(job, CLIENT, region(), Caller.NO_TRACE));
        return job;
    }

    private static boolean isWebhook(ContractOperation operation) {
        return kitPath(operation).startsWith("/webhooks");
    }

    private static String kitPath(ContractOperation operation) {
        return SERVICE.matcher(operation.path()).replaceFirst("");
    }
}
