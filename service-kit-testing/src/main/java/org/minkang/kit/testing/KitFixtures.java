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
import tools.jackson.databind.JsonNode;

/** A service's fixtures, and what the operations that every service has from the kit work on. */
public final class KitFixtures implements Fixtures {

    private static final Pattern SERVICE = Pattern.compile("^/[^/]+/v1");
    private static final LocalDate FAR_AHEAD = LocalDate.of(2090, 6, 30);

    private final Fixtures service;
    private final Obligations obligations;

    /** @param service knows the service's own operations */
    public KitFixtures(Fixtures service, Obligations obligations) {
        this.service = service;
        this.obligations = obligations;
    }

    @Override
    public Map<String, String> path(ContractOperation operation) {
        return switch (kitPath(operation)) {
            case "/regions/{code}" -> Map.of("code", region());
            case "/calendar/years/{year}" -> Map.of("year", operation.method().equals("PUT") ? "2027" : "2026");
            case "/obligations/{id}", "/obligations/{id}/waiver" -> Map.of("id", opened().toString());
            default -> service.path(operation);
        };
    }

    /** A calendar year is never at the version given here, so that generated calls leave the calendar alone. */
    @Override
    public String version(ContractOperation operation) {
        return switch (kitPath(operation)) {
            case "/calendar/years/{year}" -> "\"99\"";
            case "/obligations/{id}/waiver" -> "\"0\"";
            default -> service.version(operation);
        };
    }

    @Override
    public Map<String, String> query(ContractOperation operation) {
        return kitPath(operation).equals("/calendar/deadlines")
                ? Map.of("event", "2026-09-30", "days", "5", "counting", "WORKING_DAYS")
                : service.query(operation);
    }

    /** Everybody may know the map and the calendar. */
    @Override
    public boolean isScoped(ContractOperation operation) {
        String path = kitPath(operation);
        return !path.startsWith("/regions") && !path.startsWith("/calendar/") && service.isScoped(operation);
    }

    @Override
    public String region() {
        return service.region();
    }

    @Override
    public String elsewhere() {
        return service.elsewhere();
    }

    @Override
    public JsonNode body(ContractOperation operation) {
        return service.body(operation);
    }

    @Override
    public Tokens caller(Role role) {
        return service.caller(role);
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

    private static String kitPath(ContractOperation operation) {
        return SERVICE.matcher(operation.path()).replaceFirst("");
    }
}
